public import BudgetCore

/// Whether every amount that a table prints is somewhere in what was read.
///
/// This looks at the printed tables and does not trust the counts of the reading.
public enum Completeness {
  /// The numbers with decimals in printed tables that are neither a fact, nor left over, nor in a record of their statement.
  public static func lost(_ reading: Reading) -> [String] {
    let left = Set(reading.leftovers.map { Key(line: $0.place.line, text: $0.text) })
    return reading.disclosures.flatMap { disclosure in
      disclosure.statements.flatMap { statement -> [String] in
        // Two cells of a line that print the same are two numbers.
        var facts = statement.facts.reduce(into: [Key: Int]()) { $0[Key(line: $1.place.line, text: $1.printed), default: 0] += 1 }
        var records: String?
        var lost: [String] = []
        for row in 0..<statement.table.count {
          for cell in statement.table[row] where isAmount(cell.text) {
            let key = Key(line: cell.line, text: cell.text)
            if let count = facts[key], count > 0 {
              facts[key] = count - 1
              continue
            }
            if left.contains(key) { continue }
            if records == nil { records = json(statement.records) }
            if records?.contains(cell.text) != true { lost.append("line \(cell.line): \(cell.text) is in no fact, no record and no leftover") }
          }
        }
        return lost
      }
    }
  }

  private struct Key: Hashable {
    let line: Int
    let text: String
  }

  private static func json(_ records: Records) -> String {
    var buffer = TextBuffer()
    guard (try? JSONText.write(records, to: &buffer)) != nil else { return "" }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Digits, commas between them, one point, and digits behind it.
  private static func isAmount(_ text: String) -> Bool {
    let parts = text.utf8.drop { $0 == 0x2D }.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    return parts[0].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C } && parts[1].allSatisfy { (0x30...0x39).contains($0) }
  }
}
