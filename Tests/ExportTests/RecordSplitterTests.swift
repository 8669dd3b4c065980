import DisclosureExport
import Testing

@Suite("Rows of tables") struct RecordSplitterTests {
  @Test("line feeds, commas and quotes in quotes belong to a field, wherever a chunk ends")
  func quotes() {
    let text = "a,b\n\"1\n2\",\"x,\"\"y\"\"\"\n,\n"
    for size in 1...text.utf8.count {
      var splitter = RecordSplitter()
      var records: [[String]] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        splitter.split(bytes[start..<min(start + size, bytes.count)]) { records.append(RecordSplitter.fields($0)) }
      }
      #expect(records == [["a", "b"], ["1\n2", "x,\"y\""], ["", ""]])
      #expect(splitter.isComplete)
    }
  }

  @Test("a row that has no end is not whole")
  func incomplete() {
    var splitter = RecordSplitter()
    splitter.split(Array("a,\"b\n".utf8)) { _ in Issue.record("no record ends here") }
    #expect(!splitter.isComplete)
  }

  // The values are those of xxhsum 0.8.
  @Test(
    "digests are those of other programs",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
    ])
  func digests(_ text: String, _ digest: String) {
    #expect(Original(name: "x", Array(text.utf8)).digest == digest)
  }
}
