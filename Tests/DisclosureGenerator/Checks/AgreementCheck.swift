/// Checks that facts with equal coordinates agree wherever they are printed.
enum AgreementCheck {
  private struct Key: Hashable {
    let entity: Int
    let coordinates: Coordinates
  }

  /// What one statement prints at some coordinates.
  private struct Print {
    let statement: Statement
    var whole: [CheckedSum] = []
    var parts: CheckedSum?
  }

  static func problems(of facts: [ExpectedFact]) -> [String] {
    equations(of: facts.enumerated().map { $1.checked(id: $0) }).filter { !$0.isExact }.map(\.problem).sorted()
  }

  /// Each print compared with each other one of the same coordinates.
  static func equations(of numbers: [CheckedNumber]) -> [Equation] {
    var prints: [Key: [Print]] = [:]
    for number in numbers {
      // Columns of funds beside a column of carryover hold this year's money only.
      if number.statement == .procurement, number.coordinates.fund != nil { continue }
      var coordinates = number.coordinates
      if coordinates.period == .budgetYear { coordinates.period = nil }
      let key = Key(entity: number.entity, coordinates: coordinates)
      var list = prints[key] ?? []
      let index = list.firstIndex { $0.statement == number.statement } ?? list.count
      if index == list.count { list.append(Print(statement: number.statement)) }
      if number.isPart {
        var parts = list[index].parts ?? CheckedSum()
        parts += CheckedSum(number)
        list[index].parts = parts
      } else {
        list[index].whole.append(CheckedSum(number))
      }
      prints[key] = list
    }
    return prints.flatMap { equations(of: $1, at: $0.coordinates) }
  }

  private static func equations(of list: [Print], at place: Coordinates) -> [Equation] {
    if place.item == .procurement { return [] }
    var values: [CheckedSum] = []
    for print in list {
      values += print.whole
      if let parts = print.parts, print.statement != .projectPerformance { values.append(parts) }
    }
    guard values.count > 1 else { return [] }
    let name = list.map(\.statement.rawValue).joined(separator: ", ") + " at \(place)"
    return values.indices.flatMap { index in
      values[..<index].map { other in
        let isPrint = other.members.count == 1 && values[index].members.count == 1
        return Equation(name: name, left: other, right: values[index], isPrint: isPrint)
      }
    }
  }
}
