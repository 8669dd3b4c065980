extension Diagnostic {
  /// A number or a text that a finding speaks of.
  public struct Witness: Hashable, Sendable, Codable {
    /// Where it stands; a blank cell has the line of its row.
    public var place: Place
    /// The name of its row.
    public var label: String
    /// The text as printed; empty for a blank cell.
    public var printed: String
    /// The number of the fact among the facts of its file, from 1; 0 where it is no fact.
    public var fact: Int
    /// The unit in which a number is printed.
    public var unit: AmountUnit?
    /// How many digits a number has after the point.
    public var decimals: Int

    /// A number or a text at a place.
    public init(place: Place, label: String, printed: String, fact: Int = 0, unit: AmountUnit? = nil, decimals: Int = 2) {
      (self.place, self.label, self.printed) = (place, label, printed)
      (self.fact, self.unit, self.decimals) = (fact, unit, decimals)
    }

    /// The number of a fact, which may be numbered later by its place.
    public init(_ fact: Fact, number: Int = 0) {
      self.init(
        place: fact.place, label: fact.label, printed: fact.printed, fact: number, unit: fact.unit, decimals: min(fact.decimals, fact.unit.exponent))
    }
  }

  /// A number that alone would put everything right, if it read otherwise.
  public struct Suspect: Hashable, Sendable, Codable {
    /// The number, or the blank.
    public var number: Witness
    /// What the equations imply.
    public var implied: Amount

    /// A number and what it should read.
    public init(_ number: Witness, implied: Amount) { (self.number, self.implied) = (number, implied) }

    /// Where it stands; a blank cell has the line of its row.
    public var place: Place { number.place }
    /// The text as printed; empty for a blank.
    public var printed: String { number.printed }
  }

  /// An amount to be written in a unit, with at least so many decimals.
  public struct Money: Hashable, Sendable, Codable {
    /// The amount.
    public var amount: Amount
    /// The unit in which it is written.
    public var unit: AmountUnit
    /// The least number of decimals.
    public var decimals: Int

    /// An amount and how it is written.
    public init(_ amount: Amount, in unit: AmountUnit, decimals: Int = 2) { (self.amount, self.unit, self.decimals) = (amount, unit, decimals) }

    /// An amount written as a number beside it is.
    public init(_ amount: Amount, like number: Witness) { self.init(amount, in: number.unit ?? .yuan, decimals: number.decimals) }
  }
}
