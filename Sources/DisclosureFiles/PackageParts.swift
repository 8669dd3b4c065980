/// The parts of an Office document as its relationships name them.
struct PackageParts {
  struct Relation {
    let id: String
    /// The last word of its type: `officeDocument`, `worksheet`, `styles`.
    let kind: String
    let target: String
  }

  let archive: ZipArchive
  /// The path of the part that holds the document, and what it refers to.
  let main: String
  let relations: [Relation]

  init(_ archive: ZipArchive) throws(FileError) {
    self.archive = archive
    let roots = try Self.relations(of: "", in: archive)
    guard let root = roots.first(where: { $0.kind == "officeDocument" }) else {
      throw .unsupported("it is a zip file, but neither a Word document nor an Excel workbook")
    }
    main = root.target
    relations = try Self.relations(of: main, in: archive)
  }

  /// The part that the main part refers to as this kind; nil where it has none.
  func part(_ kind: String) throws(FileError) -> XMLScanner? {
    guard let relation = relations.first(where: { $0.kind == kind }) else { return nil }
    return try scanner(relation.target)
  }

  func scanner(_ path: String) throws(FileError) -> XMLScanner? {
    guard let bytes = try archive.part(path) else { return nil }
    return try XMLScanner(bytes, part: path)
  }

  private static func relations(of path: String, in archive: ZipArchive) throws(FileError) -> [Relation] {
    let cut = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let folder = String(path[..<cut])
    let name = "\(folder)_rels/\(path[cut...]).rels"
    guard let bytes = try archive.part(name) else { return [] }
    var scanner = try XMLScanner(bytes, part: name)
    var relations: [Relation] = []
    while true {
      switch try scanner.next() {
      case .finish: return relations
      case .start("Relationship"):
        if try scanner.attribute("TargetMode") == "External" { continue }
        guard let target = try scanner.attribute("Target"), let type = try scanner.attribute("Type") else { continue }
        let kind = type.split(separator: "/").last.map(String.init) ?? type
        relations.append(Relation(id: try scanner.attribute("Id") ?? "", kind: kind, target: resolve(target, in: folder)))
      default: continue
      }
    }
  }

  private static func resolve(_ target: String, in folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
