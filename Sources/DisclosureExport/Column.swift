import BudgetCore

/// What the cells of a column hold.
enum ColumnType: Sendable {
  case text
  case integer
  /// 元 with two digits after the point.
  case amount
  case number
  case truth
}

/// What is said of a column everywhere: in the header, in the descriptor and in SQL.
struct ColumnHead: Sendable {
  let name: String
  let type: ColumnType
  /// In Chinese.
  let title: String
  /// In English.
  let description: String
  let isRequired: Bool
  /// The only values that it takes; any where there are none.
  let choices: [String]
}

/// A column and the cell that it has of a row.
struct Column<Row>: Sendable {
  let head: ColumnHead
  let write: @Sendable (Row, inout TextBuffer) -> Void

  static func text(
    _ name: String, _ title: String, _ description: String, isRequired: Bool = false, of choices: [String] = [],
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Column {
    let head = ColumnHead(name: name, type: .text, title: title, description: description, isRequired: isRequired, choices: choices)
    return Column(head: head) { row, buffer in if let text = value(row) { buffer.writeCSV(text) } }
  }

  static func integer(
    _ name: String, _ title: String, _ description: String, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column {
    let head = ColumnHead(name: name, type: .integer, title: title, description: description, isRequired: isRequired, choices: [])
    return Column(head: head) { row, buffer in if let number = value(row) { buffer.write(number) } }
  }

  static func amount(
    _ name: String, _ title: String, _ description: String, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Amount?
  ) -> Column {
    let head = ColumnHead(name: name, type: .amount, title: title, description: description, isRequired: isRequired, choices: [])
    return Column(head: head) { row, buffer in if let amount = value(row) { buffer.write(amount) } }
  }

  static func number(_ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> PrintedNumber?) -> Column {
    let head = ColumnHead(name: name, type: .number, title: title, description: description, isRequired: false, choices: [])
    return Column(head: head) { row, buffer in if let number = value(row) { buffer.write(number.description) } }
  }

  static func truth(_ name: String, _ title: String, _ description: String, _ value: @escaping @Sendable (Row) -> Bool?) -> Column {
    let head = ColumnHead(name: name, type: .truth, title: title, description: description, isRequired: false, choices: [])
    return Column(head: head) { row, buffer in if let truth = value(row) { buffer.write(truth ? "true" : "false") } }
  }
}
