import DisclosureFuzzing
import Testing

@testable import BudgetCore

/// The number scanner against the definition of a printed number, which goes word by word and knows nothing of bytes.
@Suite("Numbers by definition") struct NumberDefinitionTests {
  @Test("the definition itself", arguments: [("1,662.14", 166_214, 2), ("（8.78）", -878, 2), ("－0.5", -5, 1), ("1.5E3", 1500, 0)])
  func definition(_ text: String, _ mantissa: Int64, _ decimals: Int) {
    #expect(NumberDefinition.number(text) == PrintedNumber(mantissa: mantissa, decimals: decimals))
  }

  @Test(
    "what is in doubt is no number", arguments: ["—5.00", "–5.00", "/5", "++5", "+-5", "+(5.00)", "(1.5)E3", "1)2)3.5", ".5", "5.", "1,23", "(1)"])
  func doubt(_ text: String) {
    #expect(NumberDefinition.number(text) == nil)
    #expect(PrintedNumber(text) == nil)
  }

  @Test("all texts of up to four signs")
  func short() {
    let signs: [String] = ["0", "1", "25", ",", ".", "-", "+", "(", ")", " ", "—", "E"]
    var texts = [""]
    var differences: [String] = []
    for _ in 0..<4 {
      texts = texts.flatMap { text in signs.map { text + $0 } }
      for text in texts where PrintedNumber(text) != NumberDefinition.number(text) { differences.append(text) }
    }
    #expect(texts.count == 20_736)
    #expect(differences == [])
  }

  @Test("long digits, groups and noise of binary fractions")
  func long() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    func draw(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % limit
    }
    for _ in 0..<4000 {
      var text = (0..<1 + draw(20)).map { _ in String(draw(10)) }.joined()
      if draw(3) > 0 { text += "." + (0..<1 + draw(20)).map { _ in String(draw(3) == 0 ? 9 : draw(10)) }.joined() }
      if draw(4) == 0 { text += ["E", "e-", "E+"][draw(3)] + String(draw(400)) }
      if draw(4) == 0 { text = "-" + text }
      if draw(3) == 0 { text.insert([",", " ", "0"][draw(3)], at: text.index(text.startIndex, offsetBy: draw(text.count))) }
      #expect(PrintedNumber(text) == NumberDefinition.number(text), "\(text)")
    }
  }
}
