/// What was printed above a table that has not begun yet.
struct PendingCaptions {
  /// The title that waits for its table.
  struct Title {
    let meaning: TitleMeaning
    let key: TextKey
    let text: TextSlice
    let printed: String
    let line: Int
  }

  var title: Title?
  /// A line that nobody knows and that would be the title of a table right below it.
  var unknown: (text: String, line: Int, isMarked: Bool)?
  var number: String?
  var unit: AmountUnit?
  /// What stood behind 单位： before the line broke.
  var tornUnit: String?
  var year: Int?
  var entity: (name: String, code: String, line: Int)?
  var date: Field?
  var section = ""

  /// A table that begins below them.
  func statement(under title: Title, meaning: TitleMeaning) -> StatementDraft {
    StatementDraft(
      title: meaning, printedTitle: title.printed, titleLine: title.line, number: number, unit: unit, year: year, entity: entity, date: date,
      section: section)
  }
}
