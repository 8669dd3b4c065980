import BudgetCore

/// The descriptor of the package: `datapackage.json`.
struct Descriptor {
  /// Who writes the package.
  let maker: String

  func text(_ tables: [TableHead]) -> String {
    var json = TextBuffer()
    json.write("{\n  \"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\",\n  \"name\": \"budget-disclosures\",\n")
    json.write("  \"title\": \"部门预算公开\",\n")
    json.write("  \"description\": \"What Chinese departments and units disclose of their budgets: every number with its coordinates, ")
    json.write("and what checking found.\",\n")
    json.write("  \"contributors\": [{\"title\": ")
    json.writeJSON(maker)
    json.write(", \"roles\": [\"creator\"]}],\n  \"resources\": [")
    Self.list(tables, &json, indent: 4, Self.resource)
    json.write("\n  ]\n}\n")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func resource(_ table: TableHead, _ json: inout TextBuffer) {
    json.write("{\"name\": \"\(table.name)\", \"type\": \"table\", \"path\": \"\(table.name).csv\", \"title\": ")
    json.writeJSON(table.title)
    json.write(", \"description\": ")
    json.writeJSON(table.description)
    json.write(",\n     \"format\": \"csv\", \"mediatype\": \"text/csv\", \"encoding\": \"utf-8\",\n     \"schema\": {\n      ")
    json.write("\"$schema\": \"https://datapackage.org/profiles/2.0/tableschema.json\",\n      \"fields\": [")
    list(table.columns, &json, indent: 7, field)
    json.write("],\n      \"missingValues\": [\"\"],\n      \"primaryKey\": ")
    names(table.primaryKey, &json)
    if !table.foreignKeys.isEmpty {
      json.write(",\n      \"foreignKeys\": [")
      list(table.foreignKeys, &json, indent: 7) { key, json in
        json.write("{\"fields\": ")
        names(key.columns, &json)
        json.write(", \"reference\": {\"resource\": \"\(key.table)\", \"fields\": ")
        names(key.references, &json)
        json.write("}}")
      }
      json.write("]")
    }
    json.write("}}")
  }

  private static func field(_ column: ColumnHead, _ json: inout TextBuffer) {
    let type =
      switch column.type {
      case .text: "string"
      case .integer: "integer"
      case .amount, .number: "number"
      case .truth: "boolean"
      }
    json.write("{\"name\": \"\(column.name)\", \"type\": \"\(type)\", \"title\": ")
    json.writeJSON(column.title)
    json.write(", \"description\": ")
    json.writeJSON(column.description)
    if column.type == .truth { json.write(", \"trueValues\": [\"true\"], \"falseValues\": [\"false\"]") }
    if column.isRequired || !column.choices.isEmpty {
      json.write(", \"constraints\": {")
      if column.isRequired { json.write("\"required\": true") }
      if !column.choices.isEmpty {
        json.write(column.isRequired ? ", \"enum\": " : "\"enum\": ")
        names(column.choices, &json)
      }
      json.write("}")
    }
    json.write("}")
  }

  private static func names(_ names: [String], _ json: inout TextBuffer) {
    json.write("[")
    for (index, name) in names.enumerated() {
      if index > 0 { json.write(", ") }
      json.writeJSON(name)
    }
    json.write("]")
  }

  private static func list<Element>(_ elements: [Element], _ json: inout TextBuffer, indent: Int, _ write: (Element, inout TextBuffer) -> Void) {
    for (index, element) in elements.enumerated() {
      json.write((index > 0 ? ",\n" : "\n") + String(repeating: " ", count: indent))
      write(element, &json)
    }
  }
}
