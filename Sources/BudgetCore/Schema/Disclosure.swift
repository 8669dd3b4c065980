/// A department or a unit that discloses its budget.
public struct Entity: Hashable, Sendable, Codable {
  /// What kind of entity it is.
  public enum Level: String, Sendable, Codable {
    /// A department (部门) with the units under it.
    case department
    /// A single unit (单位).
    case unit
  }

  /// The name without its code.
  public var name: String
  /// The code printed with the name, or empty.
  public var code: String
  /// Department or unit, as far as the document says.
  public var level: Level?
}

/// The budget of one entity for one year, as published.
public struct Disclosure: Hashable, Sendable, Codable {
  /// Who discloses.
  public var entity: Entity
  /// The year of the budget.
  public var year: Int?
  /// All statements in the order of the document; those announced and absent last.
  public var statements: [Statement] = []
  /// The tables that the lists of contents and catalogues name.
  public var catalogue: [CatalogueEntry] = []

  /// The outline: every paragraph and every statement in its section, in the order of the document.
  public var sections: [Section] = []
  /// What the sentences state.
  public var prose = Prose()

  /// All numbers in the order of the document.
  public var facts: [Fact] {
    var facts: [Fact] = []
    forEachFact { facts.append($0) }
    return facts
  }

  /// Visits all numbers in the order of the document: those of sentences among those of tables.
  public func forEachFact(_ body: (Fact) -> Void) {
    var amounts = prose.amounts[...]
    func visit(before line: Int) {
      while let amount = amounts.first, amount.place.line < line {
        if let fact = amount.fact { body(fact) }
        amounts.removeFirst()
      }
    }
    for statement in statements {
      if let first = statement.facts.first { visit(before: first.place.line) }
      for fact in statement.facts { body(fact) }
    }
    visit(before: .max)
  }

  /// The statements of a kind.
  public func statements(_ kind: StatementKind) -> [Statement] { statements.filter { $0.kind == kind } }

  /// The sections about a topic.
  public func sections(_ meaning: SectionMeaning) -> [Section] { sections.filter { $0.meanings.contains(meaning) } }
}
