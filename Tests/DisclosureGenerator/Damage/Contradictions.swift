/// Finds where the numbers of a document contradict each other, with the generator's own equations.
enum Contradictions {
  /// The equations that do not hold, rounding allowed for.
  static func found(in model: DocumentModel) -> [Equation] {
    let numbers = numbers(of: model)
    let equations = RollUpCheck.equations(of: numbers) + AgreementCheck.equations(of: numbers) + BalanceCheck.equations(of: numbers)
    return equations.filter { !$0.holds }
  }

  private static func numbers(of model: DocumentModel) -> [CheckedNumber] {
    var numbers: [CheckedNumber] = []
    for case .table(let table) in model.blocks {
      for cell in table.rows.joined() where cell.isPrinted {
        guard let figure = cell.figure else { continue }
        numbers.append(
          CheckedNumber(
            entity: table.entity, statement: table.statement, coordinates: figure.coordinates, amount: figure.printedValue, step: figure.step,
            isPart: figure.isPart, id: numbers.count))
      }
    }
    return numbers
  }
}
