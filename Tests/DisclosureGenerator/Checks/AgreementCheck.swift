/// Checks that facts with equal coordinates agree wherever they are printed.
enum AgreementCheck {
  private struct Key: Hashable {
    let entity: Int
    let coordinates: Coordinates
  }

  private struct Print {
    let statement: Statement
    var whole: Set<Money> = []
    var parts = Money.zero
    var hasParts = false
  }

  static func problems(of facts: [ExpectedFact]) -> [String] {
    var prints: [Key: [Print]] = [:]
    for fact in facts {
      // Columns of funds beside a column of carryover hold this year's money only.
      if fact.statement == .procurement, fact.coordinates.fund != nil { continue }
      var coordinates = fact.coordinates
      if coordinates.period == .budgetYear { coordinates.period = nil }
      let key = Key(entity: fact.entity, coordinates: coordinates)
      var list = prints[key] ?? []
      let index = list.firstIndex { $0.statement == fact.statement } ?? list.count
      if index == list.count { list.append(Print(statement: fact.statement)) }
      if fact.isPart {
        list[index].hasParts = true
        list[index].parts += fact.amount
      } else {
        list[index].whole.insert(fact.amount)
      }
      prints[key] = list
    }
    return prints.flatMap { problems(of: $1, at: $0.coordinates) }.sorted()
  }

  private static func problems(of list: [Print], at place: Coordinates) -> [String] {
    var values: Set<Money> = []
    for print in list where place.item != .procurement {
      values.formUnion(print.whole)
      if print.hasParts, print.statement != .projectPerformance { values.insert(print.parts) }
    }
    guard values.count > 1 else { return [] }
    let statements = list.map(\.statement.rawValue).joined(separator: ", ")
    return ["\(values.map(\.inYuan).sorted()) in \(statements) at \(place)"]
  }
}
