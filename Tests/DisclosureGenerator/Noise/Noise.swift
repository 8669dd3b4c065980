/// What text extraction does to a document, each kind on or off; chances are in per cent.
public struct Noise: Sendable {
  /// How much noise there is.
  public enum Level: String, Sendable, CaseIterable {
    case none, light, heavy
  }

  /// Lines end in CR LF.
  public var carriageReturns = false
  /// The text begins with a byte order mark.
  public var byteOrderMark = false
  /// Pages end in lines that hold their number.
  public var pageNumbers = false
  /// The chance that the end of a page tears a table.
  public var pageBreaks = 0
  /// The chance of no-break and ideographic spaces around a text.
  public var edgeSpaces = 0
  /// The chance of invisible characters around a text.
  public var zeroWidth = 0
  /// The chance of `[bookmark: …]` in a text of the `cells` layout.
  public var bookmarks = 0
  /// The chance of `<b>` around a text.
  public var bold = 0
  /// The chance that a character is written as an HTML entity.
  public var entities = 0
  /// The chance of full-width digits.
  public var fullWidthDigits = 0
  /// The chance that thousands are separated where they were not.
  public var separators = 0
  /// The chance of spaces inside a heading.
  public var headingSpaces = 0
  /// The chance of a space inside a name that wrapped in its cell.
  public var nameSpaces = 0
  /// The chance of spaces inside a code.
  public var codeSpaces = 0
  /// The chance that empty cells at the end of a row are lost or too many.
  public var raggedRows = 0
  /// The chance that zeros at the end of a number are lost.
  public var lostZeros = 0
  /// The chance that the line of the unit is torn in two.
  public var tornUnits = 0
  /// The chance that nothing is printed as 0.00.
  public var printedZeros = 0
  /// The chance that a row of indicators loses an empty cell at its beginning.
  public var tornRows = 0

  /// No noise.
  public init() {}

  /// Noise of a level: which kinds there are depends on the seed.
  public init(_ level: Level, seed: UInt64) {
    guard level != .none else { return }
    var draw = SeededGenerator(seed: seed, purpose: "kinds of noise")
    let isHeavy = level == .heavy
    let presence = isHeavy ? 60 : 30
    func chance(_ light: Int, _ heavy: Int) -> Int {
      draw.chance(presence) ? (isHeavy ? heavy : light) : 0
    }
    carriageReturns = draw.chance(isHeavy ? 35 : 15)
    byteOrderMark = draw.chance(isHeavy ? 35 : 15)
    pageNumbers = draw.chance(presence)
    pageBreaks = chance(25, 60)
    edgeSpaces = chance(3, 15)
    zeroWidth = chance(1, 6)
    bookmarks = chance(2, 8)
    bold = chance(3, 12)
    entities = chance(5, 30)
    fullWidthDigits = chance(1, 5)
    separators = chance(20, 50)
    headingSpaces = chance(10, 35)
    nameSpaces = chance(2, 8)
    codeSpaces = chance(0, 8)
    raggedRows = chance(10, 40)
    lostZeros = chance(4, 20)
    tornUnits = chance(20, 50)
    printedZeros = chance(1, 6)
    tornRows = chance(3, 15)
  }
}
