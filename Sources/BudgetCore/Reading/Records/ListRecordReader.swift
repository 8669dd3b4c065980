/// Reads lists that hold no amounts of the budget: fixed assets and institutions.
struct ListRecordReader {
  private let text: SourceText
  private let table: HeadedRows

  private enum AssetColumn {
    case name, quantity, value
  }

  private enum InstitutionColumn {
    case name, nature, rank, funding
  }

  /// Reads rows under headings of the kind's list.
  init(_ rows: [TableRow], isStream: Bool, kind: StatementKind, text: SourceText) {
    self.text = text
    table = HeadedRows(rows, isStream: isStream) { cell in
      guard cell.content.isText else { return false }
      return kind == .institutions ? Self.institutionColumn(cell.key.text) != nil : Self.assetColumn(cell.key.text) != nil
    }
  }

  private func field(_ cell: TableCell, _ ledger: inout NumberLedger) -> Field {
    ledger[cell] = .record
    return Field(text.string(cell), at: cell.place)
  }

  private func remark(_ cell: TableCell, under heading: Int?, _ ledger: inout NumberLedger) -> LabelledField {
    LabelledField(label: heading.map { text.string(table.headings[$0].text) } ?? "", field: field(cell, &ledger))
  }

  // MARK: Assets

  private static func assetColumn(_ heading: String) -> AssetColumn? {
    if heading.begins(with: "数量") { return .quantity }
    if heading.begins(with: "价值") || heading.begins(with: "金额") || heading.begins(with: "原值") || heading.begins(with: "资产价值") { return .value }
    return heading.same(as: "项目") || heading.same(as: "名称") || heading.begins(with: "资产名称") || heading.begins(with: "资产类") ? .name : nil
  }

  /// The stock of assets that the table lists.
  func assets(unit: AmountUnit?, _ ledger: inout NumberLedger) -> FixedAssets {
    var assets = FixedAssets()
    assets.unit = unit
    for heading in table.headings {
      ledger[heading] = .structure
      guard Self.assetColumn(heading.key.text) == .value else { continue }
      if heading.key.text.holds("万元") { assets.unit = .tenThousandYuan } else if heading.key.text.holds("元") { assets.unit = .yuan }
    }
    for cell in table.repeats { ledger[cell] = .structure }
    for cell in table.preface {
      if cell.key.text.holds("截止", "截至") { assets.date = field(cell, &ledger) } else { ledger[cell] = .structure }
    }
    let columns = table.headings.map { Self.assetColumn($0.key.text) }
    // The categories that the next one may be a part of.
    var open: [(index: Int, level: Int)] = []
    for row in table.rows {
      guard let name = row.first(where: { $0.cell.content.isText && ($0.heading.map { columns[$0] } ?? nil) == .name })?.cell else { continue }
      let term = name.label.term
      var holding = FixedAssets.Holding(
        name: field(name, &ledger), measure: Self.measure(name.key.text), isPartial: term.isPartial, parent: nil)
      for (heading, cell) in row where cell.id != name.id {
        switch heading.map({ columns[$0] }) ?? nil {
        case .quantity? where holding.quantity == nil: holding.quantity = field(cell, &ledger)
        case .value? where holding.value == nil: holding.value = field(cell, &ledger)
        default: holding.remarks.append(remark(cell, under: heading, &ledger))
        }
      }
      assets.holdings.append(holding)
      // 固定资产 and 资产总额 have no ordinal: all others are parts of them.
      let level = term.level ?? (term.isPartial ? Int.max : 0)
      while let last = open.last, last.level >= level { open.removeLast() }
      assets.holdings[assets.holdings.count - 1].parent = open.last?.index
      open.append((assets.holdings.count - 1, level))
    }
    return assets
  }

  /// What stands in brackets at the end of a name.
  private static func measure(_ name: String) -> String {
    guard name.ends(with: ")"), let open = name.utf8.lastIndex(of: 0x28) else { return "" }
    let inside = name[name.utf8.index(after: open)...].dropping(lastBytes: 1)
    return inside.begins(with: "不") ? "" : String(inside)
  }

  // MARK: Institutions

  private static func institutionColumn(_ heading: String) -> InstitutionColumn? {
    if heading.holds("性质") { return .nature }
    if heading.holds("规格", "级别") { return .rank }
    if heading.holds("经费", "保障形式") { return .funding }
    return heading.ends(with: "名称") || heading.same(as: "单位") ? .name : nil
  }

  /// The institutions that the table lists.
  func institutions(_ ledger: inout NumberLedger) -> [Institution] {
    for cell in table.headings + table.preface + table.repeats { ledger[cell] = .structure }
    let columns = table.headings.map { Self.institutionColumn($0.key.text) }
    return table.rows.map { row in
      var institution = Institution()
      for (heading, cell) in row {
        switch heading.map({ columns[$0] }) ?? nil {
        case .name? where institution.name == nil: institution.name = field(cell, &ledger)
        case .nature? where institution.nature == nil: institution.nature = field(cell, &ledger)
        case .rank? where institution.rank == nil: institution.rank = field(cell, &ledger)
        case .funding? where institution.funding == nil: institution.funding = field(cell, &ledger)
        default: institution.remarks.append(remark(cell, under: heading, &ledger))
        }
      }
      return institution
    }
  }
}
