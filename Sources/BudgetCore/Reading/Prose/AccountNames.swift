/// Finds what names mean that are no standard terms: accounts of the chart, accounts and projects of the disclosure's tables.
struct AccountNames {
  private let statements: [Statement]
  private var found: [TextKey: (scheme: NameScheme, coordinates: Coordinates?)] = [:]
  private var asked = 0
  private var rows: [NamedRow] = []
  /// The projects that forms are named after.
  private lazy var projects: [(name: TextKey, code: String)] = statements.indices.compactMap { project($0) }
  private var table: [Dimension: [TextKey: Set<String>]] = [:]

  init(_ statements: [Statement]) { self.statements = statements }

  /// The coordinates of a name as printed before an amount; nil where it means nothing, or several things.
  mutating func coordinates(of name: TextKey, by scheme: NameScheme) -> Coordinates? {
    let key = Self.bare(name)
    // What is left of a list is no account: 其他.
    guard !key.isEmpty, key.text.utf8.count <= 240, key.text != "其他" else { return nil }
    if let known = found[key], known.scheme == scheme { return known.coordinates }
    let coordinates = meaning(of: key, by: scheme)
    found[key] = (scheme, coordinates)
    return coordinates
  }

  private mutating func meaning(of key: TextKey, by scheme: NameScheme) -> Coordinates? {
    switch scheme {
    case .economy: return economy(key, .economy)
    case .governmentEconomy: return economy(key, .governmentEconomy)
    case .function: return function(key)
    case .vehicles: return Self.vehicles.first { $0.words.contains(key.text) }.map { Coordinates(flow: .expenditure, item: $0.item) }
    case .purchases: return Self.purchases.first { $0.words.contains(key.text) }.map { Coordinates(flow: .expenditure, item: $0.item) }
    case .projects:
      return printed(key, .project).map { Coordinates(flow: .expenditure, use: .project, project: $0) } ?? function(key) ?? economy(key, .economy)
    case .unknown:
      // A name of both charts means nothing without a heading that says which.
      let ofFunction = AccountIndex.functionClass(key.text)
      let ofEconomy = AccountIndex.code(key.text, in: .economy, under: "", prefersItem: true)
      if ofFunction != nil, ofEconomy != nil { return nil }
      if let ofFunction { return Coordinates(flow: .expenditure, function: ofFunction) }
      let byFunction = function(key)
      if let ofEconomy { return byFunction == nil ? Coordinates(flow: .expenditure, economy: ofEconomy) : nil }
      return byFunction ?? printed(key, .project).map { Coordinates(flow: .expenditure, use: .project, project: $0) }
    }
  }

  /// The kinds of purchases, as they are named behind the total of all.
  private static let purchases: [(words: Set<String>, item: Item)] = [
    (purchase("货物"), .procurementGoods), (purchase("工程"), .procurementWorks), (purchase("服务"), .procurementServices),
  ]

  /// The parts of 公务用车购置及运行维护费, named without 公务用车.
  private static let vehicles: [(words: Set<String>, item: Item)] = [
    (["购置费", "购置", "车辆购置费", "购车费", "车辆购置"], .vehiclePurchase),
    (["运行维护费", "运行费", "维护费", "运维费", "运行维护", "车辆运行维护费", "车辆运行费", "车辆运维费"], .vehicleOperation),
  ]

  private static func purchase(_ name: String) -> Set<String> { [name, name + "支出", name + "项目"] }

  /// A name without what joins it to its number: 为, 预算, 安排.
  private static func bare(_ key: TextKey) -> TextKey {
    var text = key.text
    return text.withUTF8 { bytes in
      var range = 0..<bytes.count
      var isDone = false
      while !isDone {
        isDone = true
        for head in heads where holds(bytes, head, at: range.lowerBound) && range.count > head.utf8CodeUnitCount {
          range = range.lowerBound + head.utf8CodeUnitCount..<bytes.count
          isDone = false
        }
      }
      isDone = false
      while !isDone {
        isDone = true
        for tail in ["为", "是", "预算数", "预算", "安排", "年初", "共计", "合计", "共", ":"] as [StaticString] {
          let end = range.upperBound - tail.utf8CodeUnitCount
          guard end > range.lowerBound, holds(bytes, tail, at: end) else { continue }
          range = range.lowerBound..<end
          isDone = false
        }
      }
      return range.count == bytes.count ? key : TextKey(folded: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  private static let heads: [StaticString] = ["和", "及", "与", "主要是", "主要", "用于", "安排", "本年度", "本年", "当年", "今年", "全年", "预算"]

  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
    return true
  }

  // MARK: Functions

  /// 一般公共服务（类）财政事务（款）行政运行（项）, or one of them.
  private mutating func function(_ key: TextKey) -> Coordinates? {
    var parent = ""
    var rest = key.text[...]
    while rest.utf8.contains(0x28), let mark = Self.levels.compactMap({ rest.firstRange($0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
      let name = rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      if let tail = rest.after("支出") { rest = tail }
      guard let code = function(name, under: parent) else { return nil }
      parent = code
    }
    if !rest.isEmpty {
      guard let code = function(rest, under: parent) else { return nil }
      parent = code
    }
    return parent.isEmpty ? nil : Coordinates(flow: .expenditure, function: parent)
  }

  private static let levels = ["(类)", "(款)", "(项)"]

  private mutating func function(_ name: Substring, under parent: String) -> String? {
    if parent.isEmpty, let code = AccountIndex.functionClass(name) { return code }
    let codes = known(.function, AccountIndex.core(name)).filter { $0.begins(with: parent) && $0.utf8.count > parent.utf8.count }
    return codes.count == 1 ? codes.first : nil
  }

  // MARK: Economic classes

  private mutating func economy(_ key: TextKey, _ dimension: Dimension) -> Coordinates? {
    var code = AccountIndex.code(key.text, in: dimension, under: "", prefersItem: true)
    if code == nil {
      let codes = known(dimension, AccountIndex.core(key.text))
      if codes.count == 1 { code = codes.first }
    }
    guard let code else { return nil }
    return dimension == .economy ? Coordinates(flow: .expenditure, economy: code) : Coordinates(flow: .expenditure, governmentEconomy: code)
  }

  // MARK: Tables

  private mutating func printed(_ key: TextKey, _ dimension: Dimension) -> String? {
    let codes = known(dimension, key)
    return codes.count == 1 ? codes.first : nil
  }

  /// The codes that the rows of the tables give a name.
  private mutating func known(_ dimension: Dimension, _ key: TextKey) -> Set<String> {
    asked += 1
    // Most documents ask a few times; the index is for those that ask often.
    if asked > 16 {
      if asked == 17 { index() }
      return table[dimension]?[key] ?? []
    }
    if rows.isEmpty { rows = namedRows }
    // A name and its row begin with the same characters.
    let head = Self.head(key.text)
    var codes: Set<String> = []
    for row in rows where row.head == head {
      report(row) { if $0 == dimension, $1 == key { codes.insert($2) } }
    }
    if dimension == .project { for project in projects where project.name == key { codes.insert(project.code) } }
    return codes
  }

  /// A row with a code: the first bytes of its label, and its place.
  private struct NamedRow {
    let head: UInt64
    let statement: Int
    let row: Int
  }

  private var namedRows: [NamedRow] {
    var rows: [NamedRow] = []
    rows.reserveCapacity(statements.indices.reduce(0) { $0 + statements[$1].rows.count })
    for statement in statements.indices {
      statements[statement].rows.withUnsafeBufferPointer { printed in
        for row in printed.indices where !printed[row].isTotal && printed[row].coordinates != nil {
          rows.append(NamedRow(head: Self.head(printed[row].label), statement: statement, row: row))
        }
      }
    }
    return rows
  }

  /// The first six bytes of a text as a number.
  private static func head(_ text: String) -> UInt64 {
    text.withBytes { bytes in
      var head: UInt64 = 0
      for index in 0..<min(bytes.count, 6) { head = head << 8 | UInt64(bytes[index]) }
      return head
    }
  }

  private mutating func index() {
    for row in namedRows { report(row) { table[$0, default: [:]][$1, default: []].insert($2) } }
    for project in projects { table[.project, default: [:]][project.name, default: []].insert(project.code) }
  }

  /// Reports the names that a row gives to its codes.
  private func report(_ row: NamedRow, _ body: (Dimension, TextKey, String) -> Void) {
    guard let coordinates = statements[row.statement].rows[row.row].coordinates else { return }
    let key = TextKey(statements[row.statement].rows[row.row].label)
    for dimension in Self.dimensions where !coordinates.isRoot(dimension) {
      // A row with two classifications is named after the first.
      if dimension == .governmentEconomy, !coordinates.isRoot(.economy) { continue }
      body(dimension, dimension == .project ? key : AccountIndex.core(Term(key).text), coordinates[dimension])
    }
  }

  private static let dimensions: [Dimension] = [.function, .economy, .governmentEconomy, .project]

  /// 1、某某经费绩效目标表: the project that a form is named after.
  private func project(_ number: Int) -> (name: TextKey, code: String)? {
    guard statements[number].kind == .projectPerformance, !statements[number].facts.isEmpty else { return nil }
    let code = statements[number].facts[0].coordinates.project
    if code.isEmpty { return nil }
    let text = Term(TextKey(statements[number].title)).text[...]
    guard let name = text.before("绩效目标表"), !name.ends(with: "项目支出"), !name.ends(with: "项目"), !name.isEmpty else { return nil }
    return (TextKey(folded: String(name)), code)
  }
}
