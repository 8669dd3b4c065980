/// What a printed term says about the numbers beside or below it.
struct Meaning: Equatable {
  /// The members that the term names.
  var coordinates = Coordinates()
  /// Whether it speaks of money carried over from last year: an origin on the spending side, a flow on the other.
  var isCarryover = false
  /// Whether it speaks of this year's money as against a carryover.
  var isCurrentYear = false
  /// Whether it is only a total of what is around it: 合计, 小计, 金额, 预算数.
  var isTotal = false
  /// Whether it is marked 其中: a part that need not add up with its siblings.
  var isPartial = false
  /// The year it names.
  var year: Int?
  /// The unit in brackets behind it.
  var unit: AmountUnit?

  /// Whether the term says nothing that is known.
  var isEmpty: Bool {
    coordinates == Coordinates() && !isCarryover && !isCurrentYear && !isTotal && year == nil
  }

  /// Adds what a template says.
  mutating func take(_ given: TermMeaning) {
    for dimension in Dimension.allCases where !given.coordinates.isRoot(dimension) { coordinates[dimension] = given.coordinates[dimension] }
    isCarryover = isCarryover || given.coordinates.flow == .openingCarryover
    isCurrentYear = isCurrentYear || given.coordinates.origin == .currentYear
    isTotal = given.isTotal || isTotal && given.coordinates == Coordinates()
    isPartial = isPartial || given.isPartial
    unit = given.unit ?? unit
  }

  /// Whether both terms fix the same members.
  func names(sameAs other: Meaning) -> Bool {
    coordinates == other.coordinates && isCarryover == other.isCarryover && isCurrentYear == other.isCurrentYear && isTotal == other.isTotal
      && year == other.year
  }
}

/// The part that a column plays in a table.
enum ColumnRole: Hashable {
  /// 序号: counts the rows.
  case serial
  /// Codes of a dimension; of the classification that the statement is by where the heading does not say.
  case code(Dimension?)
  /// One of several columns that make up one code: 类, 款, 项.
  case codePart
  /// Codes of units and of projects in one column: 单位编码(项目编码).
  case unitOrProjectCode
  /// Names of rows, of a dimension or of anything.
  case name(Dimension?)
  /// Text that says what kind of spending the row is: 类型, 支出类型.
  case use
  /// Amounts of money.
  case amount
  /// Anything else that belongs to the row: quantities, remarks.
  case field
  /// A heading that is not understood.
  case unknown

  var isLabel: Bool {
    switch self {
    case .code, .codePart, .unitOrProjectCode, .name: true
    default: false
    }
  }

  var isName: Bool { if case .name = self { true } else { false } }
  var isCode: Bool { isLabel && !isName }
}
