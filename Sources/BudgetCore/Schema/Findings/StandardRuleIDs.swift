/// The rules of reading, repairing and checking, each declared once.
extension RuleID {
  // MARK: What reading finds

  /// A number is malformed, finer than 0.01 元 or too large; it is left over.
  public static let readAmount = RuleID(
    "read.amount", .error, "a number is malformed, finer than 0.01 元 or too large; it is left over", basis: "data dictionary 2", advice: .lookAtText)
  /// A table has no unit: its numbers are left over, or a warning says whose unit they borrow.
  public static let readUnit = RuleID(
    "read.unit", .error, "a table has no unit: its numbers are left over, or a warning says whose unit they borrow", basis: "data dictionary 2",
    advice: .lookAtText)
  /// Headings are unusable: numbers are left over, or a note says that the template's columns were used.
  public static let readHeading = RuleID(
    "read.heading", .error, "headings are unusable: numbers are left over, or a note says that the template's columns were used",
    basis: "data dictionary 8",
    advice: .lookAtText)
  /// Numbers stand under no heading that is understood; they are left over.
  public static let readColumn = RuleID(
    "read.column", .warning, "numbers stand under no heading that is understood; they are left over", basis: "data dictionary 8", advice: .lookAtText)
  /// A row has no label, or its cells fit no columns; its numbers are left over.
  public static let readRow = RuleID(
    "read.row", .warning, "a row has no label, or its cells fit no columns; its numbers are left over", basis: "data dictionary 8",
    advice: .lookAtText)
  /// A label is not understood, or is in doubt.
  public static let readLabel = RuleID(
    "read.label", .warning, "a label is not understood, or is in doubt", basis: "data dictionary 8", advice: .lookAtText)
  /// A table has no title; its numbers are left over.
  public static let readUntitled = RuleID(
    "read.untitled", .warning, "a table has no title; its numbers are left over, or it was told by its headings", basis: "data dictionary 8",
    advice: .lookAtText)
  /// Neither the template nor a standard title names a table; it is kept as printed, its numbers are left over.
  public static let readUnknownTable = RuleID(
    "read.unknownTable", .warning, "neither the template nor a standard title names a table; it is kept as printed, its numbers are left over",
    basis: "data dictionary 8", advice: .lookAtText)
  /// A text lost the columns of its tables; their numbers are left over.
  public static let readColumnsLost = RuleID(
    "read.columnsLost", .error, "a text lost the columns of its tables; their numbers are left over", basis: "data dictionary 8", advice: .convertAnew
  )
  /// A dash or a text stands in place of an amount.
  public static let readPlaceholder = RuleID(
    "read.placeholder", .note, "a dash or a text stands in place of an amount", basis: "data dictionary 2", advice: .nothing)
  /// The numbers of a row were moved to the only columns that satisfy all equations.
  public static let repairRow = RuleID(
    "repair.row", .note, "the numbers of a row were moved to the only columns that satisfy all equations", basis: "data dictionary 7",
    advice: .compareRepair)

  // MARK: Sums within a list

  /// A number is the sum of its parts along a dimension: one id for each.
  public static func rollUp(_ dimension: Dimension) -> RuleID { rollUps[dimension] ?? rollUpParts }

  private static let rollUps = Dictionary(
    uniqueKeysWithValues: Dimension.summed.map {
      ($0, RuleID("rollup.\($0.rawValue)", .error, "a number is not the sum of its parts along \($0.rawValue)", basis: "data dictionary 6.1"))
    })

  /// Two totals of one thing in one list differ.
  public static let rollUpRepeat = RuleID("rollup.repeat", .error, "two totals of one thing in one list differ", basis: "data dictionary 6.1")
  /// A total is not the sum of the rows that are parts of it.
  public static let rollUpParts = RuleID(
    "rollup.parts", .error, "a total is not the sum of the rows that are parts of it", basis: "data dictionary 3, projects")
  /// A part marked 其中 is more than its whole.
  public static let rollUpPart = RuleID(
    "rollup.part", .error, "a part marked 其中 is more than its whole", basis: "data dictionary 3, partial breakdowns")

  /// A change is not this year's amount less last year's.
  public static let changeDifference = RuleID(
    "change.difference", .error, "a change is not this year's amount less last year's", basis: "data dictionary 6.3")

  // MARK: What comes in is what goes out

  /// Total revenue is not revenue and what is carried over into the year.
  public static let balanceRevenue = RuleID(
    "balance.revenue", .error, "total revenue is not revenue and what is carried over into the year", basis: "data dictionary 6.3")
  /// Total expenditure is not expenditure and what is carried over into next year.
  public static let balanceExpenditure = RuleID(
    "balance.expenditure", .error, "total expenditure is not expenditure and what is carried over into next year", basis: "data dictionary 6.3")
  /// What comes in is not what goes out.
  public static let balanceSides = RuleID("balance.sides", .error, "what comes in is not what goes out", basis: "data dictionary 6.3")

  // MARK: The same money in several places

  /// Two statements print different amounts for the same thing.
  public static let agreementValue = RuleID(
    "agreement.value", .error, "two statements print different amounts for the same thing", basis: "data dictionary 6.2")
  /// A number is not what another statement adds up to.
  public static let agreementImplied = RuleID(
    "agreement.implied", .error, "a number is not what another statement adds up to", basis: "data dictionary 6.2")
  /// A number stands where another statement leaves its cell blank.
  public static let agreementBlank = RuleID(
    "agreement.blank", .error, "a number stands where another statement leaves its cell blank", basis: "data dictionary 6.2")
  /// A number is of something that a complete list does not have.
  public static let agreementAbsent = RuleID(
    "agreement.absent", .error, "a number is of something that a complete list does not have", basis: "data dictionary 6.2")

  // MARK: Money that bears two names

  /// An item differs from its economic class.
  public static let correspondenceItem = RuleID(
    "correspondence.item", .warning, "an item differs from its economic class", basis: "data dictionary 6.4; 政府收支分类科目")
  /// An item is less than its part under basic expenditure.
  public static let correspondenceBasicPart = RuleID(
    "correspondence.basicPart", .warning, "an item is less than its part under basic expenditure", basis: "data dictionary 6.4")
  /// 机关运行经费 exceed the operating expenses of the general public budget.
  public static let correspondenceOperatingCosts = RuleID(
    "correspondence.operatingCosts", .warning, "机关运行经费 exceed the operating expenses of the general public budget", basis: "data dictionary 6.4")
  /// A department is not the sum of its units.
  public static let correspondenceUnits = RuleID(
    "correspondence.units", .warning, "a department is not the sum of its units", basis: "data dictionary 6.4")

  // MARK: What must be there

  /// A table that is required or announced is not there, nor stated to be nil.
  public static let presenceMissing = RuleID(
    "presence.missing", .warning, "a table that is required or announced is not there, nor stated to be nil", basis: "财预〔2016〕143号, 预算法实施条例 (2020)",
    advice: .lookForTable)
  /// The catalogue calls a table empty that is not, or the other way round.
  public static let presenceClaim = RuleID(
    "presence.claim", .warning, "the catalogue calls a table empty that is not, or the other way round", basis: "data dictionary 6.6",
    advice: .compare)
  /// A title, a heading or a sentence speaks of another year or another entity.
  public static let presenceIdentity = RuleID(
    "presence.identity", .warning, "a title, a heading or a sentence speaks of another year or another entity", basis: "data dictionary 6.6",
    advice: .askForRightDocument)

  // MARK: Sentences against tables and against each other

  /// A sentence states another amount than the tables, or than another sentence.
  public static let proseAmount = RuleID(
    "prose.amount", .error, "a sentence states another amount than the tables, or than another sentence", basis: "data dictionary 6.5")
  /// A sentence says increase where the tables say decrease, or the reverse.
  public static let proseDirection = RuleID(
    "prose.direction", .error, "a sentence says increase where the tables say decrease, or the reverse", basis: "data dictionary 6.5")
  /// The parts that a sentence names do not add up to its total.
  public static let proseParts = RuleID(
    "prose.parts", .error, "the parts that a sentence names do not add up to its total", basis: "data dictionary 6.5")
  /// A percentage is not the share that the amounts make.
  public static let proseShare = RuleID("prose.share", .error, "a percentage is not the share that the amounts make", basis: "data dictionary 6.5")
  /// A change is not the difference of the two years, or not so much in per cent.
  public static let proseChange = RuleID(
    "prose.change", .error, "a change is not the difference of the two years, or not so much in per cent", basis: "data dictionary 6.5")
  /// A sentence says that there is none of what has an amount.
  public static let proseNothing = RuleID(
    "prose.nothing", .error, "a sentence says that there is none of what has an amount", basis: "data dictionary 6.5")
  /// A sentence states more 机关运行经费, or other parts of it, than 公用经费.
  public static let proseOperatingCosts = RuleID(
    "prose.operatingCosts", .error, "a sentence states more 机关运行经费, or other parts of it, than 公用经费", basis: "data dictionary 6.4, 6.5")
  /// A place in the text was not filled in.
  public static let prosePlaceholder = RuleID(
    "prose.placeholder", .warning, "a place in the text was not filled in", basis: "data dictionary 6.5", advice: .complete)

  // MARK: Records beside the amounts

  /// Projects with performance targets cost more together than all project spending.
  public static let correspondencePerformance = RuleID(
    "correspondence.performance", .warning, "projects with performance targets cost more together than all project spending",
    basis: "data dictionary 6.2")
  /// An indicator limits costs above its project's budget.
  public static let correspondenceCostLimit = RuleID(
    "correspondence.costLimit", .warning, "an indicator limits costs above its project's budget", basis: "data dictionary 4, records")
  /// A spending schedule decreases or does not end at 100 per cent.
  public static let correspondenceSchedule = RuleID(
    "correspondence.schedule", .warning, "a spending schedule decreases or does not end at 100 per cent", basis: "data dictionary 4, records")
  /// An indicator states another cost than the task of its name.
  public static let correspondenceTaskCost = RuleID(
    "correspondence.taskCost", .warning, "an indicator states another cost than the task of its name", basis: "data dictionary 4, records")
  /// A purchase does not cost its quantity times its price.
  public static let correspondencePurchase = RuleID(
    "correspondence.purchase", .error, "a purchase does not cost its quantity times its price", basis: "data dictionary 4, records")
  /// A purchase costs more than the budget of its project.
  public static let correspondencePurchaseBudget = RuleID(
    "correspondence.purchaseBudget", .warning, "a purchase costs more than the budget of its project", basis: "data dictionary 4, records")
  /// Parts of the fixed assets are worth more than the whole.
  public static let rollUpAssets = RuleID(
    "rollup.assets", .error, "parts of the fixed assets are worth more than the whole", basis: "data dictionary 4, records")
  /// The parts of the fixed assets are worth less than the whole.
  public static let rollUpAssetsMissing = RuleID(
    "rollup.assetsMissing", .note, "the parts of the fixed assets are worth less than the whole", basis: "data dictionary 4, records")
  /// A project with performance targets is in no list of projects under its name.
  public static let agreementProjectName = RuleID(
    "agreement.projectName", .note, "a project with performance targets is in no list of projects under its name", basis: "data dictionary 6.2")

  /// There is no set of facts that may be summed for a purpose.
  public static let tileNone = RuleID(
    "tile.none", .note, "there is no set of facts that adds up exactly to a printed total", basis: "data dictionary 9", advice: .nothing)

  /// All of them, in the order in which they are applied.
  public static let standard: [RuleID] = [
    [.readAmount, .readUnit, .readHeading, .readColumn, .readRow, .readLabel, .readUntitled, .readUnknownTable, .readColumnsLost],
    [.readPlaceholder, .repairRow],
    Dimension.summed.map(rollUp),
    [.rollUpRepeat, .rollUpParts, .rollUpPart],
    [.changeDifference],
    [.balanceRevenue, .balanceExpenditure, .balanceSides],
    [.agreementValue, .agreementImplied, .agreementBlank, .agreementAbsent],
    [.correspondenceItem, .correspondenceBasicPart, .correspondenceOperatingCosts, .correspondenceUnits],
    [.presenceMissing, .presenceClaim, .presenceIdentity],
    [.proseAmount, .proseDirection, .proseParts, .proseShare, .proseChange, .proseNothing, .proseOperatingCosts, .prosePlaceholder],
    [
      .correspondencePerformance, .correspondenceCostLimit, .correspondenceSchedule, .correspondenceTaskCost, .correspondencePurchase,
      .correspondencePurchaseBudget, .rollUpAssets, .rollUpAssetsMissing, .agreementProjectName, .tileNone,
    ],
  ].flatMap(\.self)
}
