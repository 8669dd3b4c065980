/// A project bears the same name in every table.
public struct ProjectNameRule: Rule {
  /// One finding.
  public var findings: [RuleID] { [.agreementProjectName] }

  /// Applies where both a list of projects and performance targets are printed.
  public init() {}

  /// Reports projects whose names are found on one side only.
  public func examine(_ examination: inout Examination) {
    guard !examination.system.holdsBlanks else { return }
    let disclosure = examination.disclosure
    let listed = Self.listed(disclosure)
    guard !listed.isEmpty else { return }
    let targets = Self.targets(disclosure)
    lazy var names = Set(targets.map { $0.key })
    lazy var codes = Set(targets.compactMap { $0.code })
    for target in targets where !listed.contains(where: { Self.isSame($0, target) }) {
      // The project of the list that has no targets and the same money is most likely the same.
      let likely = listed.first { project in
        !names.contains(project.key) && !(project.code.map { codes.contains($0) } ?? false) && project.amount == target.amount && target.amount != nil
      }
      var witnesses = [Diagnostic.Witness(place: target.place, label: target.name, printed: target.name)]
      let other = likely.map { Diagnostic.Witness(place: $0.place, label: $0.name, printed: $0.name) }
      if let other { witnesses.append(other) }
      examination.report(
        Diagnostic(
          rule: .agreementProjectName, .project(target.name, likely: other), statements: [.projectPerformance, .projectExpenditure],
          witnesses: witnesses))
    }
  }

  /// A project as one table names it.
  private struct Project {
    let key: TextKey
    let name: String
    let code: String?
    let place: Place
    let amount: Amount?
  }

  private static func isSame(_ one: Project, _ other: Project) -> Bool {
    if let code = one.code, code == other.code { return true }
    if one.key == other.key { return true }
    // 专项--综合业务费 and 综合业务费.
    let (short, long) = one.key.text.utf8.count < other.key.text.utf8.count ? (one.key, other.key) : (other.key, one.key)
    return short.text.utf8.count >= 12 && long.text.firstRange(short.text) != nil
  }

  private static func listed(_ disclosure: Disclosure) -> [Project] {
    disclosure.statements(.projectExpenditure).flatMap { statement in
      let amounts = Dictionary(statement.facts.lazy.filter { $0.coordinates.fund == .root }.map { ($0.row, $0.amount) }) { first, _ in first }
      return statement.rows.enumerated().prefix(most).compactMap { index, row -> Project? in
        guard let coordinates = row.coordinates, !coordinates.isRoot(.project), !row.isTotal else { return nil }
        let code = coordinates.project
        return Project(
          key: TextKey(row.label), name: row.label, code: code == row.label ? nil : code, place: Place(line: row.line), amount: amounts[index])
      }
    }
  }

  private static func targets(_ disclosure: Disclosure) -> [Project] {
    disclosure.statements(.projectPerformance).flatMap { statement in
      let yearly = statement.facts.lazy.filter { $0.coordinates.fund == .root && $0.coordinates.period != .wholeTerm }
      let amounts = Dictionary(yearly.map { ($0.row, $0.amount) }) { first, _ in first }
      return statement.performances.prefix(most).compactMap { record -> Project? in
        guard let name = record.name else { return nil }
        let amount = record.rows.lazy.compactMap { amounts[$0] }.first
        return Project(
          key: TextKey(name.text), name: name.text, code: record.code.map { _ in record.project }, place: name.place, amount: amount)
      }
    }
  }

  /// More projects than these are not compared name by name.
  private static let most = 400
}
