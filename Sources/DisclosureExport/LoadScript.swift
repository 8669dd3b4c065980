/// A script that loads the package into a database, with types and views.
struct LoadScript {
  enum Dialect {
    case duckDB
    case sqlite
  }

  private let dialect: Dialect

  init(_ dialect: Dialect) { self.dialect = dialect }

  func text(_ tables: [TableHead]) -> String {
    let head =
      dialect == .duckDB
      ? "-- In the folder of the package: duckdb budgets.duckdb < load.sql\n"
      : "-- In the folder of the package: sqlite3 budgets.sqlite < load-sqlite.sql\n"
    return head + tables.map(load).joined() + Views.all.map(view).joined()
  }

  private func load(_ table: TableHead) -> String { dialect == .duckDB ? loadDuckDB(table) : loadSQLite(table) }

  private func loadDuckDB(_ table: TableHead) -> String {
    let types = table.columns.map { "    \(quoted($0.name)): '\(type($0))'" }
    // What DuckDB finds out by itself makes codes numbers and amounts inexact.
    return """
      CREATE TABLE \(table.name) AS SELECT * FROM read_csv('\(table.name).csv', auto_detect = false, header = true, delim = ',', quote = '"',
        escape = '"', nullstr = '', max_line_size = 64000000, columns = {
      \(types.joined(separator: ",\n"))
        });

      """
  }

  private func loadSQLite(_ table: TableHead) -> String {
    let columns = table.columns.map { "  \(quoted($0.name)) \(type($0))\($0.isRequired ? " NOT NULL" : "")" }
    let values = table.columns.map { column in
      let value = "nullif(\(quoted(column.name)), '')"
      return switch column.type {
      case .text: value
      case .amount: "CAST(\(value) AS NUMERIC)"
      case .integer: "CAST(\(value) AS INTEGER)"
      case .number: "CAST(\(value) AS REAL)"
      case .truth: "\(value) = 'true'"
      }
    }
    let key = table.primaryKey.map(quoted).joined(separator: ", ")
    return """
      .import --csv \(table.name).csv \(table.name)_text
      CREATE TABLE \(table.name) (
      \(columns.joined(separator: ",\n")),
        PRIMARY KEY (\(key))
      );
      INSERT INTO \(table.name) SELECT \(values.joined(separator: ", ")) FROM \(table.name)_text;
      DROP TABLE \(table.name)_text;

      """
  }

  private func type(_ column: ColumnHead) -> String {
    switch (column.type, dialect) {
    case (.text, .duckDB): "VARCHAR"
    case (.text, .sqlite): "TEXT"
    // What 64 bits of fen hold has up to 19 digits.
    case (.amount, .duckDB): "DECIMAL(19,2)"
    case (.amount, .sqlite): "NUMERIC"
    case (.integer, .duckDB): "BIGINT"
    case (.integer, .sqlite): "INTEGER"
    case (.number, .duckDB): "DOUBLE"
    case (.number, .sqlite): "REAL"
    case (.truth, .duckDB): "BOOLEAN"
    case (.truth, .sqlite): "INTEGER"
    }
  }

  private func view(_ view: Views.View) -> String {
    // SQLite knows no decimal numbers: the hundredths of the amounts are added up, which are whole.
    let sum = { (amount: String) in dialect == .duckDB ? "sum(\(amount))" : "sum(CAST(round(100 * (\(amount))) AS INTEGER)) / 100.0" }
    return "-- \(view.question)\nCREATE VIEW \(view.name) AS\n\(view.query(sum));\n"
  }

  private func quoted(_ name: String) -> String { "\"\(name)\"" }
}
