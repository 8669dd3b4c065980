/// A county or district whose budgets are made up.
struct Place {
  /// Its full name.
  let name: String
  /// Its code in GB/T 2260, with which project codes begin.
  let code: String

  /// Places of a province.
  static func all(in province: Province) -> [Place] {
    switch province {
    case .hebei:
      [
        Place(name: "石家庄市长安区", code: "130102"), Place(name: "唐山市丰润区", code: "130208"), Place(name: "承德县", code: "130821"),
        Place(name: "涿州市", code: "130681"), Place(name: "邯郸市永年区", code: "130408"), Place(name: "怀来县", code: "130730"),
        Place(name: "沧州市新华区", code: "130902"), Place(name: "围场满族蒙古族自治县", code: "130828"),
      ]
    case .shanxi:
      [
        Place(name: "阳城县", code: "140522"), Place(name: "太原市小店区", code: "140105"), Place(name: "大同市云冈区", code: "140214"),
        Place(name: "临汾市尧都区", code: "141002"), Place(name: "平遥县", code: "140728"), Place(name: "忻州市忻府区", code: "140902"),
        Place(name: "右玉县", code: "140623"),
      ]
    case .henan:
      [
        Place(name: "郑州市金水区", code: "410105"), Place(name: "兰考县", code: "410225"), Place(name: "洛阳市涧西区", code: "410305"),
        Place(name: "信阳市浉河区", code: "411502"), Place(name: "滑县", code: "410526"), Place(name: "平顶山市湛河区", code: "410411"),
        Place(name: "南乐县", code: "410923"),
      ]
    case .shaanxi:
      [
        Place(name: "西安市雁塔区", code: "610113"), Place(name: "汉中市南郑区", code: "610703"), Place(name: "延安市宝塔区", code: "610602"),
        Place(name: "凤翔县", code: "610322"), Place(name: "安塞县", code: "610624"), Place(name: "商南县", code: "611023"),
        Place(name: "旬邑县", code: "610429"),
      ]
    }
  }
}
