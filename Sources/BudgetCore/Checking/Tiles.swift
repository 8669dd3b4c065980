/// Finds the sets of facts that count every fen once: the finest breakdown of a printed total whose parts add up to it exactly.
struct TileFinder {
  private let disclosure: Disclosure

  init(_ disclosure: Disclosure) { self.disclosure = disclosure }

  /// A fact by its place in the disclosure.
  struct Member: Hashable {
    let statement: Int
    let fact: Int
  }

  typealias Failure = Tile.Absence

  /// The totals that a tile may be of, the widest first, and the dimension along which it is cut.
  private static func totals(of tile: Tile) -> (wholes: [Coordinates], dimension: Dimension) {
    switch tile {
    case .spending: ([Coordinates(flow: .expenditure)], .function)
    case .revenue: ([Coordinates(flow: .revenue)], .fund)
    case .basicByEconomy: (funds.map { Coordinates(flow: .expenditure, fund: $0, use: .basic) }, .economy)
    case .threePublic: (funds.map { Coordinates(flow: .expenditure, fund: $0, item: .threePublic) }, .item)
    }
  }

  private static let funds: [Fund] = [.root, .fiscalAppropriation, .generalPublic]

  /// The facts of a tile, or why there are none.
  func members(of tile: Tile) -> Result<[Member], Failure> {
    let (wholes, dimension) = Self.totals(of: tile)
    var failure = Failure.noTotal
    for whole in wholes {
      for year in [Period.root, .budgetYear] {
        var total = whole
        total.period = year
        switch members(of: total, along: dimension) {
        case .success(let members): return .success(members)
        case .failure(let reason): if failure == .noTotal { failure = reason }
        }
      }
    }
    return .failure(failure)
  }

  /// The finest breakdown of a total. Where one fund is all of the money, a breakdown of that fund is one of the whole: it adds up to it.
  private func members(of whole: Coordinates, along dimension: Dimension) -> Result<[Member], Failure> {
    var total: Amount?
    for statement in disclosure.statements {
      for fact in statement.facts where fact.coordinates == whole {
        if let total, total != fact.amount { return .failure(.totalsDiffer) }
        total = fact.amount
      }
    }
    guard let total else { return .failure(.noTotal) }
    var best: [Member] = []
    for fund in dimension == .fund || whole.fund != .root ? [whole.fund] : Self.funds {
      var base = whole
      base.fund = fund
      for statement in disclosure.statements.indices {
        let parts = Breakdown(disclosure.statements[statement], of: base, along: dimension).finest(total)
        if parts.count > best.count { best = parts.map { Member(statement: statement, fact: $0) } }
      }
    }
    return best.isEmpty ? .failure(.noParts) : .success(best)
  }
}

/// The facts of one statement that cut a whole along one dimension, as a tree.
private struct Breakdown {
  private let facts: [Fact]
  /// The facts at each member.
  private var nodes: [Coordinates: [Int]] = [:]
  /// The members directly below each member, of those that are printed.
  private var children: [Coordinates: [Coordinates]] = [:]
  private let whole: Coordinates

  init(_ statement: Statement, of whole: Coordinates, along dimension: Dimension) {
    facts = statement.facts
    self.whole = whole
    var order: [Coordinates] = []
    for index in facts.indices {
      let coordinates = facts[index].coordinates
      guard coordinates != whole, coordinates.flow == whole.flow, coordinates.differences(from: whole) == DimensionSet(dimension),
        coordinates.isWithin(whole)
      else { continue }
      if nodes[coordinates] == nil { order.append(coordinates) }
      nodes[coordinates, default: []].append(index)
    }
    for coordinates in order {
      var above = coordinates.above(dimension)
      while let up = above, up != whole, nodes[up] == nil { above = up.above(dimension) }
      // A name has no code above it, and stands directly under the whole.
      let isUnder = above.map { $0 != whole && nodes[$0] != nil } ?? false
      children[isUnder ? above ?? whole : whole, default: []].append(coordinates)
    }
  }

  /// The facts of the finest set that adds up to the total; none where the topmost members do not.
  func finest(_ total: Amount) -> [Int] {
    guard let top = children[whole], sum(top) == total.fen else { return [] }
    var result: [Int] = []
    var rest = Array(top.reversed())
    while let member = rest.popLast() {
      let below = children[member] ?? []
      if !below.isEmpty, sum(below) == sum([member]) {
        rest += below.reversed()
      } else {
        result += nodes[member] ?? []
      }
    }
    return result
  }

  /// What the facts of members are together; nil where it cannot be held.
  private func sum(_ members: [Coordinates]) -> Int64? {
    var sum: Int64 = 0
    for index in members.lazy.flatMap({ nodes[$0] ?? [] }) {
      let (next, overflows) = sum.addingReportingOverflow(facts[index].amount.fen)
      if overflows { return nil }
      sum = next
    }
    return sum
  }
}

extension Disclosure {
  /// Marks the facts of every tile that the document proves.
  mutating func markTiles() {
    let finder = TileFinder(self)
    let found = Tile.allCases.map { ($0, finder.members(of: $0)) }
    for (tile, result) in found {
      guard case .success(let members) = result else { continue }
      for member in members where statements[member.statement].facts[member.fact].tile == nil {
        statements[member.statement].facts[member.fact].tile = tile
      }
    }
  }
}

/// Says of which sets a disclosure has none that may be summed.
public struct TileRule: Rule {
  /// One finding.
  public var findings: [RuleID] { [.tileNone] }

  /// Applies to every disclosure.
  public init() {}

  /// Reports a note for each set that the document does not prove; money that it does not print at all needs none.
  public func examine(_ examination: inout Examination) {
    guard !examination.system.holdsBlanks, !examination.disclosure.statements.allSatisfy(\.facts.isEmpty) else { return }
    let finder = TileFinder(examination.disclosure)
    for tile in Tile.allCases {
      guard case .failure(let absence) = finder.members(of: tile) else { continue }
      if absence == .noTotal, tile == .basicByEconomy || tile == .threePublic { continue }
      examination.report(Diagnostic(rule: .tileNone, .noTile(tile, absence)))
    }
  }
}
