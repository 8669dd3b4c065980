/// Turns a budget into a document of one province.
protocol ProvinceDocument {
  /// Prepares the document; the choices decide how this one differs from its neighbours.
  init(budget: Budget, draw: SeededGenerator)

  /// Writes the document.
  mutating func write() -> DocumentModel
}

extension Province {
  /// The document of a budget in this province's style.
  func document(of budget: Budget, seed: UInt64) -> DocumentModel {
    let draw = SeededGenerator(seed: seed, purpose: "document of " + rawValue)
    switch self {
    case .hebei:
      var document = HebeiDocument(budget: budget, draw: draw)
      return document.write()
    case .shanxi:
      var document = ShanxiDocument(budget: budget, draw: draw)
      return document.write()
    case .henan:
      var document = HenanDocument(budget: budget, draw: draw)
      return document.write()
    case .shaanxi:
      var document = ShaanxiDocument(budget: budget, draw: draw)
      return document.write()
    }
  }
}
