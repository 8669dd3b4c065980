import BudgetCore
import Testing

@Suite("JSON") struct JSONTextTests {
  private struct Sample: Encodable {
    var name = "三公\n\"费\"\\\t\u{1}"
    var count = -3
    var isEmpty = false
    var missing: Int?
    var list = [1, 2]
    var nested = ["k": ["v"]]
    var nothing: [Int] = []
  }

  @Test("keys come in the order of declaration; nil is left out; control characters are escaped")
  func order() throws {
    var buffer = TextBuffer()
    try JSONText.write(Sample(), to: &buffer)
    let expected = #"{"name":"三公\n\"费\"\\\t\u0001","count":-3,"isEmpty":false,"list":[1,2],"nested":{"k":["v"]},"nothing":[]}"#
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("floating point is refused: the schema has none")
  func floatingPoint() {
    var buffer = TextBuffer()
    #expect(throws: EncodingError.self) { try JSONText.write(["amount": 0.5], to: &buffer) }
  }
}
