/// A paragraph as the collector took it, with its place among the statements.
struct DraftParagraph {
  let source: SourceParagraph
  let role: Paragraph.Role
  /// Whether it names the topic of a table without being marked as a title: it may as well be a heading.
  let isTopic: Bool
  /// How many statements of the disclosure had begun before it.
  var statements: Int
}
