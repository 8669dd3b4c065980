/// A paragraph as the collector took it, with its place among the statements.
struct DraftParagraph {
  let source: SourceParagraph
  let role: Paragraph.Role
  /// Whether it names the topic of a table without being marked as a title: it may as well be a heading.
  let isTopic: Bool
  /// How many statements of the disclosure had begun before it.
  var statements: Int
}

extension StatementCollector.DisclosureDraft {
  /// Moves to the next disclosure what already belongs to it: the text behind the last statement from where it names that entity on,
  /// else the headings and titles at the end.
  mutating func split(before entity: TextKey?, _ text: SourceText) -> [DraftParagraph] {
    let count = statements.count
    let first = paragraphs.firstIndex { $0.statements >= count } ?? paragraphs.endIndex
    var start = paragraphs.endIndex
    if let entity, entity.text.utf8.count >= 9, !(statements.contains { TextKey($0.entity?.name ?? "").text.holds(entity.text) }) {
      start = paragraphs[first...].firstIndex { Self.names(entity, $0, text) } ?? start
    }
    while start > first, isHeading(paragraphs[start - 1], text) { start -= 1 }
    let moved = paragraphs[start...].map { paragraph in
      var paragraph = paragraph
      paragraph.statements = 0
      return paragraph
    }
    paragraphs.removeSubrange(start...)
    return moved
  }

  /// Whether a paragraph is the name of an entity, or the heading of its budget.
  private static func names(_ entity: TextKey, _ paragraph: DraftParagraph, _ text: SourceText) -> Bool {
    guard paragraph.source.text.count <= 240 else { return false }
    let key = text.key(paragraph.source.text)
    return key == entity || key.text.holds(entity.text) && key.text.holds("预算") && !key.text.ends(with: "。")
  }

  private func isHeading(_ paragraph: DraftParagraph, _ text: SourceText) -> Bool {
    if paragraph.role != .text { return paragraph.role != .note }
    return text.bytes.withUnsafeBufferPointer { bytes in
      HeadingScanner(UnsafeBufferPointer(rebasing: bytes[paragraph.source.text.range]), paragraph) != nil
    }
  }
}
