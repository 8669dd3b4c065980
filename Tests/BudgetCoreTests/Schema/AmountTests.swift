import BudgetCore
import Testing

@Suite("Amounts") struct AmountTests {
  @Test(
    "a printed number has one exact value",
    arguments: [
      ("312.26", AmountUnit.tenThousandYuan, 312_260_000), ("3", .tenThousandYuan, 3_000_000), ("0.00", .tenThousandYuan, 0),
      ("1,662.14", .tenThousandYuan, 1_662_140_000), ("１，６６２．１４", .tenThousandYuan, 1_662_140_000), ("-8.78", .tenThousandYuan, -8_780_000),
      ("2658067.00", .yuan, 265_806_700), ("0.01", .yuan, 1), ("0.000001", .tenThousandYuan, 1), ("1.10000000", .tenThousandYuan, 1_100_000),
    ])
  func exact(_ printed: String, _ unit: AmountUnit, _ fen: Int64) throws {
    let number = try #require(PrintedNumber(printed))
    #expect(try Amount(number, in: unit).fen == fen)
  }

  @Test("finer than a fen is an error, never a rounding")
  func tooPrecise() throws {
    let finer = try #require(PrintedNumber("0.0000001"))
    #expect(throws: AmountError.tooPrecise) { try Amount(finer, in: .tenThousandYuan) }
    let thirds = try #require(PrintedNumber("0.333"))
    #expect(throws: AmountError.tooPrecise) { try Amount(thirds, in: .yuan) }
  }

  @Test("what does not fit is an error, never a wrapped integer")
  func tooLarge() throws {
    let large = try #require(PrintedNumber("9223372036854775807"))
    #expect(throws: AmountError.tooLarge) { try Amount(large, in: .yuan) }
    #expect(PrintedNumber("99999999999999999999") == nil)
    let largest = try #require(PrintedNumber("92233720368547758.07"))
    #expect(try Amount(largest, in: .yuan).fen == .max)
  }

  @Test("the description reads back", arguments: [0, 1, -1, 99, 100, -12345, Int64.max, Int64.min + 1])
  func description(_ fen: Int64) {
    let amount = Amount(fen: fen)
    #expect(Amount(amount.description) == amount)
  }

  @Test("the description has two digits after the point")
  func format() {
    #expect(Amount(fen: 312_260_000).description == "3122600.00")
    #expect(Amount(fen: -5).description == "-0.05")
    #expect(Amount(fen: .min).description == "-92233720368547758.08")
  }
}
