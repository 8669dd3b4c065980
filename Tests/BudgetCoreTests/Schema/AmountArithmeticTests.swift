import BudgetCore
import Testing

/// Sums, differences and texts of amounts, to the fen.
@Suite("Amount arithmetic") struct AmountArithmeticTests {
  @Test("sums and differences are exact")
  func sums() {
    let (one, two) = (Amount(fen: 10), Amount(fen: 20))
    #expect(one + two == Amount(fen: 30))
    #expect(one - two == Amount(fen: -10))
    #expect(-one == Amount(fen: -10))
    var sum = one
    sum += two
    sum -= one
    #expect(sum == two)
    #expect([one, two, one].sum() == Amount(fen: 40))
    #expect([Amount]().sum() == .zero)
    #expect([two, one].max() == two)
  }

  @Test("what 64 bits do not hold is nil, and what they hold in the end is not")
  func limits() {
    let most = Amount(fen: .max)
    #expect(most.adding(Amount(fen: 1)) == nil)
    #expect(Amount(fen: .min).subtracting(Amount(fen: 1)) == nil)
    #expect(most.adding(Amount(fen: -1)) == Amount(fen: .max - 1))
    #expect([most, most].sum() == nil)
    #expect([most, most, Amount(fen: -Int64.max)].sum() == most)
  }

  @Test(
    "texts are exact: two decimals, and more where they are needed",
    arguments: [
      (312_264_900, AmountUnit.tenThousandYuan, false, "312.2649"), (1_662_140_000, .tenThousandYuan, true, "1,662.14"),
      (100_000_000, .tenThousandYuan, true, "100.00"), (1, .tenThousandYuan, false, "0.000001"), (-5, .yuan, false, "-0.05"),
      (0, .yuan, false, "0.00"), (123_456_789_00, .yuan, true, "123,456,789.00"), (123_400_000_000_00, .hundredMillionYuan, false, "1234.00"),
      (-100_000, .yuan, true, "-1,000.00"), (Int64.min, .yuan, false, "-92233720368547758.08"),
    ])
  func texts(_ fen: Int64, _ unit: AmountUnit, _ groups: Bool, _ text: String) throws {
    let formatted = Amount(fen: fen).formatted(in: unit, groupsThousands: groups)
    #expect(formatted == text)
    if fen > .min {
      let number = try #require(PrintedNumber(formatted))
      #expect(try Amount(number, in: unit) == Amount(fen: fen))
    }
  }
}
