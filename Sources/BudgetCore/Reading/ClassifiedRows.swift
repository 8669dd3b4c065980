/// Rows of lists by classification, with codes or with names alone.
extension RowReader {
  /// The codes of a row: of its classifications, of its unit, of its project.
  struct Codes {
    var coordinates = Coordinates()
    var isClassified = false
    var project = ""
    var unit = ""
    /// Whether a dash stands for the unit of the row above.
    var repeatsUnit = false
    var hasPlaceholder = false
    /// Whether what stands for a code has a number of digits that no code has.
    var isImpossible = false
  }

  /// Whether a code of a classification can have so many digits: 类 has three, 款 and 项 two more each.
  private static func isPossible(_ code: String, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .function: [3, 5, 7].contains(code.utf8.count)
    case .economy, .governmentEconomy: [3, 5].contains(code.utf8.count)
    default: true
    }
  }

  func codes(_ row: TableRow) -> Codes {
    var codes = Codes()
    var parts = ""
    for slot in list.codes {
      guard let cell = row.cell(at: slot.position) else { continue }
      if cell.content.isDash {
        codes.repeatsUnit = slot.role == .code(.budgetUnit)
        continue
      }
      let isProject = slot.role == .code(.project) || (slot.role == .unitOrProjectCode && cell.key.text.utf8.count > 12)
      if isProject, cell.key.text.utf8.allSatisfy({ $0 < 0x80 }) {
        codes.project = cell.key.text
        continue
      }
      guard let digits = Self.digits(cell.key) else {
        codes.hasPlaceholder = true
        continue
      }
      if slot.role == .code(.budgetUnit) || slot.role == .unitOrProjectCode {
        codes.unit = digits
      } else if slot.role == .codePart {
        // 类 has three digits, 款 and 项 two each, unless a column repeats what stands before it.
        let isWhole = digits.begins(with: parts) && digits.utf8.count > parts.utf8.count
        if slot.widths.isEmpty, parts.isEmpty ? ![3, 5, 7].contains(digits.utf8.count) : !isWhole && digits.utf8.count != 2 {
          codes.isImpossible = true
        }
        parts = isWhole ? digits : parts + digits
      } else {
        set(digits, dimension(slot, digits), slot.widths, &codes)
      }
    }
    if !parts.isEmpty, let slot = list.codes.first(where: { $0.role == .codePart }) {
      set(parts, dimension(slot, parts), slot.widths, &codes)
    }
    return codes
  }

  private func set(_ code: String, _ dimension: Dimension, _ widths: [Int], _ codes: inout Codes) {
    guard widths.isEmpty ? Self.isPossible(code, dimension) : widths.contains(code.utf8.count) else {
      codes.isImpossible = true
      return
    }
    codes.coordinates[dimension] = code
    codes.isClassified = true
  }

  mutating func readClassified(_ row: TableRow, _ reading: inout Reading) {
    var codes = codes(row)
    reading.unitCode = codes.unit
    if Self.isTotal(reading.label) {
      reading.isTotal = true
      reading.coordinates = Coordinates()
    } else if codes.isImpossible {
      reading.doubt = .unknownLabel
    } else if codes.isClassified || readNames(row, &codes.coordinates) {
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
    } else if let label = reading.label, label.content.isText {
      codes.coordinates[list.dimension ?? defaultDimension] = text.string(label)
      reading.coordinates = codes.coordinates
      reading.doubt = .noCode
    }
  }

  /// Reads classifications that are printed by name only, in one column or two.
  private mutating func readNames(_ row: TableRow, _ coordinates: inout Coordinates) -> Bool {
    guard list.codes.allSatisfy({ $0.dimension == nil }) else { return false }
    var found = false
    let hasGovernment = list.names.contains { $0.dimension == .governmentEconomy && name(row, $0) != nil }
    for slot in list.names {
      guard let dimension = slot.dimension, dimension != .function, let cell = name(row, slot) else { continue }
      let parent = dimension == .economy ? economyClass : ""
      // Accounts of both classifications stand side by side; classes alone.
      let prefersItem = dimension == .governmentEconomy ? coordinates.economy.utf8.count > 3 : hasGovernment
      if let code = cell.label.accounts.code(in: dimension, under: parent, prefersItem: prefersItem) {
        coordinates[dimension] = code
        if dimension == .economy { economyClass = String(code.prefix(3)) }
      } else {
        coordinates[dimension] = text.string(cell)
      }
      found = true
    }
    return found
  }

  /// The classification that a list is by where its headings do not say.
  private var defaultDimension: Dimension {
    switch title.kind {
    case .generalPublicBasicExpenditure, .generalPublicExpenditureByEconomy, .economicClassification: .economy
    case .governmentFundRevenue: .revenueCategory
    case .stateCapitalBalance: lines.side == .revenue ? .revenueCategory : .function
    default: .function
    }
  }

  /// The classification of a code: as the heading says, else by its first digit, which tells the classifications apart.
  private func dimension(_ slot: TableList.Slot, _ digits: String) -> Dimension {
    if case .code(let named?) = slot.role { return named }
    if let named = slot.dimension { return named }
    switch digits.utf8.first {
    case 0x31 where lines.side == .revenue: return .revenueCategory
    case 0x32 where lines.side == .spending || title.kind == .revenue: return .function
    case 0x33 where lines.side == .spending: return .economy
    case 0x35 where lines.side == .spending: return .governmentEconomy
    default: return defaultDimension
    }
  }
}
