import BudgetCore
import DisclosureExport
import DisclosureTesting
import Foundation
import Testing

/// A package in memory, read as any program would: by its descriptor.
struct PackageTables {
  struct Descriptor: Decodable {
    let title: String
    let description: String
    let resources: [Resource]
  }

  struct Resource: Decodable {
    let name: String
    let path: String
    let title: String
    let description: String
    let schema: Schema
  }

  struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [ForeignKey]?
  }

  struct Field: Decodable {
    struct Constraints: Decodable {
      let required: Bool?
      let `enum`: [String]?
    }

    let name: String
    let type: String
    let title: String
    let description: String
    let constraints: Constraints?
  }

  struct ForeignKey: Decodable {
    struct Reference: Decodable {
      let resource: String
      let fields: [String]
    }

    let fields: [String]
    let reference: Reference
  }

  let descriptor: Descriptor
  /// By the name of the table its rows, each by the names of its columns.
  private(set) var rows: [String: [[String: String]]] = [:]
  /// By the name of the table its text.
  private(set) var texts: [String: String] = [:]

  init(_ parts: [PackagePart]) throws {
    let content = try #require(DataPackage.descriptions(maker: "tests").first { $0.name == "datapackage.json" }).content
    descriptor = try JSONDecoder().decode(Descriptor.self, from: Data(content))
    var package = DataPackage()
    for part in parts { package.add(part) }
    for (index, table) in DataPackage.tables.enumerated() {
      var bytes = DataPackage.header(of: table)
      for part in parts { bytes += part.rows[index].bytes }
      if table == "codes" { bytes += package.codes }
      texts[table] = String(decoding: bytes, as: UTF8.self)
      var records: [[String]] = []
      var splitter = RecordSplitter()
      splitter.split(bytes) { records.append(RecordSplitter.fields($0)) }
      let header = records.removeFirst()
      rows[table] = records.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      #expect(splitter.isComplete && records.allSatisfy { $0.count == header.count }, "\(table) is not rectangular")
    }
  }

  /// The package of a document.
  static func part(_ reading: Reading, _ name: String) -> PackagePart {
    PackagePart(reading, Checker().check(reading), of: Original(name: name, Array(name.utf8)))
  }
}
