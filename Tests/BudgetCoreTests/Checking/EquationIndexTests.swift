import BudgetCore
import DisclosureTesting
import Testing

/// The equations of a document, by the numbers that stand in them.
@Suite("Equations of a document") struct EquationIndexTests {
  private func reading(_ fixture: Fixture) throws -> Reading {
    try #require(fixture.reader).read(fixture.document(), options: ReadingOptions())
  }

  @Test("a fact is proven where an equation of it holds, disputed where none does, unchecked where it has none", arguments: Fixture.all)
  func standings(_ fixture: Fixture) throws {
    let reading = try reading(fixture)
    let report = Checker().check(reading)
    let index = Checker().equations(of: reading)
    #expect(index.count > 100)
    var wrong: [String] = []
    var number = 0
    for disclosure in reading.disclosures {
      disclosure.forEachFact { fact in
        number += 1
        if fact.statement == .prose { return }
        let proofs = index.equations(ofFact: number).filter { index.isProof($0) }
        let expected: Report.Standing = proofs.contains { index.holds($0) } ? .proven : proofs.isEmpty ? .unchecked : .disputed
        if report.standing(ofFact: number) != expected { wrong.append("\(fact.place.line):\(fact.place.cell) \(fact.printed)") }
      }
    }
    #expect(wrong == [])
  }

  @Test("every equation of a fact names it at its place", arguments: Fixture.all)
  func names(_ fixture: Fixture) throws {
    let reading = try reading(fixture)
    let index = Checker().equations(of: reading)
    var wrong: [String] = []
    var number = 0
    for disclosure in reading.disclosures {
      disclosure.forEachFact { fact in
        number += 1
        for place in index.equations(ofFact: number)
        where !index[place].terms.contains(where: { $0.number.fact == number && $0.number.place == fact.place }) {
          wrong.append("\(fact.place.line):\(fact.place.cell)")
        }
      }
    }
    #expect(wrong == [])
  }
}
