/// A sentence that keeps the amounts it states.
public struct Prose: Sendable, ExpressibleByStringInterpolation {
  /// A piece of a sentence.
  public enum Piece: Sendable {
    case text(String)
    case amount(Quotation)
  }

  /// The pieces in printed order.
  public var pieces: [Piece]

  /// A sentence without amounts.
  public init(stringLiteral value: String) {
    pieces = [.text(value)]
  }

  /// A sentence with amounts.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// A sentence of other sentences.
  init(joining parts: [Prose], separator: String) {
    pieces = []
    for (index, part) in parts.enumerated() {
      if index > 0 { pieces.append(.text(separator)) }
      pieces += part.pieces
    }
  }

  /// The sentence as printed.
  public var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .amount(let quotation): quotation.printed
      }
    }.joined()
  }

  /// Collects the pieces of a sentence.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text.
    public mutating func appendLiteral(_ literal: String) {
      pieces.append(.text(literal))
    }

    /// Adds text.
    public mutating func appendInterpolation(_ text: String) {
      pieces.append(.text(text))
    }

    /// Adds a number that is no amount.
    public mutating func appendInterpolation(_ number: Int) {
      pieces.append(.text(String(number)))
    }

    /// Adds an amount.
    public mutating func appendInterpolation(_ quotation: Quotation) {
      pieces.append(.amount(quotation))
    }

    /// Adds another sentence.
    public mutating func appendInterpolation(_ prose: Prose) {
      pieces += prose.pieces
    }
  }
}

/// An amount or a percentage as a sentence states it.
public struct Quotation: Sendable {
  /// What the number measures.
  public enum Measure: Sendable {
    /// An amount in a unit.
    case money(PrintedUnit)
    /// The size of a change, whose direction the sentence says in words.
    case change(PrintedUnit)
    /// The amount as a percentage of the amount at the other coordinates.
    case share(of: Coordinates)
    /// The change as a percentage of last year's amount.
    case growth
  }

  /// What the number measures.
  public var measure: Measure
  /// Which amount is stated.
  public var coordinates: Coordinates
  /// The exact amount.
  public var exact: Money
  /// The number as printed, without its unit.
  public var printed: String
  /// Whether the sentence says which amount it is.
  public var isDetermined = true
}
