extension Damager {
  /// An amount of a sentence and the number of a table that says the same.
  private struct Statement {
    let block: Int
    let piece: Int
    let entity: Int
    let quotation: Quotation
    let unit: PrintedUnit
    let number: NumberText
    /// The number of the table, and how finely it is printed.
    let stated: Figure
  }

  /// Misprints one amount of a sentence that a table of the budget prints as well.
  mutating func damageSentence() {
    let statements = statements
    guard !statements.isEmpty else { return }
    let statement = draw.pick(statements)
    guard case .paragraph(var paragraph) = model.blocks[statement.block] else { return }
    var quotation = statement.quotation
    let before = quotation.printed
    let wrong = draw.pick(Self.otherDigits(of: statement.number))
    quotation.printed = wrong.text
    paragraph.prose.pieces[statement.piece] = .amount(quotation)
    model.blocks[statement.block] = .paragraph(paragraph)
    let site = Injury.Site(original: statement.stated.printedValue, before: before, printed: wrong.text)
    let excess = wrong.amount(in: statement.unit) - statement.stated.printedValue
    let isDetectable = abs(excess.hundredths) > statement.stated.step + statement.unit.step(decimals: wrong.fraction.count)
    injury = Injury(
      kind: kind, statement: .prose, entity: statement.entity, summary: "\(before) became \(wrong.text) in a sentence", sites: [site],
      block: statement.block, isDetectable: isDetectable, isLocatable: isDetectable)
  }

  private var statements: [Statement] {
    var figures: [Int: [Coordinates: Figure]] = [:]
    for (_, table) in tables {
      for cell in table.rows.joined() where cell.isPrinted {
        if let figure = cell.figure { figures[table.entity, default: [:]][figure.coordinates] = figure }
      }
    }
    var statements: [Statement] = []
    for (block, content) in model.blocks.enumerated() {
      guard case .paragraph(let paragraph) = content, let entity = paragraph.entity else { continue }
      for (piece, content) in paragraph.prose.pieces.enumerated() {
        guard case .amount(let quotation) = content, quotation.isDetermined, case .money(let unit) = quotation.measure,
          let number = NumberText(quotation.printed), !number.isZero, let stated = figures[entity]?[quotation.coordinates]
        else { continue }
        statements.append(
          Statement(block: block, piece: piece, entity: entity, quotation: quotation, unit: unit, number: number, stated: stated))
      }
    }
    return statements
  }
}
