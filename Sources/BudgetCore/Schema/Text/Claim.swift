/// Something that a sentence says of amounts and that can be checked, or that should not stand in a disclosure.
public struct Claim: Hashable, Sendable, Codable {
  /// Which way an amount changed against last year.
  public enum Direction: String, Sendable, Codable {
    /// 增加, 增长.
    case increase
    /// 减少, 下降.
    case decrease
    /// 持平, 相同.
    case unchanged
  }

  /// What is claimed. Amounts are indices among the amounts of the ``Prose``.
  public enum Content: Hashable, Sendable, Codable {
    /// 占 …%: a part is so much of a whole; a whole that is not printed is nil where the sentence does not say which.
    case share(part: Int, whole: Int?, of: Coordinates?, percent: Percentage)
    /// 较上年增加 …: what `of` names has changed; the change in money and in per cent as far as they are printed.
    case change(of: Coordinates?, subject: Int?, direction: Direction, amount: Int?, percent: Percentage?, reason: String)
    /// 其中：…: a total with the parts that follow it; complete where nothing tells that there are others.
    case breakdown(total: Int, parts: [Int], isComplete: Bool)
    /// 无…预算: there is no such money.
    case nothing(Coordinates)
    /// ××, XX, ****: a place that was not filled in.
    case placeholder(String)
    /// A budget of another year than the disclosure's.
    case year(Int)
    /// Another entity's name where the disclosing entity is spoken of.
    case name(String)
  }

  /// A percentage as printed.
  public struct Percentage: Hashable, Sendable, Codable {
    /// The digits as one signed integer.
    public var mantissa: Int64
    /// How many of them stand after the point.
    public var decimals: Int

    /// A percentage of a mantissa divided by ten to the power of `decimals`.
    public init(mantissa: Int64, decimals: Int) { (self.mantissa, self.decimals) = (mantissa, decimals) }
  }

  /// What is claimed.
  public var content: Content
  /// The words that claim it, as printed.
  public var printed: String
  /// Where they stand.
  public var place: Place
  /// The sentence, as printed.
  public var sentence: Passage

  /// A claim of a sentence.
  public init(content: Content, printed: String, place: Place, sentence: Passage) {
    (self.content, self.printed, self.place, self.sentence) = (content, printed, place, sentence)
  }
}

/// What the sentences of a disclosure state.
public struct Prose: Hashable, Sendable, Codable {
  /// All amounts of money, in the order of the text.
  public var amounts: [ProseAmount] = []
  /// What the sentences say of them, in the order of the text.
  public var claims: [Claim] = []

  /// No sentences.
  public init() {}

  /// The amounts whose coordinates a sentence determines.
  public var facts: [Fact] { amounts.compactMap(\.fact) }

  /// The amounts whose coordinates no sentence determines.
  public var undetermined: [ProseAmount] { amounts.filter { $0.coordinates == nil || $0.amount == nil } }
}
