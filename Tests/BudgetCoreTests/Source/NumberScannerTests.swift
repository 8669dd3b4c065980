import Testing

@testable import BudgetCore

@Suite("Numbers in cells") struct NumberScannerTests {
  private func content(_ text: String) -> CellContent {
    var text = text
    return text.withUTF8 { NumberScanner.content($0, 0..<$0.count) }
  }

  @Test(
    "well-formed numbers",
    arguments: [
      ("312.26", 31226, 2), ("0", 0, 0), ("0.00", 0, 2), ("1,662.14", 166_214, 2), ("12,345,678", 12_345_678, 0), ("１，６６２．１４", 166_214, 2),
      ("  7.5 ", 75, 1), ("\u{3000}7.5\u{A0}", 75, 1), ("1 662.14", 166_214, 2), ("-8.78", -878, 2), ("－8.78", -878, 2), ("−8.78", -878, 2),
      ("+3", 3, 0), ("(8.78)", -878, 2), ("\u{200B}42", 42, 0), ("9223372036854775807", Int64.max, 0),
    ])
  func numbers(_ text: String, _ mantissa: Int64, _ decimals: Int) {
    #expect(content(text) == .number(CellNumber(number: PrintedNumber(mantissa: mantissa, decimals: decimals), suffix: .none)))
  }

  @Test(
    "what a workbook stores is a number of 15 significant digits, perhaps with an exponent",
    arguments: [
      ("5.4999999999999991", 55, 1), ("25.500000000000004", 255, 1), ("1023.4900000000001", 102_349, 2), ("-0.30000000000000004", -3, 1),
      ("2.0E1", 20, 0), ("1.2345E3", 12345, 1), ("7.5e-1", 75, 2), ("1E+2", 100, 0), ("123456789012345.67", 12_345_678_901_234_567, 2),
    ])
  func stored(_ text: String, _ mantissa: Int64, _ decimals: Int) {
    #expect(content(text) == .number(CellNumber(number: PrintedNumber(mantissa: mantissa, decimals: decimals), suffix: .none)))
  }

  @Test(
    "a unit or a per cent sign may stand behind",
    arguments: [
      ("3.5万元", CellNumber.Suffix.unit(.tenThousandYuan)), ("3.5万", .unit(.tenThousandYuan)), ("35000元", .unit(.yuan)), ("35%", .percent),
      ("35％", .percent), ("35 %", .percent),
    ])
  func suffixes(_ text: String, _ suffix: CellNumber.Suffix) {
    #expect(content(text).number?.suffix == suffix)
  }

  @Test(
    "what looks like a number and is none is malformed, never guessed",
    arguments: ["1,23.4.5", "1.2.3", "1,23", "12,3456", "1,,234", ".5", "5.", "--5", "1 2", "(5", "(-5)", "1234,567"])
  func malformed(_ text: String) {
    #expect(content(text) == .malformed(.malformed))
  }

  @Test("too many digits are too large, never wrapped", arguments: ["99999999999999999999", "９９９９９９９９９９９９９９９９９９９９", "9223372036854775808"])
  func tooLarge(_ text: String) {
    #expect(content(text) == .malformed(.tooLarge))
  }

  @Test("blank is not zero", arguments: ["", " ", "\u{3000}", "\u{A0}\t", "\u{FEFF}"])
  func blank(_ text: String) {
    #expect(content(text) == .blank)
  }

  @Test("dashes stand in place of a number", arguments: ["-", "--", "—", "——", "/", "－"])
  func dashes(_ text: String) {
    #expect(content(text) == .dash)
  }

  @Test(
    "anything else is text",
    arguments: [
      "合计", "2025年", "3-4", "2024-12-31", "0355-1234567", "≥95", "1/2", "(1)", "（１）", "(一)", "**", "3.5万元/年", "P0001", "1e5", "0x10", "NaN", ".",
    ])
  func text(_ text: String) {
    #expect(content(text) == .text)
  }

  @Test(
    "parentheses mean a negative number only as one before and one behind",
    arguments: ["1)2)3.5", "1.5))", ")1.5)", "9.)00)0", "((1.5)", "1.5)", "(1.5"])
  func parentheses(_ text: String) {
    #expect(content(text) == .malformed(.malformed), "\(text)")
    #expect(content("(1.50)") == .number(CellNumber(number: PrintedNumber(mantissa: -150, decimals: 2), suffix: .none)))
  }
}
