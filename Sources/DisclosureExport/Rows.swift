import BudgetCore

/// A file that was read, or could not be.
struct DocumentRow {
  let original: Original
  var format: String?
  var disclosures = 0
  var facts = 0
  var failure: String?
  var message: String?
}

/// The disclosure that a row is of.
struct Scope {
  let file: String
  let format: String
  /// The number of the disclosure in its file, from 1.
  let number: Int
  let disclosure: Disclosure
  /// The department whose money contains the entity's.
  let partOf: String
  /// How many of its facts have a standing.
  let standings: [Report.Standing]
}

/// A table of a disclosure, or its sentences, which come last.
struct StatementRow {
  let scope: Scope
  /// Its number among those of the file, from 1.
  let number: Int
  /// Nil for the sentences.
  let statement: Statement?
}

struct FactRow {
  let place: StatementRow
  let fact: Fact
  let number: Int
  let standing: Report.Standing
  let implied: Amount?
}

struct CatalogueRow {
  let scope: Scope
  let number: Int
  let entry: CatalogueEntry
}

/// A sentence's amount, or what it claims.
struct SentenceRow {
  let scope: Scope
  let number: Int
  let place: Place
  let printed: String
  let text: Passage
  var amount: ProseAmount?
  /// The number of the fact; 0 where it is none.
  var fact = 0
  var claim: Claim.Content?
}

struct ProjectRow {
  let place: StatementRow
  let number: Int
  let record: Performance
  /// What it costs, where one number contains all others of the form.
  let amount: Amount?
}

struct GoalRow {
  let project: ProjectRow
  let number: Int
  let goal: Performance.Goal
}

struct IndicatorRow {
  let project: ProjectRow
  let number: Int
  let indicator: Indicator
}

struct PurchaseRow {
  let place: StatementRow
  let number: Int
  let record: Purchase
  let amount: Amount?
}

struct AssetRow {
  let place: StatementRow
  let number: Int
  let assets: FixedAssets
  let holding: FixedAssets.Holding
}

struct InstitutionRow {
  let place: StatementRow
  let number: Int
  let record: Institution
}

struct FindingRow {
  let file: String
  let number: Int
  let finding: Diagnostic
  /// The number of the disclosure, where one alone has the entity's name.
  let disclosure: Int?
}

/// A term of an equation of a finding.
struct EquationRow {
  let finding: FindingRow
  let equation: Int
  let term: Int
}

/// A member of a dimension.
struct CodeRow {
  /// The file that the code is of; empty where it means the same in all.
  var file = ""
  let dimension: Dimension
  let code: String
  let name: String
  let englishName: String
  let parent: String
}
