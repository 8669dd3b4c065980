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

  /// An entity by its name, with its code where one is printed.
  public init(name: String, code: String = "", level: Level? = nil) { (self.name, self.code, self.level) = (name, code, level) }
}

/// The budget of one entity for one year, as published.
public struct Disclosure: Hashable, Sendable, Codable {
  /// Who discloses.
  public var entity: Entity
  /// The year of the budget.
  public var year: Int?
  /// All statements in the order of the document; those announced and absent last.
  public var statements: [Statement] = []
  /// The tables whose titles nobody knows, as printed.
  public var unknownTables: [UnknownTable] = []
  /// The tables that the lists of contents and catalogues name.
  public var catalogue: [CatalogueEntry] = []

  /// The outline: every paragraph and every statement in its section, in the order of the document.
  public var sections: [Section] = []
  /// What the sentences state.
  public var prose = Prose()

  /// The budget of an entity, before anything is known of it.
  public init(entity: Entity, year: Int? = nil) { (self.entity, self.year) = (entity, year) }

  /// All numbers in the order of the document.
  public var facts: [Fact] {
    var facts: [Fact] = []
    forEachFact { facts.append($0) }
    return facts
  }

  /// Visits all numbers in the order of the document: those of sentences among those of tables.
  public func forEachFact(_ body: (Fact) -> Void) {
    let amounts = prose.amounts
    var next = 0
    func visit(before line: Int) {
      while next < amounts.count, amounts[next].place.line < line {
        if let fact = amounts[next].fact { body(fact) }
        next += 1
      }
    }
    for index in statements.indices {
      let facts = statements[index].facts
      if let first = facts.first { visit(before: first.place.line) }
      facts.withUnsafeBufferPointer { facts in for place in facts.indices { body(facts[place]) } }
    }
    visit(before: .max)
  }

  /// The statements of a kind.
  public func statements(_ kind: StatementKind) -> [Statement] { statements.filter { $0.kind == kind } }

  /// The sections about a topic.
  public func sections(_ meaning: SectionMeaning) -> [Section] { sections.filter { $0.meanings.contains(meaning) } }
}
