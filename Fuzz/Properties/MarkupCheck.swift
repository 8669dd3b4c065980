/// Whether elements of a page are closed in order and nothing else looks like one.
enum MarkupCheck {
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "col", "input"]
  /// Elements whose end need not be written, and whose next of a kind ends them.
  private static let optional: Set<String> = ["li", "td", "th", "tr", "p", "tbody", "thead", "option", "dt", "dd", "html", "body", "head"]

  static func problems(_ html: [UInt8]) -> [String] {
    var open: [String] = []
    var index = 0
    while let start = html[index...].firstIndex(of: 0x3C) {
      guard let end = html[start...].firstIndex(of: 0x3E) else { return ["a tag has no end"] }
      let tag = String(decoding: html[start + 1..<end], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("!") { continue }
      guard let first = tag.utf8.first(where: { $0 != 0x2F }), (0x61...0x7A).contains(first | 0x20) else { return ["<\(tag)> is no tag"] }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }).lowercased()
      if tag.hasPrefix("/") {
        while let last = open.last, last != name, optional.contains(last) { open.removeLast() }
        guard open.popLast() == name else { return ["</\(name)> ends nothing"] }
      } else if !void.contains(name), !tag.hasSuffix("/") {
        open.append(name)
        if name == "style" || name == "script" {
          // Their text is no markup up to their end.
          let close = Array("</\(name)>".utf8)
          guard let place = html[index...].indices.first(where: { html[$0...].starts(with: close) }) else { return ["<\(name)> has no end"] }
          index = place
        }
      }
    }
    let left = open.filter { !optional.contains($0) }
    return left.isEmpty ? [] : ["<\(left.joined(separator: "><"))> has no end"]
  }
}
