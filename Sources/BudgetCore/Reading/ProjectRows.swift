/// Rows of lists of projects and of units.
extension RowReader {
  mutating func readProject(_ row: TableRow, _ reading: inout Reading) {
    let codes = codes(row)
    if codes.repeatsUnit {
      reading.unitCode = unitAbove
      reading.totalsUnit = true
    } else if !codes.unit.isEmpty {
      reading.unitCode = codes.unit
      unitAbove = codes.unit
    }
    var coordinates = codes.coordinates
    coordinates.use = use(row)
    if totals(reading, codes) {
      reading.isTotal = true
    } else if !reading.unitCode.isEmpty, codes.project.isEmpty, !codes.isClassified, list.namesUnits {
      reading.totalsUnit = true
      reading.isTotal = true
    } else if codes.project.isEmpty, namesUnit(reading.label) {
      // A unit without a code has no coordinate of its own: its numbers are parts of the whole.
      reading.isUnit = true
    } else if let label = reading.label, title.kind == .overallPerformance, label.label.words.use != .root {
      // Tasks named after a kind of spending: 人员经费, 公用经费, 专项业务费.
      coordinates.use = label.label.words.use
    } else if let label = reading.label {
      if !groups.isEmpty, groups.contains(label.key) { reading.isProjectGroup = true }
      coordinates.project = codes.project.isEmpty ? text.string(label) : codes.project
    } else if !codes.project.isEmpty || !projectAbove.isEmpty {
      // A merged name cell stands only in its first row.
      coordinates.project = codes.project.isEmpty ? projectAbove : codes.project
    } else {
      return
    }
    projectAbove = coordinates.project
    if title.kind == .meetingTraining, let label = reading.label, !reading.isTotal { coordinates.item = Self.meetingItem(label.key) }
    reading.coordinates = coordinates
  }

  /// Whether a row totals others: 合计, <unit>小计, or the entity's own name.
  private func totals(_ reading: Reading, _ codes: Codes) -> Bool {
    guard let label = reading.label else { return false }
    if Self.isTotal(label) || label.key.text.ends(with: "小计") || label.key.text.ends(with: "合计") { return true }
    return codes.project.isEmpty && reading.unitCode.isEmpty && isEntity(label)
  }

  /// The kind of spending that a column of the row names: 其他运转类, 特定目标类.
  private func use(_ row: TableRow) -> Use {
    list.uses.lazy.compactMap { row.cell(at: $0.position)?.label.words.use }.first ?? .root
  }

  /// 会议 or 培训, by the word in the name; 培训 where both occur, as in 培训会议.
  private static func meetingItem(_ key: TextKey) -> Item { key.text.holds("培训") ? .training : key.text.holds("会") ? .meeting : .root }

  mutating func readUnit(_ row: TableRow, _ reading: inout Reading) {
    let codes = codes(row)
    reading.unitCode = codes.repeatsUnit ? unitAbove : codes.unit
    unitAbove = reading.unitCode
    var coordinates = Coordinates()
    coordinates.use = use(row)
    reading.isTotal = Self.isTotal(reading.label)
    if let project = projectName(row), !reading.isTotal {
      coordinates.project = text.string(project)
    } else if !reading.unitCode.isEmpty {
      reading.totalsUnit = true
    } else {
      reading.isUnit = !reading.isTotal && !isEntity(reading.label)
      reading.isTotal = !reading.isUnit
    }
    if reading.label != nil || !reading.unitCode.isEmpty { reading.coordinates = coordinates }
  }

  /// The name of a project beside the name of its unit.
  private func projectName(_ row: TableRow) -> TableCell? {
    guard list.names.count > 1, list.names.contains(where: { $0.role == .name(.budgetUnit) && name(row, $0) != nil }) else { return nil }
    return list.names.lazy.filter { $0.role == .name(nil) || $0.role == .name(.project) }.compactMap { name(row, $0) }.first
  }
}
