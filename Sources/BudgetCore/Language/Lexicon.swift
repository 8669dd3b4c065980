import Synchronization

/// A distinct text of a document, understood at most once in each way.
final class Label {
  let key: TextKey
  /// The text without ordinal, year and unit.
  let term: Term
  /// The known words in it.
  let words: Words
  /// What it says of amounts.
  let meaning: Meaning

  /// What the words that a template adds say of it.
  let added: TermMeaning?

  init(_ key: TextKey, _ glossary: Glossary? = nil) {
    self.key = key
    term = Term(key)
    added = glossary?.meaning(of: term.text)
    var words = Words(in: term.text)
    if let added { words.take(added.coordinates) }
    self.words = words
    var meaning = Vocabulary.meaning(of: term, words)
    if let added { meaning.take(added) }
    self.meaning = meaning
  }

  /// What it says beside a row of numbers is needed of few.
  private lazy var roles = Roles(self)

  /// What it says as the heading of a column.
  var heading: Heading { roles.heading }
  /// What it says of the table below it.
  var captions: [Caption] { roles.captions }
  /// The title that it would be, without number and year.
  var bareTitle: TextKey { roles.bareTitle }
  /// What it says as a line of a list of contents.
  var entry: ContentsEntry { roles.entry }
  /// What it says as the label of a field in a form.
  var formLabel: FormLabel? { roles.formLabel }
  /// The functional class that it names.
  private(set) lazy var functionClass = AccountIndex.functionClass(term.text)
  /// The accounts that it names.
  private(set) lazy var accounts = AccountIndex.accounts(term.text)

  var isEmpty: Bool { key.isEmpty }
  var text: String { key.text }
}

extension Label {
  /// What a text says in other places than beside a row of numbers.
  private final class Roles {
    private unowned let label: Label

    init(_ label: Label) { self.label = label }

    private(set) lazy var heading = Heading(label)
    private(set) lazy var captions = CaptionScanner.captions(label.key)
    private(set) lazy var bareTitle = CaptionScanner.bareTitle(label.key)
    private(set) lazy var entry = ContentsEntry(label.key)
    private(set) lazy var formLabel = FormLabel(label)
  }
}

/// The distinct texts of documents. Most labels recur in table after table and in document after document, so each is
/// looked up by its bytes and understood once.
///
/// A lexicon is used by one reading at a time: see ``borrow(_:_:)``.
final class Lexicon: @unchecked Sendable {
  private var table: LabelTable

  init(_ glossary: Glossary? = nil) { table = LabelTable(glossary: glossary) }

  /// The label without text.
  let blank = Label(.empty)

  /// The label that a passage is.
  func label(_ slice: TextSlice, of text: SourceText) -> Label {
    if slice.isEmpty { return blank }
    let label = text.bytes.withUnsafeBufferPointer { table.label(UnsafeBufferPointer(rebasing: $0[slice.range])) }
    return label?.takeUnretainedValue() ?? blank
  }

  /// The cells of a row, looked at.
  func cells(_ range: Range<Int>, of document: SourceDocument) -> [TableCell] {
    document.text.bytes.withUnsafeBufferPointer { table.cells(range, document.cells, $0, .passUnretained(blank)) }
  }

  // MARK: Pool

  private static let pool = Mutex<[Lexicon]>([])
  /// A lexicon that grew beyond this is not used again.
  private static let most = 16_384

  /// Lends a lexicon that no other reading uses, and takes it back for the next.
  static func borrow<Result>(_ glossary: Glossary? = nil, _ body: (Lexicon) -> Result) -> Result {
    let lexicon = (glossary.map { $0.lexicons.withLock { $0.popLast() } } ?? pool.withLock { $0.popLast() }) ?? Lexicon(glossary)
    defer {
      if lexicon.table.count < most {
        if let glossary { glossary.lexicons.withLock { $0.append(lexicon) } } else { pool.withLock { $0.append(lexicon) } }
      }
    }
    return body(lexicon)
  }
}

/// Labels by their bytes: a hash table with open addressing.
private struct LabelTable {
  private struct Entry {
    let hash: UInt64
    let label: Label
    /// Where its bytes stand among all.
    let start: Int
    let count: Int
  }

  /// The words that a template adds.
  let glossary: Glossary?
  private var entries: [Entry] = []
  private var slots = [Int32](repeating: -1, count: 1024)
  /// The bytes of all labels, one behind the other.
  private var bytes: [UInt8] = []

  init(glossary: Glossary?) { self.glossary = glossary }

  var count: Int { entries.count }

  /// The label that a text is; nil where nothing is left of the text.
  mutating func label(_ text: UnsafeBufferPointer<UInt8>) -> Unmanaged<Label>? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { folded in
      let count = TextKey.fold(text, into: folded)
      return count == 0 ? nil : find(UnsafeBufferPointer(rebasing: folded[..<count]))
    }
  }

  /// Cells with what they hold and with their labels; the label of those that hold nothing is given.
  mutating func cells(
    _ range: Range<Int>, _ cells: [SourceCell], _ text: UnsafeBufferPointer<UInt8>, _ blank: Unmanaged<Label>
  ) -> [TableCell] {
    range.map { id in
      let content = NumberScanner.content(text, cells[id].text.range)
      let isBlank = content.isBlank
      return TableCell(
        cells[id], id: id, content: content,
        label: isBlank ? blank : label(UnsafeBufferPointer(rebasing: text[cells[id].text.range])) ?? blank)
    }
  }

  private mutating func find(_ text: UnsafeBufferPointer<UInt8>) -> Unmanaged<Label> {
    let hash = Self.hash(text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, isText(index, text) { return .passUnretained(entries[index].label) }
      slot = (slot + 1) & mask
    }
    let label = Label(TextKey(folded: text), glossary)
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, label: label, start: bytes.count, count: text.count))
    bytes.append(contentsOf: text)
    if entries.count * 2 > slots.count { grow() }
    return .passUnretained(label)
  }

  private func isText(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    entries[index].count == text.count && bytes.withUnsafeBufferPointer { $0.holds(text, at: entries[index].start) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// Eight bytes at a time; what collides is told apart by its bytes.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
    let buffer = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset + 8 <= buffer.count {
      hash = (hash ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < buffer.count {
      rest = rest << 8 | UInt64(buffer[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 29)
  }
}
