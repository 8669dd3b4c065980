/// Sets of facts that may be summed: within one entity the facts of a tile count every fen once.
///
/// A tile is given only where its facts add up exactly to the total that the document prints; see data dictionary 9.
public enum Tile: String, Sendable, Codable, CaseIterable {
  /// The year's expenditure by function, as fine as the document proves.
  case spending
  /// The year's revenue by fund.
  case revenue
  /// Basic expenditure by economic class.
  case basicByEconomy
  /// The three public expenses by item.
  case threePublic

  /// Why a disclosure has no such set.
  public enum Absence: String, Error, Sendable, Codable, CaseIterable {
    /// It prints no total.
    case noTotal
    /// It prints different totals.
    case totalsDiffer
    /// No statement has parts that add up to the total exactly.
    case noParts
  }
}
