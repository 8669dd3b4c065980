import Synchronization

/// The words that a template adds to those of the field: see ``Vocabulary``.
final class Glossary: Sendable {
  private let words: [(text: String, meaning: TermMeaning)]
  /// Lexicons in which labels are understood with these words.
  let lexicons = Mutex<[Lexicon]>([])

  /// Added words; nil where there are none.
  init?(_ words: [(word: String, meaning: TermMeaning)]) {
    if words.isEmpty { return nil }
    // The longest first: 公家饭票 before 公家饭.
    let keys = words.map { (text: TextKey($0.word).text, meaning: $0.meaning) }.filter { !$0.text.isEmpty }
    self.words = keys.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }

  /// What the added words in a text say; nil where there are none. Of words that contain each other the longest counts.
  func meaning(of text: String) -> TermMeaning? {
    var meaning: TermMeaning?
    var found: [String] = []
    for word in words where text.holds(word.text) && !found.contains(where: { $0.holds(word.text) }) {
      found.append(word.text)
      var added = word.meaning
      // What was found first counts where both name a member of one dimension.
      if let known = meaning { added.add(known) }
      meaning = added
    }
    return meaning
  }
}
