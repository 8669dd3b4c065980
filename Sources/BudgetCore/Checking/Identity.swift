/// The year is the same throughout: data dictionary 6.6.
public struct IdentityRule: Rule {
  /// One finding.
  public var findings: [RuleID] { [.presenceIdentity] }

  /// Applies to every disclosure.
  public init() {}

  /// Reports titles of other years.
  public func examine(_ examination: inout Examination) {
    guard !examination.system.holdsBlanks, let year = examination.disclosure.year else { return }
    let disclosure = examination.disclosure
    var found: [(year: Int, witnesses: [Diagnostic.Witness])] = []
    func look(_ title: String, _ line: Int) {
      let years = Self.years(title)
      guard let other = years.first, !years.contains(year) else { return }
      let witness = Diagnostic.Witness(place: Place(line: line), label: title, printed: String(other))
      if let place = found.firstIndex(where: { $0.year == other }) {
        found[place].witnesses.append(witness)
      } else {
        found.append((other, [witness]))
      }
    }
    for entry in disclosure.catalogue { look(entry.title, entry.line) }
    let statements = disclosure.statements
    for number in statements.indices where statements[number].kind != .prose { look(statements[number].title, statements[number].line) }
    for (other, witnesses) in found {
      examination.report(
        Diagnostic(rule: .presenceIdentity, .year(other, budget: year, isInTitles: true), witnesses: witnesses))
    }
  }

  /// The years of this century that a title names with 年.
  static func years(_ title: String) -> [Int] {
    title.withBytes { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { folded in
        let count = TextKey.fold(bytes, into: folded)
        var years: [Int] = []
        var start = 0
        while let year = Year(in: UnsafeBufferPointer(folded), start..<count) {
          years.append(year.value)
          start = year.range.upperBound
        }
        return years
      }
    }
  }
}
