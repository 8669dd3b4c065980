/// What stays the same from sentence to sentence.
struct ProseContext {
  /// The name of the disclosing entity.
  let entity: TextKey
  let entityName: [UInt8]
  /// The year of the budget.
  let year: Int?
  /// What the headings above a sentence fix: fund and flow.
  var scope = Coordinates()
  /// What the nearest heading is about, for amounts that are not named again: “预算安排 5 万元”.
  var topic: Coordinates?
  /// What the nearest heading says that names are of.
  var scheme = NameScheme.unknown

  init(entity: String, year: Int?) {
    self.entity = TextKey(entity)
    entityName = Array(entity.utf8)
    self.year = year
  }

  /// Whether a name is the entity's, in full or in a shortened form such as 医保局 for 医疗保障局.
  func isEntity(_ name: TextKey) -> Bool {
    if entity.isEmpty || name.isEmpty { return true }
    return Self.holds(entity.text, name.text) || Self.holds(name.text, entity.text)
  }

  /// Whether the characters of a name occur in another in their order.
  private static func holds(_ text: String, _ name: String) -> Bool {
    var rest = name.unicodeScalars[...]
    for scalar in text.unicodeScalars where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}

/// What a heading fixes for the sentences below it.
struct HeadingScope {
  /// The fund and the flow that it names.
  var scope = Coordinates()
  /// All that it names, if that is one thing.
  var topic: Coordinates?
  var scheme = NameScheme.unknown

  private static let schemes = PhraseFinder<NameScheme>([
    (["功能科目", "功能分类", "功能"], .function), (["经济科目", "经济分类"], .economy),
    (["政府预算支出经济分类", "政府经济分类", "政府预算经济分类", "政府支出经济分类"], .governmentEconomy),
  ])

  private static func scheme(_ heading: UnsafeBufferPointer<UInt8>) -> NameScheme {
    let schemes = schemes
    for index in heading.indices where heading[index] >= 0xE2 {
      if let (scheme, _) = schemes.longest(in: heading, at: index) { return scheme }
    }
    return .unknown
  }

  /// Adds what the heading above it fixes.
  mutating func narrow(_ parent: HeadingScope) {
    scope = parent.scope.narrowed(by: scope)
    if scheme == .unknown { scheme = parent.scheme }
  }

  init(_ heading: UnsafeBufferPointer<UInt8>, _ scanner: inout ProseScanner) {
    scanner.scan(heading, from: 0)
    var clause = Clause()
    for token in scanner.tokens {
      if case .word(let word) = token.kind { clause.take(word) }
    }
    scheme = Self.scheme(heading)
    guard !clause.isConflicting, clause.namesMoney else { return }
    let coordinates = clause.coordinates
    scope = Coordinates(fund: coordinates.fund)
    if !clause.isBothSides { scope.flow = coordinates.flow }
    if coordinates.use != .root || coordinates.item != .root || (coordinates.fund != .root && !clause.isBothSides && coordinates.flow != .root) {
      topic = coordinates
    }
  }
}
