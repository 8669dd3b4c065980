extension Diagnostic {
  /// An equation of numbers: the first is what the others, with their signs, add up to.
  public struct Equation: Hashable, Sendable, Codable {
    /// How its sides relate.
    public enum Relation: String, Sendable, Codable {
      /// A value derived from others.
      case sum
      /// Two prints of one number.
      case print
      /// A part that the first number bounds.
      case bound
      /// An expense and the economic class that it is booked under.
      case correspondence
    }

    /// A number with its sign.
    public struct Term: Hashable, Sendable, Codable {
      /// 1 or -1: all terms together are nil where the equation holds exactly.
      public var sign: Int
      /// The number.
      public var number: Witness
      /// What it amounts to.
      public var amount: Amount

      /// A number with its sign.
      public init(sign: Int, number: Witness, amount: Amount) { (self.sign, self.number, self.amount) = (sign, number, amount) }
    }

    /// The rule that it is of.
    public var rule: RuleID
    /// How its sides relate.
    public var relation: Relation
    /// Whether it holds, within rounding.
    public var holds: Bool
    /// Its numbers; the first is the one that the others make.
    public var terms: [Term]
    /// What the first number says; nil where there is none.
    public var left: Amount?
    /// What the others make of it; nil where that cannot be held.
    public var right: Amount?
    /// The title of the statement that says nil, or implies the other side.
    public var implying: String?

    /// An equation with its two sides.
    public init(rule: RuleID, relation: Relation, holds: Bool, terms: [Term], left: Amount? = nil, right: Amount? = nil, implying: String? = nil) {
      (self.rule, self.relation, self.holds, self.terms) = (rule, relation, holds, terms)
      (self.left, self.right, self.implying) = (left, right, implying)
    }
  }

  /// The two sides of a contradiction.
  public struct Sides: Hashable, Sendable, Codable {
    /// What the other numbers imply; nil where it is too large to hold.
    public var expected: Amount?
    /// What is printed; nil where it is too large to hold.
    public var actual: Amount?

    /// Two sides.
    public init(expected: Amount?, actual: Amount?) { (self.expected, self.actual) = (expected, actual) }

    /// What is printed less what is expected; nil where it is too large to hold.
    public var difference: Amount? {
      guard let expected, let actual else { return nil }
      let (difference, overflows) = actual.fen.subtractingReportingOverflow(expected.fen)
      return overflows ? nil : Amount(fen: difference)
    }
  }
}
