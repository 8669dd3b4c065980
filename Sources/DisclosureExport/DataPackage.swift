import BudgetCore

/// A Frictionless Data Package (v2) of flat tables: files that begin with a header, grow with each part, and end with what describes them.
public struct DataPackage: Sendable {
  /// The names of the tables, in the order of ``PackagePart/rows``; each is a file with `.csv` behind its name.
  public static let tables = TableList.heads.map(\.name)

  private var members: [PackagePart.Member: String] = [:]

  /// A package without documents.
  public init() {}

  /// The line with the names of the columns of a table.
  public static func header(of table: String) -> [UInt8] {
    guard let place = TableList.places[table] else { return [] }
    return Array((TableList.heads[place].columns.map(\.name).joined(separator: ",") + "\n").utf8)
  }

  /// What describes and loads the package: names of files and their contents. `maker` says who wrote it.
  public static func descriptions(maker: String) -> [(name: String, content: [UInt8])] {
    [
      ("datapackage.json", Descriptor(maker: maker).text(TableList.heads)), ("load.sql", LoadScript(.duckDB).text(TableList.heads)),
      ("load-sqlite.sql", LoadScript(.sqlite).text(TableList.heads)),
    ].map { ($0, Array($1.utf8)) }
  }

  /// Takes note of the codes that a document prints and that mean the same in all; its rows are the caller's to write.
  public mutating func add(_ part: PackagePart) {
    members.merge(part.members) { known, new in known.isEmpty ? new : known }
  }

  /// Takes note of the codes of a package that is continued: a row of its codes, as its fields.
  public mutating func add(codeRow fields: [String]) {
    guard fields.count == 6, fields[0].isEmpty, let dimension = Dimension(rawValue: fields[1]), MemberNames.fixed(dimension).isEmpty else { return }
    members.merge([PackagePart.Member(dimension: dimension, code: fields[2]): fields[3]]) { known, new in known.isEmpty ? new : known }
  }

  /// The rows of the codes that mean the same in all documents, which belong at the end of that table.
  public var codes: [UInt8] {
    var buffer = TextBuffer()
    var all = members
    for member in members.keys {
      // A class may occur only by its items.
      var code = member.code
      while let parent = MemberNames.parent(of: code, in: member.dimension) {
        all[PackagePart.Member(dimension: member.dimension, code: parent), default: ""] += ""
        code = parent
      }
    }
    let printed = Dictionary(grouping: all.keys) { $0.dimension }
    for dimension in Dimension.allCases {
      for member in MemberNames.fixed(dimension) { Tables.codes.write(member, to: &buffer) }
      for member in (printed[dimension] ?? []).sorted(by: { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }) {
        let standard = MemberNames.standard(dimension, member.code)
        let row = CodeRow(
          dimension: dimension, code: member.code, name: standard?.name ?? all[member] ?? "", englishName: standard?.english ?? "",
          parent: MemberNames.parent(of: member.code, in: dimension) ?? "")
        Tables.codes.write(row, to: &buffer)
      }
    }
    return buffer.bytes
  }
}
