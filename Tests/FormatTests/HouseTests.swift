import DisclosureTesting
import Foundation
import Testing

/// The rooms of BudgetCore stand in one order; each names only types of those before it.
@Suite("House") struct HouseTests {
  private static let rooms = ["Money", "Source", "Schema", "Checking", "Repair", "Language", "Reading", "Export"]

  private struct File {
    let path: String
    let room: Int
    /// The code without comments and literals.
    let code: String
  }

  private static func files() throws -> [File] {
    let core = "\(Fixture.packageDirectory)/Sources/BudgetCore"
    let paths = try #require(FileManager.default.enumerator(atPath: core)).compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let room = try #require(rooms.firstIndex { path.hasPrefix("\($0)/") }, "\(path) stands in no room")
      let source = try String(contentsOfFile: "\(core)/\(path)", encoding: .utf8)
      return File(path: path, room: room, code: source.replacing(/\/\/[^\n]*/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: ""))
    }
  }

  /// The types that a file declares at its outermost level for others.
  private static func declarations(_ code: String) -> [String] {
    code.split(separator: "\n").compactMap { line in
      guard let match = line.prefixMatch(of: /(?:(?:public|package|final|indirect|@\w+) )*(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w*)/)
      else { return nil }
      return String(match.1)
    }
  }

  /// The types that a file declares, nested ones, too.
  private static func types(_ code: String) -> [String] {
    code.matches(of: /(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w*)/).map { String($0.1) }
  }

  /// The types that a file names, but for members of another type.
  private static func names(_ code: String) -> Set<String> { Set(code.matches(of: /(^|[^.\w])([A-Z]\w*)/).map { String($0.2) }) }

  @Test("no room names a type of a later one")
  func order() throws {
    let files = try Self.files()
    var room: [String: Int] = [:]
    for file in files { for name in Self.declarations(file.code) where room[name] == nil { room[name] = file.room } }
    #expect(room.count > 100, "too few types were found for the test to mean anything")
    // A type nested in another of the same room may bear the name of a later one.
    var own = Array(repeating: Set<String>(), count: Self.rooms.count)
    for file in files { own[file.room].formUnion(Self.types(file.code)) }
    var upward: [String] = []
    for file in files {
      for name in Self.names(file.code).subtracting(own[file.room]) {
        if let home = room[name], home > file.room { upward.append("\(file.path) names \(name) of \(Self.rooms[home])") }
      }
    }
    #expect(upward.sorted() == [])
  }

  @Test("no room is empty")
  func inhabited() throws {
    #expect(Set(try Self.files().map(\.room)).count == Self.rooms.count)
  }
}
