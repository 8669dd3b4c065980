import BudgetCore
import DisclosureExport
import DisclosureGenerator
import DisclosureTesting
import Foundation
import Testing

/// The package says of itself what is true: types, keys and values.
@Suite("Data packages") struct DataPackageTests {
  private static func documents() throws -> [(name: String, reading: Reading)] {
    var documents = try Fixture.all.map { fixture in
      (fixture.name, try #require(fixture.reader).read(fixture.document(), options: ReadingOptions()))
    }
    for province in Province.allCases {
      for seed in UInt64(1)...3 {
        let document = GeneratedDisclosure(GenerationRequest(province: province, layout: .pipes, seed: seed))
        documents.append((document.name, province.reader.read(try sourceDocument(document.text), options: ReadingOptions())))
      }
    }
    return documents
  }

  private static let package = Result { try PackageTables(documents().map { PackageTables.part($0.reading, $0.name) }) }

  @Test("every cell has the type, and every value is one, that the descriptor says")
  func types() throws {
    let package = try Self.package.get()
    for resource in package.descriptor.resources {
      let rows = try #require(package.rows[resource.name])
      #expect(!rows.isEmpty, "\(resource.name) has no row to judge by")
      for field in resource.schema.fields {
        var wrong: [String] = []
        for row in rows {
          let cell = row[field.name] ?? ""
          let isRight =
            if cell.isEmpty {
              field.constraints?.required != true
            } else {
              switch field.type {
              case "integer": Int(cell) != nil
              case "number": PrintedNumber(cell) != nil
              case "boolean": ["true", "false"].contains(cell)
              default: field.type == "string" && field.constraints?.enum?.contains(cell) ?? true
              }
            }
          if !isRight { wrong.append(cell) }
        }
        #expect(wrong.prefix(3) == [], "\(resource.name).\(field.name)")
      }
    }
  }

  @Test("keys are of one row, and lead to one")
  func keys() throws {
    let package = try Self.package.get()
    func values(_ table: String, _ columns: [String]) throws -> [[String]] {
      try #require(package.rows[table]).map { row in columns.map { row[$0] ?? "no such column" } }
    }
    for resource in package.descriptor.resources {
      let keys = try values(resource.name, resource.schema.primaryKey)
      #expect(Set(keys).count == keys.count, "\(resource.name) has two rows of one key")
      for foreign in resource.schema.foreignKeys ?? [] {
        let known = Set(try values(foreign.reference.resource, foreign.reference.fields))
        let lost = try values(resource.name, foreign.fields).filter { !$0.contains("") && !known.contains($0) }
        #expect(lost.prefix(3) == [], "\(resource.name) \(foreign.fields) in \(foreign.reference.resource)")
      }
    }
  }

  @Test("facts begin with the facts table")
  func facts() throws {
    let text = try #require(Self.package.get().texts["facts"]).split(separator: "\n")
    var buffer = TextBuffer()
    let table = FactsTable(.csv)
    table.writeHeader(to: &buffer)
    for document in try Self.documents() { table.write(document.reading, file: document.name, to: &buffer) }
    let lines = String(decoding: buffer.bytes, as: UTF8.self).split(separator: "\n")
    try #require(lines.count == text.count)
    let different = zip(lines, text).filter { !$1.hasPrefix($0 + ",") }
    #expect(different.map(\.0).prefix(2) == [])
  }

  @Test("everything is described in both languages")
  func languages() throws {
    let package = try Self.package.get()
    func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value } }
    for resource in package.descriptor.resources {
      #expect(isChinese(resource.title) && !resource.description.isEmpty)
      for field in resource.schema.fields {
        #expect(isChinese(field.title), "\(resource.name).\(field.name)")
        #expect(!field.description.isEmpty && !isChinese(field.description.replacing("元", with: "")), "\(resource.name).\(field.name)")
      }
    }
  }

  @Test("records are rows: as many as were read")
  func records() throws {
    let package = try Self.package.get()
    var counts: [String: Int] = [:]
    for disclosure in try Self.documents().flatMap(\.reading.disclosures) {
      counts["disclosures", default: 0] += 1
      counts["catalogue", default: 0] += disclosure.catalogue.count
      counts["sentences", default: 0] += disclosure.prose.amounts.count + disclosure.prose.claims.count
      for statement in disclosure.statements {
        switch statement.records {
        case .performances(let forms):
          counts["projects", default: 0] += forms.count
          counts["goals", default: 0] += forms.reduce(0) { $0 + $1.goals.count }
          counts["indicators", default: 0] += forms.reduce(0) { $0 + $1.indicators.count }
        case .purchases(let purchases): counts["purchases", default: 0] += purchases.count
        case .assets(let assets): counts["assets", default: 0] += assets.holdings.count
        case .institutions(let institutions): counts["institutions", default: 0] += institutions.count
        default: break
        }
      }
    }
    for (table, count) in counts { #expect(package.rows[table]?.count == count, "\(table)") }
  }

  @Test("a file that failed is a row")
  func failures() throws {
    let package = try PackageTables([PackagePart(failure: "empty", message: "the file is empty", of: Original(name: "a,b.txt", []))])
    #expect(package.rows["documents"]?.map { [$0["file"], $0["failure"], $0["bytes"]] } == [["a,b.txt", "empty", "0"]])
  }

  @Test("a code of a file means nothing in another")
  func codes() throws {
    let rows = try #require(Self.package.get().rows["codes"])
    #expect(rows.allSatisfy { ["project", "budgetUnit"].contains($0["dimension"]) != ($0["file"] == "") })
    let education = rows.filter { $0["dimension"] == "function" && $0["code"] == "208" }
    #expect(education.map { [$0["name"], $0["englishName"]] } == [["社会保障和就业支出", "Social security and employment"]])
  }
}
