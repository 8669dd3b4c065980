/// What a disclosure says of one point of its budget, wherever it prints it.
public struct StatedAmount: Hashable, Sendable, Codable {
  /// How the prints stand to each other.
  public enum State: String, Sendable, Codable {
    /// Nothing prints it; that is not zero.
    case unprinted
    /// It is printed once.
    case single
    /// Several prints agree, as far as their decimals say.
    case agreed
    /// Prints contradict each other.
    case disputed
  }

  /// The amount by its finest print; nil where nothing prints it, and where prints contradict each other.
  public var amount: Amount?
  /// How the prints stand to each other.
  public var state: State
  /// All numbers that were looked at, in the order of the document.
  public var facts: [Fact]

  /// A statement of the given numbers.
  public init(amount: Amount?, state: State, facts: [Fact]) { (self.amount, self.state, self.facts) = (amount, state, facts) }
}

extension Disclosure {
  /// What is printed at coordinates; a number of the budget's year is found whether its statement prints several years or one.
  ///
  /// Rows of one list with equal coordinates are parts and count together; its totals are prints of their own: data dictionary 3.
  /// This visits all facts: for many points ask ``statedAmounts()`` once.
  public func amount(at coordinates: Coordinates) -> StatedAmount {
    let point = coordinates.point
    var collector = PointCollector()
    forEachPrint { if $1.coordinates.point == point { collector.take($1, $0) } }
    return collector.stated
  }

  /// All points that are printed, in the order of their first print, with what is said of each.
  public func statedAmounts() -> [(coordinates: Coordinates, stated: StatedAmount)] {
    var order: [Coordinates] = []
    var collectors: [Coordinates: PointCollector] = [:]
    forEachPrint { source, fact in
      let point = fact.coordinates.point
      if collectors[point] == nil { order.append(point) }
      collectors[point, default: PointCollector()].take(fact, source)
    }
    return order.compactMap { point in collectors[point].map { (point, $0.stated) } }
  }

  private func forEachPrint(_ body: (PointCollector.Source, Fact) -> Void) {
    for (index, statement) in statements.enumerated() {
      for fact in statement.facts {
        let row = statement.rows.indices.contains(fact.row) ? statement.rows[fact.row] : nil
        body(PointCollector.Source(statement: index, list: row?.list ?? 0, column: fact.column, isTotal: row?.isTotal ?? false), fact)
      }
    }
    for (index, fact) in prose.facts.enumerated() {
      body(PointCollector.Source(statement: statements.count + index, list: 0, column: nil, isTotal: false), fact)
    }
  }
}

extension Coordinates {
  /// The point of the budget: where no year is named, the budget's own is meant.
  var point: Coordinates {
    var point = self
    if point.period == .budgetYear { point.period = .root }
    return point
  }
}

/// Puts the prints of one point together.
private struct PointCollector {
  /// The column of a list that prints a number.
  struct Source: Equatable {
    let statement: Int
    let list: Int
    let column: Int?
    let isTotal: Bool
  }

  private struct Print {
    let source: Source
    var value: Amount?
    /// The printed unit in fen, of parts their sum: the width of the interval that is meant.
    var width: Int64
    var parts = 1
  }

  private var prints: [Print] = []
  private var facts: [Fact] = []

  mutating func take(_ fact: Fact, _ source: Source) {
    facts.append(fact)
    let quantity = fact.statement == .prose ? Quantity(alone: fact.amount, in: fact.unit, decimals: fact.decimals) : Quantity(fact)
    if !source.isTotal, let index = prints.lastIndex(where: { $0.source == source }) {
      prints[index].value = prints[index].value?.adding(fact.amount)
      prints[index].width += quantity.unit
      prints[index].parts += 1
    } else {
      prints.append(Print(source: source, value: fact.amount, width: quantity.unit))
    }
  }

  var stated: StatedAmount {
    guard let finest = prints.min(by: { ($0.width, $0.parts) < ($1.width, $1.parts) }) else {
      return StatedAmount(amount: nil, state: .unprinted, facts: [])
    }
    if !prints.allSatisfy({ Self.agree(finest, $0) }) { return StatedAmount(amount: nil, state: .disputed, facts: facts) }
    return StatedAmount(amount: finest.value, state: prints.count == 1 ? .single : .agreed, facts: facts)
  }

  /// Whether two prints can mean one amount: equal where both are direct prints of one precision, else if their intervals meet.
  private static func agree(_ left: Print, _ right: Print) -> Bool {
    guard let (one, other) = left.value.flatMap({ one in right.value.map { (one, $0) } }) else { return false }
    if left.parts == 1, right.parts == 1, left.width == right.width { return one == other }
    let difference = Int128(one.fen) - Int128(other.fen)
    return difference.magnitude * 2 <= UInt128(left.width.magnitude) + UInt128(right.width.magnitude)
  }
}
