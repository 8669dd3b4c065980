/// The words that titles of a kind of table consist of: a title means what it says only if nothing is left of it.
struct TitleWords {
  /// The words, by what their first bytes have in common.
  private var words: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ words: [String]) {
    for word in Self.common + words {
      let bytes = Array(word.utf8)
      self.words[Self.group(bytes[0], bytes.count > 1 ? bytes[1] : 0)].append(bytes)
    }
  }

  /// Chinese characters begin with few bytes, and go on with many.
  private static func group(_ first: UInt8, _ second: UInt8) -> Int { Int(first < 0x80 ? first : second) }

  /// Where a text begins to consist of the words: at its beginning, else behind the name of an institution or a place.
  func start(in text: Substring) -> Substring? {
    text.withBytes { bytes -> Int? in
      // isWhole[i]: whether the text from i on consists of words.
      var isWhole = Array(repeating: false, count: bytes.count + 1)
      isWhole[bytes.count] = true
      for index in bytes.indices.reversed() where bytes[index] & 0xC0 != 0x80 {
        let group = words[Self.group(bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)]
        isWhole[index] = group.contains { isWhole[min(index + $0.count, bytes.count)] && bytes.holds($0, at: index) }
      }
      if isWhole[0] { return 0 }
      return bytes.indices.dropFirst().first { isWhole[$0] && Self.endsName(bytes, $0) }
    }.map { text.dropping(bytes: $0) }
  }

  /// Whether the name of an institution or a place ends at an offset.
  private static func endsName(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    nameEnds.contains { $0.count < end && bytes.holds($0, at: end - $0.count) }
  }

  private static let nameEnds = [
    "局", "委", "委员会", "办公室", "中心", "大队", "支队", "总队", "学校", "大学", "学院", "中学", "小学", "幼儿园", "医院", "法院", "检察院", "政府", "协会",
    "联合会", "县", "市", "区", "省", "镇", "乡", "街道", "县(区)级", "(本级)",
  ].map { Array($0.utf8) }

  /// Words of any title: whose budget it is, of which year, how it is cut and set.
  private static let common = [
    "部门", "单位", "本部门", "本单位", "本级", "区级", "县级", "市级", "省级", "预算", "综合", "年", "年度", "度", "本年", "当年", "总", "总体", "情况", "表", "明细", "汇总",
    "一览", "安排", "公开", "的", "和", "与", "及", "以及", "、", ",", "(", ")", "按", "分", "数", "收支", "收入", "支出", "所属", "级", "空表", "科目",
    "不含上年结转", "含上年结转", "本年预算", "当年预算", "上年结转", "统计",
  ]
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether bytes stand at a place.
  fileprivate func holds(_ word: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + word.count <= count else { return false }
    for offset in word.indices where self[place + offset] != word[offset] { return false }
    return true
  }
}
