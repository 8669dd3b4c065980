/// Names of institutions, as Chinese ones end.
enum InstitutionName {
  /// Whether a text ends as the name of an institution does.
  static func matches(_ text: some StringProtocol) -> Bool { text.utf8.count >= 9 && endings.contains { text.ends(with: $0) } }

  /// Whether two names are of different institutions: neither is a part of the other.
  static func differ(_ name: String, _ other: String) -> Bool {
    let (name, other) = (TextKey(name).text, TextKey(other).text)
    return !name.isEmpty && !other.isEmpty && !name.holds(other) && !other.holds(name)
  }

  private static let endings = [
    "局", "中心", "委", "委员会", "办", "办公室", "厅", "府", "司", "部", "会", "社", "公司", "站", "所", "院", "校", "学", "园", "馆", "室", "处", "队", "团",
    "本级", "机关", "(本级)", "(机关)",
  ]

  /// Whether a line is nothing but the name of an institution.
  static func standsAlone(_ key: TextKey) -> Bool {
    key.text.utf8.count <= 120 && matches(key.text) && !key.text.holds("。", ":", ",", "、", "预算", "说明")
  }

  /// The name of an institution in the heading of its publication: 某县某局2025年部门预算公开, 2025年某县某局部门预算; empty where
  /// the heading names none, nil for any other line.
  static func inCover(_ key: TextKey) -> String? {
    let text = key.text[...]
    guard text.utf8.count <= 150, text.holds("预算"), let year = Year(in: text) else { return nil }
    let before = text.dropping(lastBytes: text.utf8.count - year.range.lowerBound)
    var after = text.dropping(bytes: year.range.upperBound)
    if before.isEmpty, let place = after.firstPlace("部门") ?? after.firstPlace("单位") ?? after.firstPlace("预算") {
      let name = after.dropping(lastBytes: after.utf8.count - place)
      let named = name.after("年度") ?? name.after("度") ?? name
      guard named.isEmpty || matches(named), isHeading(after.dropping(bytes: place)) else { return nil }
      return String(named)
    }
    after = after.after("年") ?? after
    return matches(before) && isHeading(after) ? String(before) : nil
  }

  /// Whether a text is nothing but words of the heading of a publication.
  private static func isHeading(_ text: Substring) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard let next = headingWords.lazy.compactMap({ rest.after($0) }).first else { return false }
      rest = next
    }
    return text.holds("预算")
  }

  private static let headingWords = [
    "年度", "度", "部门", "单位", "综合", "预算", "信息", "公开", "说明", "情况", "报表", "文本", "报告", "材料", "内容", "编制", "批复", "草案", "及", "和", "与", "的",
    "“三公”", "三公", "经费", "(本级)", "本级", "(汇总)",
  ]
}
