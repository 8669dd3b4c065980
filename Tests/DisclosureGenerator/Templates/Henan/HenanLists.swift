extension HenanDocument {
  /// The head of the columns that stand before the numbers of a functional list.
  func codeHead(_ name: String, rows: Int) -> [Cell] {
    [.head("科目编码", columns: 3), .head("单位代码", rows: rows), .head(name, rows: rows)]
  }

  /// The row that numbers the columns, in which the first unit's code and name may have strayed.
  mutating func numbers(count: Int) -> [Cell] {
    let strays = draw.chance(60)
    let stray = [Cell(budget.units[0].code, .unitCode), Cell(budget.units[0].name, .fixedName)]
    let lead = Array(repeating: Cell("**", .ordinal), count: 3) + (strays ? stray : [Cell("**", .ordinal), Cell("**", .ordinal)])
    return lead + (1...count).map { Cell(String($0), .ordinal) }
  }

  /// The rows of 表2 and 表3, in which the unit's code accompanies every item.
  mutating func listRows(_ sheet: Sheet, _ columns: [Coordinates]) -> [[Cell]] {
    let placeholders = ["功能科目类", "功能科目款2位编码", "功能科目项", "部门显示编码", "功能科目名称"].map { Cell($0, .name) }
    let total = Cell.blanks(4) + [Cell("合计", .name)]
    var rows = [sheet.row(hasPlaceholders ? placeholders : total, name: 4, at: Coordinates(), columns)]
    let hasUnitRows = budget.units.count > 1 && draw.chance(40)
    for unit in budget.units {
      let place = Coordinates(budgetUnit: budget.units.count > 1 ? unit.code : "")
      if hasUnitRows {
        rows.append(sheet.row(Cell.blanks(3) + [Cell(unit.code, .unitCode), Cell(unit.name, .fixedName)], name: 4, at: place, columns))
      }
      for code in budget.functions(at: sheet.fixed.narrowed(by: Coordinates(budgetUnit: unit.code)), digits: [7]) {
        let lead = codeCells(code) + [Cell(unit.code, .unitCode), Cell(FunctionChart.name(code, year: budget.year), .name)]
        rows.append(sheet.row(lead, name: 4, at: place.narrowed(by: Coordinates(function: code)), columns))
      }
    }
    return rows
  }

  /// The rows of 表5 and 表9, in which a row for the unit stands above its items.
  func unitRows(_ sheet: Sheet, _ columns: [Coordinates]) -> [[Cell]] {
    var rows = [sheet.row(Cell.blanks(4) + [Cell("合计", .name)], name: 4, at: Coordinates(), columns)]
    let units = budget.units.filter { !budget.restricted(to: $0.index).isEmpty(at: sheet.fixed) }
    for unit in units {
      let lead = Cell.blanks(3) + [Cell(unit.code, .unitCode), Cell(unit.name, .fixedName)]
      rows.append(sheet.row(lead, name: 4, at: Coordinates(budgetUnit: unit.code), columns))
      let part = sheet.restricted(to: unit.index, isPart: units.count > 1)
      for code in part.budget.functions(at: sheet.fixed, digits: [7]) {
        let lead = codeCells(code) + [.blank, Cell(FunctionChart.name(code, year: budget.year), .name)]
        rows.append(part.row(lead, name: 4, at: Coordinates(function: code), columns))
      }
    }
    return rows
  }

  private func codeCells(_ code: String) -> [Cell] {
    [code.prefix(3), code.dropFirst(3).prefix(2), code.suffix(2)].map { Cell(String($0), .code) }
  }
}
