/// A department or a unit as documents name it.
public struct Entity: Hashable, Sendable {
  /// The code in the finance bureau's system.
  public let code: String
  /// The full name.
  public let name: String

  /// Joins a code and a name.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A unit of a department that has a budget of its own (预算单位).
public struct BudgetUnit: Sendable {
  /// What kind of body the unit is; its money is classified accordingly.
  public enum Kind: Sendable {
    case administrative, publicService
  }

  /// Its place in the department's list.
  public let index: Int
  /// Its code and name.
  public let entity: Entity
  /// Government body or public institution.
  public let kind: Kind
  /// What it owned at the end of last year.
  public let assets: FixedAssets

  /// The unit's code.
  public var code: String { entity.code }
  /// The unit's name.
  public var name: String { entity.name }
}

/// What an entity owned at the end of last year (固定资产): a stock, no part of the budget.
public struct FixedAssets: Sendable {
  /// How many things there are.
  public var pieces: Int
  /// What all of it is worth.
  public var worth: Money
  /// Floor space in square metres.
  public var buildingArea: Int
  /// What the buildings are worth.
  public var buildingWorth: Money
  /// How many vehicles there are.
  public var vehicles: Int
  /// What the vehicles are worth.
  public var vehicleWorth: Money

  static func + (left: FixedAssets, right: FixedAssets) -> FixedAssets {
    FixedAssets(
      pieces: left.pieces + right.pieces,
      worth: left.worth + right.worth,
      buildingArea: left.buildingArea + right.buildingArea,
      buildingWorth: left.buildingWorth + right.buildingWorth,
      vehicles: left.vehicles + right.vehicles,
      vehicleWorth: left.vehicleWorth + right.vehicleWorth
    )
  }
}
