/// What every page looks like, and the little that it can do. The page is whole without the script.
enum PageStyle {
  static let css: StaticString = """
    :root{--f:#1a1a1a;--b:#fff;--l:#ccc;--m:#595959;--e:#b00020;--w:#8a5a00;--o:#0b6b3a;--h:#f4f4f4;--k:#fff3c4}
    @media(prefers-color-scheme:dark){:root{--f:#e8e8e8;--b:#161616;--l:#444;--m:#adadad;--e:#ff8a94;--w:#f0b850;--o:#7fd6a4;--h:#242424;--k:#5a4a10}}
    *{box-sizing:border-box}
    body{font:16px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--f);background:var(--b);margin:0 auto;padding:1rem;max-width:75rem}
    h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.15rem;margin:1.6rem 0 .5rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}
    a{color:inherit}.m{color:var(--m);font-size:.875rem}
    .t{overflow-x:auto;margin:.3rem 0 1rem}table{border-collapse:collapse;font-size:.875rem}
    th,td{border:1px solid var(--l);padding:.15rem .4rem;text-align:left;font-weight:400;vertical-align:top}
    thead th{background:var(--h)}td.n{text-align:right;font-variant-numeric:tabular-nums}td.g,th.g{color:var(--m);border:0;font-size:.75rem}
    caption{text-align:left;font-weight:600;padding:.2rem 0}
    td.d{outline:2px solid var(--e);outline-offset:-2px}td.d::before{content:"✗ ";color:var(--e)}
    td.r::before{content:"↔ ";color:var(--w)}td.x{background:repeating-linear-gradient(45deg,transparent 0 4px,var(--h) 4px 8px)}td.x::before{content:"? ";color:var(--w)}
    td small{display:block;color:var(--e)}td.r small,td.x small{color:var(--w)}
    :target,.k{background:var(--k)}
    ol.f{list-style:none;padding:0}ol.f>li{border-left:.3rem solid var(--l);padding:.3rem .7rem;margin:.6rem 0}
    li.error{border-color:var(--e)!important}li.warning{border-color:var(--w)!important}
    b.error{color:var(--e)}b.warning{color:var(--w)}b.note{color:var(--m)}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:0 .8rem;margin:.3rem 0;font-variant-numeric:tabular-nums}dd{margin:0}
    .bar{display:flex;height:.9rem;border:1px solid var(--l);margin:.4rem 0}.bar i{display:block}.p{background:var(--o)}.q{background:var(--e)}.u{background:var(--l)}
    svg text{fill:currentColor;font-size:12px}summary{cursor:pointer}:focus-visible{outline:2px solid var(--w)}
    @media print{details>*{display:block}body{max-width:none;padding:0;font-size:11pt}.t{overflow:visible}a{text-decoration:none}}
    @media(max-width:40rem){body{padding:.6rem}table{font-size:.8rem}}
    """

  /// Marks the other numbers of the findings that a cell belongs to while it is pointed at or has the focus.
  static let script: StaticString = """
    (()=>{const m=(t,on)=>{const c=t.closest&&t.closest('[data-f]');if(!c)return;for(const f of c.dataset.f.split(' '))\
    for(const x of document.querySelectorAll('[data-f~="'+f+'"]'))x.classList.toggle('k',on)};\
    for(const[e,on]of[['mouseover',1],['focusin',1],['mouseout',0],['focusout',0]])document.addEventListener(e,v=>m(v.target,!!on));\
    for(const h of document.querySelectorAll('table.s thead th'))h.addEventListener('click',()=>{const t=h.closest('table'),b=t.tBodies[0],i=h.cellIndex,\
    d=h.dataset.d=h.dataset.d==='1'?'':'1',v=r=>r.cells[i].dataset.v??r.cells[i].textContent;\
    [...b.rows].sort((x,y)=>{const p=v(x),q=v(y),n=p-q;return(isNaN(n)?p.localeCompare(q,'zh'):n)*(d?-1:1)}).forEach(r=>b.append(r))})})()
    """
}
