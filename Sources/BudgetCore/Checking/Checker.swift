/// Checks disclosures: data dictionary 6.
///
///     let report = Checker().check(reading)
///     for finding in report.findings { print(finding.severity, finding.message) }
public struct Checker: Sendable {
  /// The rules, in the order in which they are applied.
  public var rules: [any Rule]
  /// Severities other than the usual ones, by rule.
  public var severities: [RuleID: Diagnostic.Severity]

  /// Checks with the given rules: those of the schema, unless others are given.
  public init(rules: [any Rule] = Checker.standardRules, severities: [RuleID: Diagnostic.Severity] = [:]) {
    (self.rules, self.severities) = (rules, severities)
  }

  /// Checks a disclosure, whichever reader it comes from.
  public func check(_ disclosure: Disclosure) -> Report {
    var report = check(disclosure, FactNumbers(disclosure))
    report.limitFindings()
    return report
  }

  func check(_ disclosure: Disclosure, _ numbers: FactNumbers) -> Report {
    let evidence = Evidence(disclosure, numbers: numbers)
    let index = PrintIndex(evidence)
    var examination = examine(evidence, index, holdsBlanks: false)
    var findings = examination.findings.listed
    let unlisted = examination.findings.unlisted
    let proseStandings = examination.proseStandings
    let omissions = examination.omissions + unapplied(examination.system)
    // Only where something is wrong do the blanks count, as what may be wrong.
    let isBroken = examination.system.equations.contains(where: \.isBroken)
    if isBroken { examination = examine(evidence, index, holdsBlanks: true) }
    var report = Report()
    report.omissions = omissions
    report.standings = [standings(examination.system, proseStandings, evidence)]
    var writer = FindingWriter(evidence, examination.system)
    if isBroken {
      var localizer = Localizer(examination.system, evidence)
      localizer.run()
      for fault in localizer.faults { writer.write(fault) }
      if localizer.isStopped {
        let reason = "the search for explanations stopped at its budget; the contradictions left are listed one by one"
        report.omissions.append(Report.Omission(rule: "search", reason: reason))
      }
    }
    writer.writeRoundings()
    let suspects = impliedAmounts(writer.findings.listed)
    findings.removeAll { isExplained($0, by: suspects) }
    // A table that is damaged may contradict right sentences with numbers that its own equations hold.
    if !isBroken, let standings = report.standings.first { findings = findings.map { $0.suspectingSentence(standings, numbers) } }
    report.findings = (findings + writer.findings.listed).map(adjusted)
    report.unlisted += unlisted
    report.unlisted += writer.findings.unlisted
    report.findings.sort { ($0.witnesses.first?.place ?? .last) < ($1.witnesses.first?.place ?? .last) }
    return report
  }

  /// Checks all disclosures of a document, and a department against its units; what reading found is included.
  public func check(_ reading: Reading) -> Report {
    if losesProse(reading) { return checkTables(of: reading) }
    var check = DocumentCheck(self)
    for disclosure in reading.disclosures { check.take(disclosure) }
    return check.report(on: reading)
  }

  /// Whether sentences are not compared: the text lost the columns of its tables, so that some are cells that became lines, and where
  /// one entity's publication ends and the next begins stood in the tables.
  func losesProse(_ reading: Reading) -> Bool { reading.lostColumns && rules.contains { $0 is ProseRule } }

  /// Checks a reading whose text lost the columns of its tables.
  private func checkTables(of reading: Reading) -> Report {
    var checker = self
    checker.rules.removeAll { $0 is ProseRule }
    var report = checker.check(reading)
    report.omissions.append(Report.Omission(rule: "prose", reason: "the text lost the columns of its tables"))
    return report
  }

  /// By place what numbers should read that are found wrong.
  private func impliedAmounts(_ findings: [Diagnostic]) -> [Place: [Amount]] {
    var implied: [Place: [Amount]] = [:]
    for finding in findings where finding.suspects.count == 1 { implied[finding.suspects[0].place, default: []].append(finding.suspects[0].implied) }
    return implied
  }

  /// Whether a sentence contradicts a number of a table that is found wrong, and says what that should read.
  private func isExplained(_ finding: Diagnostic, by implied: [Place: [Amount]]) -> Bool {
    guard finding.rule == .proseAmount, let stated = finding.sides?.actual else { return false }
    return finding.witnesses.contains { witness in
      // As far as a sentence in 万元 with two decimals can say it.
      implied[witness.place]?.contains { ($0.fen / 100 - stated.fen / 100).magnitude <= 100 } ?? false
    }
  }

  /// Asks all rules.
  func examine(_ evidence: Evidence, _ index: PrintIndex, holdsBlanks: Bool) -> Examination {
    var examination = Examination(evidence, index, holdsBlanks: holdsBlanks)
    for rule in rules { rule.examine(&examination) }
    return examination
  }

  func adjusted(_ finding: Diagnostic) -> Diagnostic {
    guard let severity = severities[finding.rule] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }

  /// The rules of equations that found nothing to compare.
  private func unapplied(_ system: EquationSystem) -> [Report.Omission] {
    let reasons = [
      ("rollup", "no list prints a total with its parts"),
      ("balance", "no statement prints both what comes in and what goes out"),
      ("agreement", "no two statements speak of the same coordinates"),
      ("change", "no statement prints two years and their change"),
      ("correspondence", "no statements print items and economic classes of the same money"),
    ]
    return reasons.compactMap { family, reason in
      if system.equations.contains(where: { $0.rule.family == family }) { return nil }
      guard rules.contains(where: { $0.findings.contains { $0.family == family } }) else { return nil }
      return Report.Omission(rule: family, reason: reason)
    }
  }

  /// Where all facts stand, in the order of their numbers.
  private func standings(_ system: EquationSystem, _ prose: [Int: Report.Standing], _ evidence: Evidence) -> [Report.Standing] {
    let tables = standings(system)
    let numbers = evidence.numbers
    var standings = Array(repeating: Report.Standing.unchecked, count: numbers.last - numbers.first + 1)
    var cell = 0
    for statement in evidence.disclosure.statements.indices {
      for fact in 0..<evidence.disclosure.statements[statement].facts.count {
        standings[numbers.number(fact: fact, of: statement) - numbers.first] = tables[cell]
        cell += 1
      }
    }
    for (amount, standing) in prose where numbers.number(amount: amount) > 0 { standings[numbers.number(amount: amount) - numbers.first] = standing }
    return standings
  }

  private func standings(_ system: EquationSystem) -> [Report.Standing] {
    var standings = Array(repeating: Report.Standing.unchecked, count: system.factCount)
    for equation in system.equations where equation.isProof {
      let holds = equation.agreement.holds
      for term in system.terms[equation.terms] where Int(term.cell) < system.factCount {
        if holds {
          standings[Int(term.cell)] = .proven
        } else if standings[Int(term.cell)] == .unchecked {
          standings[Int(term.cell)] = .disputed
        }
      }
    }
    return standings
  }
}

extension Diagnostic {
  /// With the number of a sentence as the suspect, where no table is wrong and equations prove the numbers that it contradicts.
  fileprivate func suspectingSentence(_ standings: [Report.Standing], _ numbers: FactNumbers) -> Diagnostic {
    guard severity == .error, case .sentence(let stated, _, _) = matter, let sides, let implied = sides.expected, let actual = sides.actual else {
      return self
    }
    let tables = witnesses.filter { $0.place != stated.place || $0.fact != stated.fact }
    let areProven = tables.allSatisfy { witness in
      let place = witness.fact - numbers.first
      return standings.indices.contains(place) && standings[place] == .proven
    }
    // Whole columns in each other's place may break no equation: only a misprint of a known kind is taken for one.
    guard !tables.isEmpty, areProven, let slip = Slip(actual.fen, implied.fen) else { return self }
    var finding = self
    finding.suspects = [Suspect(stated, implied: implied)]
    finding.explanation = .cell(slip)
    return finding
  }
}

extension Place {
  /// Behind all places.
  fileprivate static let last = Place(line: .max)
}

extension Reading {
  /// Whether tables that the document announces stand in its text without their columns.
  fileprivate var lostColumns: Bool { diagnostics.contains { $0.rule == .readColumnsLost && $0.severity == .error } }
}
