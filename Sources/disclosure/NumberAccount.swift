import BudgetCore

/// All that is known of a number: where it is printed, what it is of and why, and the equations in which it stands.
struct NumberAccount {
  let file: String
  let fact: Fact
  /// The number among the facts of the file, from 1.
  let number: Int
  let entity: String
  /// The table that prints it; nil for a number of a sentence.
  let statement: Statement?
  /// The sentence that states it.
  let sentence: String?
  let state: Report.Standing
  let implied: Amount?
  /// Its equations: those that do not hold first, then those that prove it.
  let equations: [(equation: Diagnostic.Equation, isProof: Bool)]
  let findings: [Diagnostic]

  var column: Statement.Column? { fact.column.flatMap { column in statement.map { $0.columns[column] } } }
  var row: Statement.Row? { statement.map { $0.rows[fact.row] } }
  /// The row that the print names as the whole of this one.
  var parent: Statement.Row? { row?.parent.flatMap { parent in statement.map { $0.rows[parent] } } }

  /// The accounts of the numbers at a place, in printed order.
  static func all(of file: String, at query: PlaceQuery, _ reading: Reading, _ report: Report) -> [NumberAccount] {
    var accounts: [NumberAccount] = []
    var index: EquationIndex?
    var number = 0
    for disclosure in reading.disclosures {
      var found: [(Fact, Int)] = []
      disclosure.forEachFact { fact in
        number += 1
        if fact.place.line == query.line, query.cell == nil || query.cell == fact.place.cell { found.append((fact, number)) }
      }
      for (fact, number) in found {
        index = index ?? Checker().equations(of: reading)
        accounts.append(NumberAccount(file, fact, number, disclosure, report, index))
      }
    }
    return accounts
  }

  private init(_ file: String, _ fact: Fact, _ number: Int, _ disclosure: Disclosure, _ report: Report, _ index: EquationIndex?) {
    (self.file, self.fact, self.number, entity) = (file, fact, number, disclosure.entity.name)
    statement = fact.statement == .prose ? nil : disclosure.statements.first { $0.facts.contains { $0.place == fact.place } }
    let amount = disclosure.prose.amounts.first { fact.statement == .prose && $0.place == fact.place && $0.printed == fact.printed }
    sentence = amount?.sentence.text
    state = report.standing(ofFact: number) ?? .unchecked
    implied = report.implied[number]
    let places = index?.equations(ofFact: number) ?? []
    let rank = { (place: Int) in index?.isProof(place) == true ? (index?.holds(place) == true ? 1 : 0) : 2 }
    equations = places.sorted { (rank($0), $0) < (rank($1), $1) }.compactMap { place in
      index.map { ($0[place], $0.isProof(place)) }
    }
    findings = report.findings.filter { finding in
      finding.witnesses.contains { $0.fact == number || ($0.fact == 0 && $0.place == fact.place) }
        || finding.moves.contains { $0.line == fact.place.line && $0.fromCell == fact.place.cell }
    }
  }

  /// The cell to which a repair moved it.
  var movedTo: Int? {
    for finding in findings {
      for move in finding.moves where move.line == fact.place.line && move.fromCell == fact.place.cell { return move.toCell }
    }
    return nil
  }
}

extension NumberAccount: Encodable {
  private enum Key: String, CodingKey {
    case file, entity, line, cell, fact, printed, unit, amount, state, implied, status, label, coordinates, tile, statement, column, row, sentence
    case equations, findings
  }

  private enum PartKey: String, CodingKey { case kind, number, title, line, unit, position, headings, label, parent, coordinates }
  private enum EquationKey: String, CodingKey { case rule, holds, proves, implying, terms, left, right }
  private enum TermKey: String, CodingKey { case sign, line, cell, fact, label, printed, amount }
  private enum FindingKey: String, CodingKey { case rule, severity, message }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(file, forKey: .file)
    try box.encode(entity, forKey: .entity)
    try box.encode(fact.place.line, forKey: .line)
    try box.encode(fact.place.cell, forKey: .cell)
    try box.encode(number, forKey: .fact)
    try box.encode(fact.printed, forKey: .printed)
    try box.encode(fact.unit.rawValue, forKey: .unit)
    try box.encode(fact.amount.description, forKey: .amount)
    try box.encode(state.rawValue, forKey: .state)
    try box.encode(implied?.description, forKey: .implied)
    try box.encode(fact.status.rawValue, forKey: .status)
    try box.encode(fact.label, forKey: .label)
    try box.encode(fact.coordinates, forKey: .coordinates)
    try box.encode(fact.tile?.rawValue ?? "", forKey: .tile)
    if let statement {
      var part = box.nestedContainer(keyedBy: PartKey.self, forKey: .statement)
      try part.encode(statement.kind.rawValue, forKey: .kind)
      try part.encode(statement.number ?? "", forKey: .number)
      try part.encode(statement.title, forKey: .title)
      try part.encode(statement.line, forKey: .line)
      try part.encode(statement.unit?.rawValue, forKey: .unit)
      try part.encode(statement.coordinates, forKey: .coordinates)
    }
    if let column {
      var part = box.nestedContainer(keyedBy: PartKey.self, forKey: .column)
      try part.encode(column.position + 1, forKey: .position)
      try part.encode(column.path, forKey: .headings)
      try part.encode(column.coordinates, forKey: .coordinates)
    }
    if let row {
      var part = box.nestedContainer(keyedBy: PartKey.self, forKey: .row)
      try part.encode(row.label, forKey: .label)
      try part.encode(row.line, forKey: .line)
      try part.encode(parent?.label, forKey: .parent)
      try part.encode(row.coordinates, forKey: .coordinates)
    }
    try box.encodeIfPresent(sentence, forKey: .sentence)
    try encodeEquations(&box)
    var list = box.nestedUnkeyedContainer(forKey: .findings)
    for finding in findings {
      var part = list.nestedContainer(keyedBy: FindingKey.self)
      try part.encode(finding.rule.id, forKey: .rule)
      try part.encode(finding.severity.rawValue, forKey: .severity)
      try part.encode(finding.message, forKey: .message)
    }
  }

  private func encodeEquations(_ box: inout KeyedEncodingContainer<Key>) throws {
    var list = box.nestedUnkeyedContainer(forKey: .equations)
    for (equation, isProof) in equations {
      var part = list.nestedContainer(keyedBy: EquationKey.self)
      try part.encode(equation.rule.id, forKey: .rule)
      try part.encode(equation.holds, forKey: .holds)
      try part.encode(isProof, forKey: .proves)
      try part.encodeIfPresent(equation.implying, forKey: .implying)
      var terms = part.nestedUnkeyedContainer(forKey: .terms)
      for term in equation.terms {
        var box = terms.nestedContainer(keyedBy: TermKey.self)
        try box.encode(term.sign, forKey: .sign)
        try box.encode(term.number.place.line, forKey: .line)
        try box.encode(term.number.place.cell, forKey: .cell)
        try box.encode(term.number.fact, forKey: .fact)
        try box.encode(term.number.label, forKey: .label)
        try box.encode(term.number.printed, forKey: .printed)
        try box.encode(term.amount.description, forKey: .amount)
      }
      try part.encode(equation.left?.description, forKey: .left)
      try part.encode(equation.right?.description, forKey: .right)
    }
  }
}
