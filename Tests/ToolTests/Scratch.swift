import Foundation

/// A folder that is there for the length of a test.
struct Scratch {
  let path: String

  static func with(_ body: (Scratch) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(Scratch(path: url.path))
  }

  /// Writes a file, in a folder of its own if its name says so.
  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Runs a script of the shell here; `$tool` is the tool.
  func run(_ script: String) throws -> Tool.Result {
    try Tool.run(["-c", "cd '\(path)'; tool='\(Tool.path())'; \(script)"], executable: "/bin/sh")
  }
}

/// Documents that are small enough to know every number of them.
enum Document {
  /// Six facts, all right.
  static let right = table(rows: "| 合计 | | 9.00 | 5.00 | 4.00 |\n| 205 | 教育支出 | 9.00 | 5.00 | 4.00 |\n")
  /// A total that is not the sum of its parts.
  static let wrong = table(rows: "| 合计 | | 9.00 | 5.00 | 4.00 |\n| 205 | 教育支出 | 8.00 | 5.00 | 4.00 |\n")

  static func table(rows: String) -> String {
    "2025年预算支出总表\n单位名称：某县某中心\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n\(rows)"
  }
}
