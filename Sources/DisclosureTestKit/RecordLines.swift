public import BudgetCore

/// The fields of typed records, a line each: where a reader put them, and where the generator printed them.
public enum RecordLines {
  /// The fields that were read, in the order of their paths, entity by entity.
  public static func read(_ reading: Reading, withCells: Bool) -> [String] {
    reading.disclosures.enumerated().flatMap { index, disclosure in
      var lines = Lines(withCells: withCells)
      lines.add(disclosure)
      return lines.lines.map { "\(index) \($0)" }.sorted()
    }
  }

  private struct Lines {
    let withCells: Bool
    var lines: [String] = []

    init(withCells: Bool) { self.withCells = withCells }

    mutating func add(_ disclosure: Disclosure) {
      for kind in [StatementKind.projectPerformance, .overallPerformance, .specialFundPerformance] {
        for (index, record) in disclosure.statements(kind).flatMap(\.performances).enumerated() {
          add(record, "\(kind.rawValue).\(Self.number(index))")
        }
      }
      for (index, purchase) in disclosure.purchases.enumerated() { add(purchase, "purchase.\(Self.number(index))") }
      for (index, event) in disclosure.events.enumerated() {
        let path = "event.\(Self.number(index))"
        add([("name", event.name), ("time", event.time), ("participants", event.participants)], path)
      }
      for (index, institution) in disclosure.institutions.enumerated() {
        let path = "institution.\(Self.number(index))"
        add(
          [("name", institution.name), ("nature", institution.nature), ("rank", institution.rank), ("funding", institution.funding)], path)
      }
      for assets in disclosure.assets {
        add("assets.date", assets.date)
        for (index, holding) in assets.holdings.enumerated() {
          add([("name", holding.name), ("quantity", holding.quantity), ("value", holding.value)], "holding.\(Self.number(index))")
        }
      }
    }

    private static func number(_ number: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    private mutating func add(_ path: String, _ text: String, _ place: Place) {
      lines.append("\(path) = \(text) @\(place.line)" + (withCells ? ".\(place.cell)" : ""))
    }

    private mutating func add(_ path: String, _ field: Field?) {
      if let field { add(path, field.text, field.place) }
    }

    private mutating func add(_ fields: [(String, Field?)], _ path: String) {
      for (name, field) in fields { add("\(path).\(name)", field) }
    }

    private mutating func add(_ purchase: Purchase, _ path: String) {
      add(
        [
          ("project", purchase.project), ("projectBudget", purchase.projectBudget), ("item", purchase.item), ("catalogue", purchase.catalogue),
          ("specification", purchase.specification), ("measure", purchase.measure), ("quantity", purchase.quantity), ("price", purchase.price),
          ("reserved", purchase.reserved), ("time", purchase.time),
        ], path)
      for remark in purchase.remarks { add("\(path).remark.\(remark.label)", remark.field) }
    }

    private mutating func add(_ record: Performance, _ path: String) {
      add(
        [
          ("code", record.code), ("name", record.name), ("unit", record.rows.isEmpty || record.rows.count > 1 ? record.unit : nil),
          ("department", record.department), ("attributes", record.attributes), ("term", record.term), ("purpose", record.purpose),
          ("executionWeight", record.executionWeight),
        ], path)
      for (index, instalment) in record.schedule.enumerated() {
        add([("date", instalment.date), ("share", instalment.share)], "\(path).schedule.\(Self.number(index))")
      }
      for (index, task) in record.tasks.enumerated() { add([("name", task.name), ("content", task.content)], "\(path).task.\(Self.number(index))") }
      for remark in record.remarks { add("\(path).remark.\(remark.label)", remark.field) }
      for (period, goals) in Dictionary(grouping: record.goals, by: \.period) {
        for (index, goal) in goals.enumerated() { add(Self.path(path, "goal", period, index), goal.text) }
      }
      for (period, indicators) in Dictionary(grouping: record.indicators, by: \.period) {
        for (index, indicator) in indicators.enumerated() { add(indicator, Self.path(path, "indicator", period, index)) }
      }
    }

    private static func path(_ path: String, _ list: String, _ period: Period, _ index: Int) -> String {
      "\(path).\(list)." + (period == .root ? "" : period.rawValue + ".") + number(index)
    }

    private mutating func add(_ indicator: Indicator, _ path: String) {
      add(
        [
          ("group", indicator.group), ("category", indicator.category), ("name", indicator.name), ("description", indicator.description),
          ("basis", indicator.basis), ("weight", indicator.weight),
        ], path)
      for remark in indicator.remarks { add("\(path).remark.\(remark.label)", remark.field) }
      guard let target = indicator.target else { return }
      add("\(path).target", target.text, target.place)
      if let comparator = target.comparator { add("\(path).target.comparator", comparator.rawValue, target.place) }
      if let number = target.number { add("\(path).target.number", number.description, target.place) }
      if !target.unit.isEmpty { add("\(path).target.unit", target.unit, target.place) }
    }
  }
}
