/// What a word of a province says of the numbers beside or below it: of a column, of a row, or of a whole table.
///
/// Meanings are put together as a list: `[.fund(.generalPublic), .phase(.executed)]`.
public struct TermMeaning: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The members that it names.
  public var coordinates: Coordinates
  /// Whether it is only a total of what is around it, as 合计 is.
  public var isTotal = false
  /// Whether it is a part that need not add up with its siblings, as what is marked 其中.
  public var isPartial = false
  /// The unit of the amounts.
  public var unit: AmountUnit?
  /// The part that a column plays, unless it holds amounts.
  var role: ColumnRole?
  /// How many digits its codes may have; empty where the classification says so.
  var widths: [Int] = []

  /// The given members of the dimensions.
  public init(_ coordinates: Coordinates = Coordinates()) { self.coordinates = coordinates }

  /// Several meanings at once.
  public init(arrayLiteral meanings: TermMeaning...) {
    self.init()
    for meaning in meanings { add(meaning) }
  }

  private init(_ role: ColumnRole, widths: [Int] = []) {
    self.init()
    (self.role, self.widths) = (role, widths)
  }

  /// Adds another meaning.
  mutating func add(_ other: TermMeaning) {
    for dimension in Dimension.allCases where !other.coordinates.isRoot(dimension) { coordinates[dimension] = other.coordinates[dimension] }
    isTotal = isTotal || other.isTotal
    isPartial = isPartial || other.isPartial
    unit = other.unit ?? unit
    role = other.role ?? role
    if !other.widths.isEmpty { widths = other.widths }
  }

  /// Whether it says nothing.
  var isEmpty: Bool { self == TermMeaning() }
}

// MARK: Amounts

extension TermMeaning {
  /// Direction and stage.
  public static func flow(_ flow: Flow) -> TermMeaning { TermMeaning(Coordinates(flow: flow)) }
  /// Source of the money.
  public static func fund(_ fund: Fund) -> TermMeaning { TermMeaning(Coordinates(fund: fund)) }
  /// Kind of spending.
  public static func use(_ use: Use) -> TermMeaning { TermMeaning(Coordinates(use: use)) }
  /// From this year's budget or carried over.
  public static func origin(_ origin: Origin) -> TermMeaning { TermMeaning(Coordinates(origin: origin)) }
  /// The year spoken of.
  public static func period(_ period: Period) -> TermMeaning { TermMeaning(Coordinates(period: period)) }
  /// Budgeted or executed.
  public static func phase(_ phase: Phase) -> TermMeaning { TermMeaning(Coordinates(phase: phase)) }
  /// An expense singled out by the rules.
  public static func item(_ item: Item) -> TermMeaning { TermMeaning(Coordinates(item: item)) }
  /// A code of the functional classification.
  public static func function(_ code: String) -> TermMeaning { TermMeaning(Coordinates(function: code)) }
  /// A code of the departmental economic classification.
  public static func economy(_ code: String) -> TermMeaning { TermMeaning(Coordinates(economy: code)) }
  /// A code of the government economic classification.
  public static func governmentEconomy(_ code: String) -> TermMeaning { TermMeaning(Coordinates(governmentEconomy: code)) }
  /// All of what the table, the row or the group around it is of, as 合计 and 金额 say.
  public static var total: TermMeaning {
    var meaning = TermMeaning()
    meaning.isTotal = true
    return meaning
  }
  /// A part that need not add up with its siblings, as what is marked 其中.
  public static var partial: TermMeaning {
    var meaning = TermMeaning()
    meaning.isPartial = true
    return meaning
  }
  /// The unit of the amounts.
  public static func unit(_ unit: AmountUnit) -> TermMeaning {
    var meaning = TermMeaning()
    meaning.unit = unit
    return meaning
  }
}

// MARK: Columns without amounts

extension TermMeaning {
  /// Counts the rows (序号).
  public static var serial: TermMeaning { TermMeaning(.serial) }
  /// Codes of a classification, of units or of projects; without one, of the classification that the table is by. Widths are given
  /// where its codes have other numbers of digits than the schema says.
  public static func code(_ dimension: Dimension? = nil, widths: [Int] = []) -> TermMeaning { TermMeaning(.code(dimension), widths: widths) }
  /// One of several columns that make up one code (类, 款, 项).
  public static var codePart: TermMeaning { TermMeaning(.codePart) }
  /// Names of rows, of a classification, of units or of projects; without one, of anything.
  public static func name(_ dimension: Dimension? = nil) -> TermMeaning { TermMeaning(.name(dimension)) }
  /// A text that says what kind of spending the row is (支出类型).
  public static var kindOfUse: TermMeaning { TermMeaning(.use) }
  /// Anything else that belongs to the row: it is kept in a record.
  public static var remark: TermMeaning { TermMeaning(.field) }
}

extension Meaning {
  /// The meaning that a template gives.
  init(_ given: TermMeaning) {
    coordinates = given.coordinates
    isCarryover = given.coordinates.flow == .openingCarryover
    isCurrentYear = given.coordinates.origin == .currentYear
    (isTotal, isPartial, unit) = (given.isTotal, given.isPartial, given.unit)
  }
}
