public import BudgetCore

/// Tries every promise of `DisclosureReader` on a reader.
///
/// ```swift
/// #expect(ReaderConformance(ShanghaiReader(), own: documents, foreign: others).failures() == [])
/// ```
public struct ReaderConformance {
  private let reader: any DisclosureReader
  private let own: [[UInt8]]
  private let foreign: [[UInt8]]
  private let rivals: [any DisclosureReader]

  /// A reader with documents in its template and documents in others, as texts in UTF-8, and the readers it will stand beside.
  public init(_ reader: any DisclosureReader, own: [[UInt8]], foreign: [[UInt8]] = [], rivals: [any DisclosureReader] = []) {
    (self.reader, self.own, self.foreign, self.rivals) = (reader, own, foreign, rivals)
  }

  /// The promises that are broken, a line each; empty where all are kept. Without documents of its own nothing can be tried, which is a failure.
  public func failures() -> [String] {
    if own.isEmpty { return ["no document of the reader's own template was given: nothing was tried"] }
    var failures: [String] = []
    if let template = (reader as? any TemplateReader)?.template { failures += template.faults.map { "the template: \($0)" } }
    identity(&failures)
    rubbish(&failures)
    for (index, bytes) in own.enumerated() { read(bytes, "document \(index + 1)", &failures) }
    for (index, bytes) in foreign.enumerated() {
      guard let document = try? SourceDocument(utf8: bytes) else { continue }
      if isClaimed(document) { failures.append("foreign document \(index + 1) is claimed") }
    }
    return failures
  }

  private func identity(_ failures: inout [String]) {
    let id = reader.format.id
    if id.isEmpty || !id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) {
      failures.append("the id “\(id)” is not of lower-case letters, digits and hyphens")
    }
    if rivals.contains(where: { $0.format.id == id }) { failures.append("another reader has the id “\(id)”") }
  }

  private func isClaimed(_ document: SourceDocument) -> Bool {
    switch ReaderSelection([reader] + rivals, for: document) {
    case .one(let best, _): best.format.id == reader.format.id
    case .several(let claims): claims.contains { $0.format.id == reader.format.id }
    case .none: false
    }
  }

  /// What is no budget is claimed by nobody, and read without a trap all the same.
  private func rubbish(_ failures: inout [String]) {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func random() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let noise = (0..<40).map { _ in (0..<Int(random() % 2000)).map { _ in UInt8(truncatingIfNeeded: random() % 95 + 32) } }
    let long = Array(repeating: UInt8(ascii: "x"), count: 100_000)
    for bytes in [Array("x".utf8), Array("1\t2\n".utf8), Array("今天天气很好。\n".utf8), long] + noise {
      guard let document = try? SourceDocument(utf8: bytes) else { continue }
      if isClaimed(document) { failures.append("rubbish of \(bytes.count) bytes is claimed") }
      let reading = reader.read(document, options: ReadingOptions())
      if reading.disclosures.contains(where: { !$0.statements.isEmpty }) { failures.append("rubbish of \(bytes.count) bytes is read as statements") }
    }
  }

  private func read(_ bytes: [UInt8], _ name: String, _ failures: inout [String]) {
    guard let document = try? SourceDocument(utf8: bytes) else { return failures.append("\(name) is no text in UTF-8") }
    if !isClaimed(document) { failures.append("\(name) is not claimed") }
    if reader.recognize(document) != reader.recognize(document) { failures.append("\(name): recognition differs from one time to the next") }
    let reading = reader.read(document, options: ReadingOptions())
    if reading.format != reader.format.id { failures.append("\(name): the reading is of the format “\(reading.format)”") }
    if reader.read(document, options: ReadingOptions()) != reading { failures.append("\(name): reading differs from one time to the next") }
    if reading.disclosures.allSatisfy({ $0.facts.isEmpty }) { failures.append("\(name): no number was read") }
    handedOver(document, reading, name, &failures)
    options(document, reading, name, &failures)
    places(bytes, reading, name, &failures)
    accounts(reading, name, &failures)
    encodings(bytes, reading, name, &failures)
    cuts(bytes, name, &failures)
  }

  /// Disclosures come one by one in printed order, the same as all at once.
  private func handedOver(_ document: SourceDocument, _ reading: Reading, _ name: String, _ failures: inout [String]) {
    var disclosures: [Disclosure] = []
    var rest = reader.read(document, options: ReadingOptions()) { disclosures.append($0) }
    if disclosures != reading.disclosures { failures.append("\(name): one by one it gives other disclosures than all at once") }
    rest.disclosures = reading.disclosures
    if rest != reading { failures.append("\(name): one by one it gives another reading than all at once") }
    let lines = disclosures.compactMap { $0.statements.first { $0.presence != .missing }?.line }
    if !zip(lines, lines.dropFirst()).allSatisfy(<) { failures.append("\(name): disclosures are not in printed order") }
    for statement in disclosures.flatMap(\.statements) {
      let places = statement.facts.map(\.place)
      if places != places.sorted() { failures.append("\(name): the facts of line \(statement.line) are not in printed order") }
    }
  }

  private func options(_ document: SourceDocument, _ reading: Reading, _ name: String, _ failures: inout [String]) {
    let plain = reader.read(document, options: ReadingOptions(repairs: false))
    if plain.disclosures.contains(where: { $0.facts.contains { $0.status == .repaired } }) { failures.append("\(name): repairs without being asked") }
    let bare = reader.read(document, options: ReadingOptions(records: false))
    if bare.disclosures.map(\.facts) != reading.disclosures.map(\.facts) { failures.append("\(name): without records it gives other facts") }
  }

  /// Every fact stands where it says.
  private func places(_ bytes: [UInt8], _ reading: Reading, _ name: String, _ failures: inout [String]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for fact in reading.disclosures.flatMap(\.statements).flatMap(\.facts) {
      let line = fact.place.line
      guard lines.indices.contains(line - 1) else { return failures.append("\(name): line \(line) of a fact is not in the text") }
      let digits = fact.printed.utf8.filter { (0x30...0x39).contains($0) }
      let printed = lines[line - 1].filter { (0x30...0x39).contains($0) }
      if !digits.isEmpty, !holds(printed, digits), lines[line - 1].allSatisfy({ $0 < 0x80 || $0 < 0xEF }) {
        return failures.append("\(name): line \(line) does not print \(fact.printed)")
      }
    }
  }

  private func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// Every number is a fact, a record, a structure or a leftover, and the printed tables hold no other.
  private func accounts(_ reading: Reading, _ name: String, _ failures: inout [String]) {
    let counts = reading.counts
    if counts.numbers != counts.facts + counts.structure + counts.records + counts.leftovers { failures.append("\(name): the counts do not add up") }
    if counts.leftovers != reading.leftovers.count { failures.append("\(name): leftovers are miscounted") }
    failures += Completeness.lost(reading).prefix(5).map { "\(name): \($0)" }
  }

  /// Line ends and a mark at the beginning change nothing.
  private func encodings(_ bytes: [UInt8], _ reading: Reading, _ name: String, _ failures: inout [String]) {
    let amounts = reading.disclosures.flatMap(\.facts).map(\.amount)
    let carriage = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    for (variant, text) in [("a byte-order mark", [0xEF, 0xBB, 0xBF] + bytes), ("CRLF", carriage)] {
      guard let document = try? SourceDocument(utf8: text) else { continue }
      let read = reader.read(document, options: ReadingOptions()).disclosures.flatMap(\.facts).map(\.amount)
      if read != amounts { failures.append("\(name): \(variant) changes what is read") }
    }
  }

  /// A document that ends anywhere is read without a trap, and never claims more than the whole.
  private func cuts(_ bytes: [UInt8], _ name: String, _ failures: inout [String]) {
    for part in 1...8 {
      let text = Array(String(decoding: bytes.prefix(bytes.count * part / 9), as: UTF8.self).utf8)
      guard let document = try? SourceDocument(utf8: text) else { continue }
      let counts = reader.read(document, options: ReadingOptions()).counts
      if counts.numbers != counts.facts + counts.structure + counts.records + counts.leftovers {
        failures.append("\(name), cut at \(part)/9: the counts do not add up")
      }
    }
  }
}
