/// The views of the databases: eight questions that such data is asked.
enum Views {
  struct View: Sendable {
    let name: String
    let question: String
    /// The query; it is given how amounts are added up.
    let query: @Sendable ((String) -> String) -> String
  }

  private static let entity = "file, disclosure, format, entity, entityCode, \"year\", partOf"

  /// A code of a class, or a name without a code.
  private static func top(_ code: String) -> String { "CASE WHEN \(code) GLOB '[0-9][0-9][0-9]*' THEN substr(\(code), 1, 3) ELSE \(code) END" }

  static let all = [spending, people, years, events, projects, contradictions, units, tables]

  private static let spending = View(name: "spending_by_class", question: "What is spent on which function?") { sum in
    """
    SELECT classes.*, (SELECT min(name) FROM codes WHERE dimension = 'function' AND code = class) AS className FROM
      (SELECT \(entity), \(top("\"function\"")) AS class, \(sum("amount")) AS amount FROM facts WHERE tile = 'spending'
        GROUP BY \(entity), \(top("\"function\""))) AS classes
    """
  }

  private static let people = View(name: "personnel_share", question: "How much of the basic expenditure goes to people (classes 301 and 303)?") {
    sum in
    let people = "CASE WHEN substr(economy, 1, 3) IN ('301', '303') THEN amount ELSE 0 END"
    return """
      SELECT \(entity), \(sum(people)) AS people, \(sum("amount")) AS basic, 1.0 * \(sum(people)) / nullif(\(sum("amount")), 0) AS share
      FROM facts WHERE tile = 'basicByEconomy' GROUP BY \(entity)
      """
  }

  private static let years = View(name: "year_on_year", question: "How does spending change from one year to the next?") { sum in
    let total = "SELECT \(entity), \(sum("amount")) AS amount FROM facts WHERE tile = 'spending' GROUP BY \(entity)"
    return """
      SELECT this.*, last.amount AS lastYear, this.amount - last.amount AS change FROM (\(total)) AS this
        LEFT JOIN (\(total)) AS last
        ON last.format = this.format AND last.entity = this.entity AND last.entityCode IS NOT DISTINCT FROM this.entityCode AND last."year" = this."year" - 1
      """
  }

  private static let events = View(name: "three_public", question: "What do travel abroad, receptions and vehicles cost?") { sum in
    "SELECT \(entity), item, \(sum("amount")) AS amount FROM facts WHERE tile = 'threePublic' GROUP BY \(entity), item"
  }

  private static let projects = View(name: "projects_with_targets", question: "What do projects cost, and what are they to reach?") { _ in
    """
    SELECT projects.file, projects.disclosure, projects.form, projects.project, projects.name, projects.amount,
      level1, level2, level3, target, comparator, indicators.number, indicators.unit
    FROM projects LEFT JOIN indicators ON indicators.file = projects.file AND indicators.form = projects.form
    """
  }

  private static let contradictions = View(name: "contradictions_by_entity", question: "Whose budget contradicts itself?") { _ in
    """
    SELECT file, entity, count(*) FILTER (WHERE severity = 'error') AS errors, count(*) FILTER (WHERE severity = 'warning') AS warnings,
      count(*) FILTER (WHERE severity = 'note') AS notes FROM findings GROUP BY file, entity
    """
  }

  private static let units = View(name: "department_and_units", question: "Do the units that a file discloses add up to their department?") { sum in
    """
    SELECT whole.*, parts.amount AS units, whole.amount - parts.amount AS difference FROM
      (SELECT file, entity, "year", \(sum("amount")) AS amount FROM facts
        WHERE tile = 'spending' AND partOf IS NULL GROUP BY file, entity, "year") AS whole
      JOIN (SELECT file, partOf, \(sum("amount")) AS amount FROM facts
        WHERE tile = 'spending' AND partOf IS NOT NULL GROUP BY file, partOf) AS parts ON parts.file = whole.file AND parts.partOf = whole.entity
    """
  }

  private static let tables = View(name: "printed_tables", question: "What does a table look like as printed?") { _ in
    """
    SELECT facts.file, facts.tableNumber, title, rowNumber, facts.line, label, columnNumber, cell, heading, printed, facts.unit
    FROM facts JOIN statements ON statements.file = facts.file AND statements.tableNumber = facts.tableNumber
    WHERE rowNumber IS NOT NULL ORDER BY facts.file, facts.tableNumber, rowNumber, cell
    """
  }
}
