/// Reads the labels of one list: what the numbers of each row are of.
struct RowReader {
  /// A row as its labels describe it.
  struct Reading {
    /// The printed name.
    var label: TableCell?
    /// What the row fixes; nil where it is not understood.
    var coordinates: Coordinates?
    var isTotal = false
    var isPartial = false
    var isBareTotal = false
    /// A row that groups the projects below it.
    var isProjectGroup = false
    /// A unit of the entity by its name alone.
    var isUnit = false
    /// The unit whose code stands in the row, and whether the row totals that unit.
    var unitCode = ""
    var totalsUnit = false
    /// Why the labels are in doubt.
    var doubt: String?
  }

  private enum Kind {
    /// Names only: 一、一般公共预算 …
    case lines
    /// Codes or names of a classification.
    case classified
    /// 三公经费 and the like.
    case items
    case projects
    case units
  }

  private let list: TableList
  private let title: TitleMeaning
  private let entity: TextKey
  private let groups: Set<TextKey>
  private let kind: Kind
  private let text: SourceText
  private(set) var lines: LineReader
  private var economyClass = ""
  private var unitAbove = ""
  private var groupName: TextKey = .empty
  private var projectAbove = ""

  init(_ list: TableList, side: LineReader.Side, title: TitleMeaning, amounts: [AmountColumns.Column], context: StatementContext) {
    self.list = list
    self.title = title
    entity = context.entity
    groups = context.template?.projectGroups ?? []
    text = context.text
    kind = Self.kind(list, title, amounts)
    lines = LineReader(side: side, dimension: list.dimension)
  }

  private static func kind(_ list: TableList, _ title: TitleMeaning, _ amounts: [AmountColumns.Column]) -> Kind {
    let codesUnits = list.codes.contains { $0.role == .code(.budgetUnit) }
    let classifies = list.codes.contains { $0.role != .code(.budgetUnit) && $0.role != .code(.project) && $0.role != .unitOrProjectCode }
    switch title.kind {
    case .projectExpenditure, .projectPerformance, .overallPerformance, .procurement, .meetingTraining, .specialFundPerformance: return .projects
    case .threePublic: return amounts.contains { $0.coordinates.item != .root } || codesUnits ? .units : .items
    case .operatingExpenses: return .units
    default: break
    }
    if classifies || list.names.count(where: { $0.dimension != nil }) > 1 { return .classified }
    if codesUnits || list.names.contains(where: { $0.role == .name(.budgetUnit) }) { return .units }
    return title.coordinates.flow == .root || list.dimension != nil ? .lines : .classified
  }

  /// What a row says; nil where the list has nothing in it.
  mutating func read(_ row: TableRow) -> Reading? {
    let labels = list.names.compactMap { column in cell(row, column.position) }.filter { !$0.key.isEmpty && $0.content != .dash }
    var reading = Reading()
    reading.label = labels.first ?? codeText(row)
    switch kind {
    case .lines: readLine(labels, row, &reading)
    case .classified: readClassified(labels, row, &reading)
    case .items: readItem(&reading)
    case .projects: readProject(labels, row, &reading)
    case .units: readUnit(labels, row, &reading)
    }
    return reading.label == nil && reading.coordinates == nil ? nil : reading
  }

  private func cell(_ row: TableRow, _ position: Int) -> TableCell? {
    if position < row.cells.count, row.cells[position].column == position { return row.cells[position].isBlank ? nil : row.cells[position] }
    return row.cells.first { $0.column == position && !$0.isBlank }
  }

  /// A text in another column of labels: 合计 where the cells of the labels are merged.
  private func codeText(_ row: TableRow) -> TableCell? {
    (list.codes + list.uses).lazy.compactMap { cell(row, $0.position) }.first { $0.content == .text && !$0.key.isEmpty && Self.digits($0.key) == nil }
  }

  private static func isTotal(_ cell: TableCell?) -> Bool {
    guard let cell, cell.content == .text else { return false }
    return Vocabulary.meaning(of: Term(cell.key)).isTotal
  }

  /// The digits of a code; nil for anything else.
  static func digits(_ key: TextKey) -> String? {
    key.text.utf8.allSatisfy { (0x30...0x39).contains($0) } && !key.isEmpty ? key.text : nil
  }

  // MARK: Kinds of lists

  private mutating func readLine(_ labels: [TableCell], _ row: TableRow, _ reading: inout Reading) {
    guard !labels.isEmpty else { return }
    var key = labels[0].key
    if list.names.count > 1 {
      if labels[0].column == list.names[0].position { groupName = key }
      key = labels[labels.count - 1].key
      if let coordinates = grouped(key) {
        reading.coordinates = coordinates
        return
      }
    }
    guard let line = lines.read(key) else {
      reading.doubt = "the label is not understood"
      return
    }
    (reading.coordinates, reading.isTotal, reading.isPartial, reading.isBareTotal) = (
      line.coordinates, line.isTotal, line.isPartial, line.isBareTotal
    )
  }

  /// A source of revenue named in two columns: the left one names the group, and stands only in its first row.
  private func grouped(_ key: TextKey) -> Coordinates? {
    let group = Vocabulary.meaning(of: Term(groupName)).coordinates.fund
    let meaning = Vocabulary.meaning(of: Term(key))
    guard group != .root, key != groupName, meaning.coordinates.flow == .root else { return nil }
    let fund = meaning.coordinates.fund
    if fund == .root { return meaning.isTotal ? Coordinates(flow: .revenue, fund: group) : nil }
    let isPart = fund == .fiscalAppropriation && group == .generalPublic
    return Coordinates(flow: .revenue, fund: isPart ? .generalPublicAppropriation : fund)
  }

  /// The codes of a row: of its classifications, of its unit, of its project.
  private struct Codes {
    var coordinates = Coordinates()
    var isClassified = false
    var project = ""
    var unit = ""
    var repeatsUnit = false
    var hasPlaceholder = false
  }

  private func codes(_ row: TableRow) -> Codes {
    var codes = Codes()
    var parts = ""
    for column in list.codes {
      guard let cell = cell(row, column.position) else { continue }
      if cell.content == .dash {
        codes.repeatsUnit = column.role == .code(.budgetUnit)
        continue
      }
      let isProject = column.role == .code(.project) || (column.role == .unitOrProjectCode && cell.key.text.utf8.count > 12)
      if isProject, cell.key.text.utf8.allSatisfy({ $0 < 0x80 }) {
        codes.project = cell.key.text
        continue
      }
      guard let digits = Self.digits(cell.key) else {
        codes.hasPlaceholder = true
        continue
      }
      if column.role == .code(.budgetUnit) || column.role == .unitOrProjectCode {
        codes.unit = digits
      } else if column.role == .codePart {
        parts = digits.begins(with: parts) && digits.utf8.count > parts.utf8.count ? digits : parts + digits
      } else {
        codes.coordinates[dimension(column, digits)] = digits
        codes.isClassified = true
      }
    }
    if !parts.isEmpty, let column = list.codes.first(where: { $0.role == .codePart }) {
      codes.coordinates[dimension(column, parts)] = parts
      codes.isClassified = true
    }
    return codes
  }

  private mutating func readClassified(_ labels: [TableCell], _ row: TableRow, _ reading: inout Reading) {
    var codes = codes(row)
    reading.unitCode = codes.unit
    if Self.isTotal(reading.label) {
      reading.isTotal = true
      reading.coordinates = Coordinates()
    } else if codes.isClassified || named(labels, &codes.coordinates) {
      reading.coordinates = codes.coordinates
    } else if codes.hasPlaceholder {
      reading.isTotal = true
      reading.unitCode = ""
      reading.coordinates = Coordinates()
    } else if !reading.unitCode.isEmpty {
      reading.totalsUnit = true
      reading.coordinates = Coordinates()
    } else if isEntity(reading.label) {
      reading.isTotal = true
      reading.coordinates = Coordinates()
    } else if let label = reading.label, label.content == .text {
      codes.coordinates[list.dimension ?? defaultDimension] = text.string(label.text)
      reading.coordinates = codes.coordinates
      reading.doubt = "the row has no code"
    }
  }

  /// Reads classifications that are printed by name only, in one column or two.
  private mutating func named(_ labels: [TableCell], _ coordinates: inout Coordinates) -> Bool {
    var found = false
    let columns = list.names.filter { $0.dimension == .economy || $0.dimension == .governmentEconomy }
    guard !columns.isEmpty, list.codes.allSatisfy({ $0.dimension == nil }) else { return false }
    let hasGovernment = labels.contains { label in columns.contains { $0.position == label.column && $0.dimension == .governmentEconomy } }
    for column in columns {
      guard let label = labels.first(where: { $0.column == column.position }), let dimension = column.dimension else { continue }
      let name = Term(label.key).text
      let parent = dimension == .economy ? economyClass : ""
      // Accounts of both classifications stand side by side; classes alone.
      let prefersItem = dimension == .governmentEconomy ? coordinates.economy.utf8.count > 3 : hasGovernment
      if let code = AccountIndex.code(name, in: dimension, under: parent, prefersItem: prefersItem) {
        coordinates[dimension] = code
        if dimension == .economy { economyClass = String(code.prefix(3)) }
      } else {
        coordinates[dimension] = text.string(label.text)
      }
      found = true
    }
    return found
  }

  private func readItem(_ reading: inout Reading) {
    guard let label = reading.label else { return }
    let term = Term(label.key)
    let item = Vocabulary.item(term.text)
    reading.isPartial = term.isPartial
    if item != .root {
      reading.coordinates = Coordinates(item: item)
      reading.isTotal = item == .threePublic
    } else if Self.isTotal(label) {
      reading.isTotal = true
      reading.isBareTotal = true
      reading.coordinates = Coordinates(item: .threePublic)
    }
  }

  private mutating func readProject(_ labels: [TableCell], _ row: TableRow, _ reading: inout Reading) {
    let codes = codes(row)
    if codes.repeatsUnit {
      reading.unitCode = unitAbove
      reading.totalsUnit = true
    } else if !codes.unit.isEmpty {
      reading.unitCode = codes.unit
      unitAbove = codes.unit
    }
    let code = codes.project
    var coordinates = codes.coordinates
    for column in list.uses {
      guard let cell = cell(row, column.position) else { continue }
      let use = Vocabulary.use(Term(cell.key).text)
      if use != .root { coordinates.use = use }
    }
    if Self.isTotal(reading.label) || isSubtotal(reading.label) || (code.isEmpty && isEntity(reading.label) && reading.unitCode.isEmpty) {
      reading.isTotal = true
    } else if !reading.unitCode.isEmpty, code.isEmpty, !codes.isClassified, list.namesUnits {
      reading.totalsUnit = true
      reading.isTotal = true
    } else if code.isEmpty, namesUnit(reading.label) {
      // A unit without a code has no coordinate of its own: its numbers are parts of the whole.
      reading.isUnit = true
    } else if let label = reading.label, title.kind == .overallPerformance, Vocabulary.use(Term(label.key).text) != .root {
      // Tasks named after a kind of spending: 人员经费, 公用经费, 专项业务费.
      coordinates.use = Vocabulary.use(Term(label.key).text)
    } else if let label = reading.label {
      if !groups.isEmpty, groups.contains(label.key) { reading.isProjectGroup = true }
      coordinates.project = code.isEmpty ? text.string(label.text) : code
    } else if !code.isEmpty || !projectAbove.isEmpty {
      // A merged name cell stands only in its first row.
      coordinates.project = code.isEmpty ? projectAbove : code
    } else {
      return
    }
    projectAbove = coordinates.project
    if title.kind == .meetingTraining, let label = reading.label, !reading.isTotal { coordinates.item = Self.meetingItem(label.key) }
    reading.coordinates = coordinates
  }

  /// 会议 or 培训, by the word in the name; 培训 where both occur, as in 培训会议.
  private static func meetingItem(_ key: TextKey) -> Item { key.text.holds("培训") ? .training : key.text.holds("会") ? .meeting : .root }

  private mutating func readUnit(_ labels: [TableCell], _ row: TableRow, _ reading: inout Reading) {
    var coordinates = Coordinates()
    for column in list.codes {
      guard let cell = cell(row, column.position) else { continue }
      if cell.content == .dash { reading.unitCode = unitAbove }
      if let digits = Self.digits(cell.key) { reading.unitCode = digits }
    }
    unitAbove = reading.unitCode
    for column in list.uses {
      guard let cell = cell(row, column.position) else { continue }
      coordinates.use = Vocabulary.use(Term(cell.key).text)
    }
    reading.isTotal = Self.isTotal(reading.label)
    if let project = labels.first(where: { label in list.names.contains { $0.position == label.column && $0.role == .name(nil) } }),
      labels.count > 1, !Self.isTotal(project)
    {
      coordinates.project = text.string(project.text)
    } else if !reading.unitCode.isEmpty {
      reading.totalsUnit = true
    } else {
      reading.isUnit = !reading.isTotal && !isEntity(reading.label)
      reading.isTotal = !reading.isUnit
    }
    if reading.label != nil || !reading.unitCode.isEmpty { reading.coordinates = coordinates }
  }

  // MARK: Helpers

  private var defaultDimension: Dimension {
    switch title.kind {
    case .generalPublicBasicExpenditure, .generalPublicExpenditureByEconomy, .economicClassification: .economy
    case .governmentFundRevenue: .revenueCategory
    case .stateCapitalBalance: lines.side == .revenue ? .revenueCategory : .function
    default: .function
    }
  }

  /// The classification of a code: as the heading says, else by its first digit, which tells the classifications apart.
  private func dimension(_ column: ColumnLayout.Column, _ digits: String) -> Dimension {
    if case .code(let named?) = column.role { return named }
    if let named = column.dimension { return named }
    switch digits.utf8.first {
    case 0x31 where lines.side == .revenue: return .revenueCategory
    case 0x32 where lines.side == .spending || title.kind == .revenue: return .function
    case 0x33 where lines.side == .spending: return .economy
    case 0x35 where lines.side == .spending: return .governmentEconomy
    default: return defaultDimension
    }
  }

  /// Whether a label without a code names a unit of the entity: it ends as institutions do and begins as the entity's name does.
  private func namesUnit(_ cell: TableCell?) -> Bool {
    guard let cell, entity.text.utf8.count > 9, cell.key.text.begins(with: entity.text.prefix(2)) else { return false }
    return Self.institutions.contains { cell.key.text.ends(with: $0) }
  }

  private static let institutions = [
    "本级", "机关", "(机关)", "(本级)", "局", "中心", "委员会", "办公室", "大队", "支队", "总队", "站", "所", "院", "校", "学", "馆", "处", "队", "会", "部", "园", "团", "社", "公司",
  ]

  private func isEntity(_ cell: TableCell?) -> Bool { cell.map { !entity.isEmpty && $0.key == entity } ?? false }

  private func isSubtotal(_ cell: TableCell?) -> Bool { cell.map { $0.key.text.ends(with: "小计") || $0.key.text.ends(with: "合计") } ?? false }
}
