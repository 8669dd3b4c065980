/// An amount of money that a sentence states.
public struct ProseAmount: Hashable, Sendable, Codable {
  /// What the number is of; nil where the sentence does not determine it.
  public var coordinates: Coordinates?
  /// The amount with its sign; nil where no unit is printed, or where the number is finer than 0.01 元.
  public var amount: Amount?
  /// The number as printed.
  public var printed: String
  /// How many digits are printed after the point.
  public var decimals: Int
  /// The unit as printed.
  public var unit: AmountUnit?
  /// The words before the number, up to the punctuation mark before them.
  public var label: String
  /// Where the number stands.
  public var place: Place
  /// The sentence, as printed.
  public var sentence: Passage
  /// Whether it is one side of two that the sentence states to be equal: 收支预算 is revenue and expenditure.
  public var isBothSides = false

  /// An amount of a sentence; without coordinates where the sentence does not determine them.
  public init(
    coordinates: Coordinates?, amount: Amount?, printed: String, decimals: Int, unit: AmountUnit?, label: String = "", place: Place,
    sentence: Passage, isBothSides: Bool = false
  ) {
    (self.coordinates, self.amount, self.printed, self.decimals) = (coordinates, amount, printed, decimals)
    (self.unit, self.label, self.place, self.sentence, self.isBothSides) = (unit, label, place, sentence, isBothSides)
  }

  /// The amount as a fact, where its coordinates are determined.
  public var fact: Fact? {
    guard let coordinates, let amount, let unit else { return nil }
    return Fact(
      statement: .prose, coordinates: coordinates, amount: amount, printed: printed, decimals: decimals, unit: unit, label: label, place: place,
      row: 0)
  }
}
