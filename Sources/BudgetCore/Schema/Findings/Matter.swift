extension Diagnostic {
  /// What a finding is about, where it is not an equation of tables: all that its sentence says, as data.
  public indirect enum Matter: Hashable, Sendable, Codable {
    /// The first of ``Diagnostic/equations``.
    case equation
    /// In words, of a rule of one's own.
    case text(String)

    // MARK: Reading

    /// The columns are not told by headings: numbers are left over, or the template's columns were used.
    case headings(areLost: Bool)
    /// Numbers stand in no column that is understood.
    case noColumn
    /// A table has no title.
    case untitled(line: Int, numbers: Int)
    /// A table without a title was told by its headings.
    case titleLost(line: Int)
    /// Nobody knows the title of a table.
    case unknownTable(title: String, numbers: Int)
    /// The text has lost the columns of its tables.
    case columnsLost(numbers: Int, shape: LostColumns)
    /// The cells of a row fit no columns.
    case unfitRow
    /// Numbers have no label.
    case noLabel
    /// A label is not understood, or a row has no code.
    case label(String, hasCode: Bool, isLost: Bool)
    /// A number is no amount, perhaps in the unit of its table.
    case amount(String, AmountError, unit: AmountUnit?)
    /// Many numbers are finer than their unit allows.
    case tooFine(count: Int, unit: AmountUnit)
    /// Something else stands in place of an amount.
    case placeholders
    /// A table prints no unit; perhaps that of all others was taken.
    case noUnit(isBorrowed: Bool)
    /// The numbers of a row were placed in other columns.
    case repairedRow(String)

    // MARK: Presence

    /// A table that is required since a year is nowhere.
    case required(name: String, since: Int, basis: String)
    /// A table is announced and not there; whether the catalogue calls it empty.
    case announced(title: String, isCalledEmpty: Bool?)
    /// The catalogue calls a table empty that holds amounts, or the reverse.
    case catalogue(title: String, isCalledEmpty: Bool, reason: String)
    /// Titles, or lines of the text, speak of another year than the budget's.
    case year(Int, budget: Int, isInTitles: Bool)
    /// A sentence speaks of another entity.
    case name(String, entity: String)

    // MARK: Sentences

    /// A mark stands where something was to be filled in.
    case unfilled(String)
    /// Two sentences state different amounts.
    case sentences(Witness, Witness)
    /// A sentence states another amount than a table.
    case sentence(Witness, Money, title: String)
    /// A percentage is stated where an amount is another share of the whole.
    case share(Claim.Percentage, Witness, actual: Claim.Percentage, of: Money)
    /// What is said to be unchanged has changed.
    case unchanged(Witness, by: Money)
    /// A percentage of change is stated where the change is another part of last year's amount.
    case change(Claim.Percentage, Witness, actual: Claim.Percentage, of: Money)
    /// An amount of last year is stated where this year's without its change is another.
    case priorYear(Witness, actual: Money)
    /// A percentage of change is stated where two years differ by another.
    case rate(Claim.Percentage, actual: Claim.Percentage, from: Money, to: Money)
    /// Parts that a sentence names make another sum.
    case parts(Witness, Money)
    /// Something is said to be nil and has an amount.
    case nothing(Money, title: String)
    /// 机关运行经费 are more than 公用经费.
    case operatingCosts(Witness, Money)
    /// A part of 机关运行经费 is another among 公用经费.
    case operatingPart(Witness, Money)

    // MARK: Records

    /// The parts of assets are worth more or less than the whole.
    case assets(name: String, value: String, parts: Int, Money)
    /// A purchase costs another amount than its quantity at its price.
    case purchase(quantity: String, price: String, Money, Witness)
    /// A purchase costs more than its project's budget.
    case purchaseBudget(Witness, budget: String)
    /// An indicator limits costs above the budget.
    case costLimit(name: String, target: String, Witness)
    /// An indicator states another cost than the list of tasks.
    case taskCost(name: String, target: String, Witness)
    /// A spending schedule falls.
    case scheduleFalls(from: String, to: String)
    /// A spending schedule does not end at 100 per cent.
    case scheduleEnds(String)
    /// A project is in no list of projects; perhaps another of the same amount is it.
    case project(String, likely: Witness?)
    /// No facts may be summed for a set, and why.
    case noTile(Tile, Tile.Absence)
    /// A department is another amount than its units.
    case units(Witness, Money)
  }
}

extension Diagnostic {
  /// How the lines of a text look that has lost the columns of its tables.
  public enum LostColumns: String, Hashable, Sendable, Codable {
    /// Columns are aligned by blanks.
    case fixedWidth
    /// One blank stands between cells.
    case oneBlank
    /// Each cell is a line without a mark.
    case oneCellALine
  }
}
