/// The tables of a package, in order: a table stands behind those that its keys name, but for the codes, which are known last.
enum TableList {
  static let heads = [
    Tables.documents.head, Tables.disclosures.head, Tables.statements.head, Tables.facts.head, Tables.catalogue.head, Tables.sentences.head,
    Tables.projects.head, Tables.goals.head, Tables.indicators.head, Tables.purchases.head, Tables.assets.head, Tables.institutions.head,
    Tables.findings.head, Tables.equations.head, Tables.codes.head,
  ]

  static let places = Dictionary(uniqueKeysWithValues: heads.enumerated().map { ($1.name, $0) })
}
