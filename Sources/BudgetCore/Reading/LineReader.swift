/// Reads the rows of lists that name what they hold: revenue by source, spending by class, by use, by item.
///
/// Lists nest by numbering (一、 1、 (1)), by 其中, or by standing below: a row without a number belongs to the numbered row above it.
struct LineReader {
  /// Which side of the balance a list stands on.
  enum Side {
    case revenue
    case spending
  }

  /// What a row of a list turned out to be.
  struct Line {
    var coordinates = Coordinates()
    var isTotal = false
    var isPartial = false
    /// A bare 合计: of spending alone, or with carryovers, as the list decides.
    var isBareTotal = false
  }

  let side: Side
  /// The classification of the list, if its heading names one.
  let dimension: Dimension?
  /// Whether a carryover was among the rows.
  private(set) var holdsCarryover = false
  private var carryover = Flow.root
  private var levels: [(level: Int, use: Use, fund: Fund)] = []
  private var account = ""
  private var holdsYearTotal = false

  init(side: Side, dimension: Dimension?) {
    self.side = side
    self.dimension = dimension
  }

  /// What a row means by its label; nil where it is not understood.
  ///
  /// What a template says of the row counts before its words.
  mutating func read(_ label: Label, as given: TermMeaning? = nil) -> Line? {
    let term = label.term
    let meaning = given.map(Meaning.init) ?? label.meaning
    if let level = term.level { levels.removeAll { $0.level >= level } }
    var line = Line()
    line.isPartial = term.isPartial || meaning.isPartial
    if given == nil, term.text.same(as: "部门预算") || term.text.same(as: "单位预算") {
      line.coordinates.flow = side == .revenue ? .revenue : .expenditure
      return line
    }
    if meaning.isTotal {
      line.isTotal = true
      line.isBareTotal = true
      line.coordinates.flow = side == .revenue ? .revenue : .expenditure
      carryover = .root
      return line
    }
    // 国有资本经营预算收入 is a source of revenue; 本年收入合计 is all of it.
    let namesFund = meaning.coordinates.fund != .root && (meaning.coordinates.flow == .revenue || meaning.coordinates.flow == .expenditure)
    if meaning.coordinates.flow != .root, !namesFund { return flow(meaning, line) }
    if let given, given.coordinates.named.isSubset(of: [.fund, .use, .flow]) == false || side == .revenue && given.coordinates.fund == .root {
      line.coordinates = given.coordinates
      if line.coordinates.flow == .root { line.coordinates.flow = side == .revenue ? .revenue : .expenditure }
      return line
    }
    return side == .revenue ? revenue(term, meaning, line) : spending(label, meaning, line, isGiven: given != nil)
  }

  private mutating func flow(_ meaning: Meaning, _ line: Line) -> Line {
    var line = line
    line.coordinates.flow = meaning.coordinates.flow
    line.coordinates.fund = meaning.coordinates.fund
    switch meaning.coordinates.flow {
    case .openingCarryover, .closingCarryover:
      holdsCarryover = true
      carryover = meaning.coordinates.flow
      if side == .spending { line.coordinates.flow = meaning.coordinates.flow }
    case .revenue, .expenditure:
      // 收入合计 below a carryover, without a total of the year above it, is the total of both.
      if holdsCarryover && !holdsYearTotal { line.coordinates.flow = side == .revenue ? .totalRevenue : .totalExpenditure }
      holdsYearTotal = true
      line.isTotal = true
      line.coordinates.fund = .root
      carryover = .root
    case .totalRevenue, .totalExpenditure:
      line.isTotal = true
      carryover = .root
    case .fundOffset, .root: break
    }
    return line
  }

  private mutating func revenue(_ term: Term, _ meaning: Meaning, _ line: Line) -> Line? {
    var line = line
    line.coordinates.flow = carryover == .root ? .revenue : carryover
    var fund = meaning.coordinates.fund
    if fund == .root { return nil }
    // 财政拨款 as a part of the general public budget.
    let above = levels.last?.fund ?? .root
    if fund == .fiscalAppropriation, above.isWithin(.generalPublic) { fund = .generalPublicAppropriation }
    line.coordinates.fund = fund
    if let level = term.level, !term.isPartial { levels.append((level, .root, fund)) }
    return line
  }

  private mutating func spending(_ label: Label, _ meaning: Meaning, _ line: Line, isGiven: Bool) -> Line? {
    let term = label.term
    var line = line
    line.coordinates.flow = .expenditure
    let inherited = levels.last?.use ?? .root
    if isGiven {
      // The words of the label say nothing more.
    } else if dimension == .economy || dimension == .governmentEconomy {
      if let code = classCode(label) {
        line.coordinates.use = inherited
        if dimension == .economy { line.coordinates.economy = code } else { line.coordinates.governmentEconomy = code }
        return line
      }
    } else if let code = classCode(label) {
      line.coordinates.function = code
      return line
    }
    if meaning.coordinates.use != .root {
      line.coordinates.use = meaning.coordinates.use
      if let level = term.level { levels.append((level, meaning.coordinates.use, .root)) }
      return line
    }
    if meaning.coordinates.fund != .root {
      line.coordinates.fund = meaning.coordinates.fund
      if carryover != .root { line.coordinates.flow = carryover }
      return line
    }
    // A category without a code of its own is a member by its name.
    guard !term.text.isEmpty, term.level != nil || dimension != nil, !term.isPartial else { return nil }
    line.coordinates.use = inherited
    line.coordinates[dimension ?? .function] = String(term.text)
    return line
  }

  /// The code of the account that a label names, in the classification of the list.
  private mutating func classCode(_ label: Label) -> String? {
    switch dimension {
    case .economy, .governmentEconomy:
      let code = label.accounts.code(in: dimension ?? .economy, under: account, prefersItem: false)
      if let code, code.utf8.count == 3 { account = code }
      return code
    default: return label.functionClass
    }
  }
}
