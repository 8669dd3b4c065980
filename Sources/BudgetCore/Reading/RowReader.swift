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
    var doubt: Doubt?

    /// What is in doubt about labels.
    enum Doubt {
      /// The row has no code.
      case noCode
      /// The label is not understood.
      case unknownLabel
    }

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

  let list: TableList
  let title: TitleMeaning
  private let entity: TextKey
  private let template: TableTemplate?
  /// Labels of rows that group the projects below them.
  var groups: Set<TextKey> { template?.projectGroups ?? [] }
  private let kind: Kind
  let text: SourceText
  private(set) var lines: LineReader
  /// What rows above left behind for rows that do not repeat it.
  var economyClass = ""
  var unitAbove = ""
  var projectAbove = ""
  private var group: Label?
  /// Whether the columns of amounts are items.
  private let namesItems: Bool

  init(_ list: TableList, side: LineReader.Side, title: TitleMeaning, namesItems: Bool, context: StatementContext) {
    self.list = list
    self.title = title
    entity = context.entity
    template = context.template
    text = context.text
    self.namesItems = namesItems
    kind = Self.kind(list, title, namesItems)
    lines = LineReader(side: side, dimension: list.dimension)
  }

  private static func kind(_ list: TableList, _ title: TitleMeaning, _ namesItems: Bool) -> Kind {
    let codesUnits = list.codes.contains { $0.role == .code(.budgetUnit) }
    let classifies = list.codes.contains { $0.role != .code(.budgetUnit) && $0.role != .code(.project) && $0.role != .unitOrProjectCode }
    switch title.kind {
    case .projectExpenditure, .projectPerformance, .overallPerformance, .procurement, .meetingTraining, .specialFundPerformance: return .projects
    case .threePublic: return namesItems || codesUnits ? .units : .items
    case .operatingExpenses: return .units
    default: break
    }
    if classifies || list.names.count(where: { $0.dimension != nil }) > 1 { return .classified }
    if codesUnits || list.names.contains(where: { $0.role == .name(.budgetUnit) }) { return .units }
    return title.coordinates.flow == .root || list.dimension != nil ? .lines : .classified
  }

  /// What a row says; nil where the list has nothing in it.
  mutating func read(_ row: TableRow) -> Reading? {
    var reading = Reading()
    // A list that has no column of labels, and whose columns are items, has one row: it says what the statement is of.
    if namesItems, list.names.isEmpty, list.codes.isEmpty, list.uses.isEmpty {
      guard list.amounts.contains(where: { row.cell(at: $0.position) != nil }) else { return nil }
      reading.coordinates = Coordinates()
      return reading
    }
    reading.label = name(row) ?? strayLabel(row)
    if let label = reading.label, let given = template?.row(label.label) {
      readGiven(row, label.label, given, &reading)
      return reading
    }
    switch kind {
    case .lines: readLine(row, &reading)
    case .classified: readClassified(row, &reading)
    case .items: readItem(&reading)
    case .projects: readProject(row, &reading)
    case .units: readUnit(row, &reading)
    }
    return reading.label == nil && reading.coordinates == nil ? nil : reading
  }

  /// The text in a column of names.
  func name(_ row: TableRow, _ slot: TableList.Slot) -> TableCell? {
    guard let cell = row.cell(at: slot.position), !cell.label.isEmpty, !cell.content.isDash else { return nil }
    return cell
  }

  /// The first text in the columns of names.
  private func name(_ row: TableRow) -> TableCell? {
    for slot in list.names {
      if let cell = name(row, slot) { return cell }
    }
    return nil
  }

  /// A text in another column of labels: 合计 where the cells of the labels are merged.
  private func strayLabel(_ row: TableRow) -> TableCell? {
    strayLabel(row, list.codes) ?? strayLabel(row, list.uses)
  }

  private func strayLabel(_ row: TableRow, _ slots: [TableList.Slot]) -> TableCell? {
    for slot in slots {
      if let cell = row.cell(at: slot.position), cell.content.isText, !cell.label.isEmpty, Self.digits(cell.key) == nil { return cell }
    }
    return nil
  }

  static func isTotal(_ cell: TableCell?) -> Bool {
    guard let cell, cell.content.isText else { return false }
    return cell.label.meaning.isTotal
  }

  /// The digits of a code, which a workbook may have stored as a number (205.0); nil for anything else.
  static func digits(_ key: TextKey) -> String? {
    if let code = key.text.before(".0") { return digits(TextKey(folded: String(code))) }
    return !key.isEmpty && key.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? key.text : nil
  }

  /// Whether the label is the entity's own name.
  func isEntity(_ cell: TableCell?) -> Bool { cell.map { !entity.isEmpty && $0.key == entity } ?? false }

  /// Whether a label without a code names a unit of the entity: it ends as institutions do and begins as the entity's name does.
  func namesUnit(_ cell: TableCell?) -> Bool {
    guard let cell, entity.text.utf8.count > 9, cell.key.text.begins(with: entity.text.dropping(lastBytes: entity.text.utf8.count - 6)) else {
      return false
    }
    return InstitutionName.matches(cell.key.text)
  }

  // MARK: Rows of the template

  /// Reads a row whose meaning the template gives.
  private mutating func readGiven(_ row: TableRow, _ label: Label, _ given: TermMeaning, _ reading: inout Reading) {
    if kind == .lines {
      guard let line = lines.read(label, as: given) else {
        reading.doubt = .unknownLabel
        return
      }
      reading.coordinates = line.coordinates
      (reading.isTotal, reading.isPartial, reading.isBareTotal) = (line.isTotal, line.isPartial, line.isBareTotal)
      return
    }
    (reading.isTotal, reading.isPartial) = (given.isTotal, given.isPartial)
    let codes = codes(row)
    reading.unitCode = codes.unit
    reading.totalsUnit = !codes.unit.isEmpty && given.isTotal
    var coordinates = codes.coordinates
    if !codes.project.isEmpty, !given.isTotal { coordinates.project = codes.project }
    reading.coordinates = coordinates.narrowed(by: given.coordinates)
    if kind == .items, given.isTotal, given.coordinates.item == .root {
      reading.isBareTotal = true
      reading.coordinates?.item = .threePublic
    }
  }

  // MARK: Lines

  private mutating func readLine(_ row: TableRow, _ reading: inout Reading) {
    guard let first = name(row) else { return }
    var label = first.label
    if list.names.count > 1 {
      if first.column == list.names[0].position { group = label }
      for slot in list.names { label = name(row, slot)?.label ?? label }
      if let coordinates = grouped(label) {
        reading.coordinates = coordinates
        return
      }
    }
    guard let line = lines.read(label) else {
      reading.doubt = .unknownLabel
      return
    }
    reading.coordinates = line.coordinates
    (reading.isTotal, reading.isPartial, reading.isBareTotal) = (line.isTotal, line.isPartial, line.isBareTotal)
  }

  /// A source of revenue named in two columns: the left one names the group, and stands only in its first row.
  private func grouped(_ label: Label) -> Coordinates? {
    guard let heading = self.group, heading !== label, heading.meaning.coordinates.fund != .root else { return nil }
    let (group, meaning) = (heading.meaning.coordinates.fund, label.meaning)
    guard meaning.coordinates.flow == .root else { return nil }
    let fund = meaning.coordinates.fund
    if fund == .root { return meaning.isTotal ? Coordinates(flow: .revenue, fund: group) : nil }
    let isPart = fund == .fiscalAppropriation && group == .generalPublic
    return Coordinates(flow: .revenue, fund: isPart ? .generalPublicAppropriation : fund)
  }

  // MARK: Items

  private func readItem(_ reading: inout Reading) {
    guard let label = reading.label else { return }
    let item = label.label.words.item
    reading.isPartial = label.label.term.isPartial
    if item != .root {
      reading.coordinates = Coordinates(item: item)
      reading.isTotal = item == .threePublic
    } else if Self.isTotal(label) {
      reading.isTotal = true
      reading.isBareTotal = true
      reading.coordinates = Coordinates(item: .threePublic)
    }
  }
}
