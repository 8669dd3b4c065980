import BudgetCore
import DisclosureGenerator

/// Damage to a text that no reader may fall over: cuts, repeats, swaps, stray bytes and marks.
public struct Mutation {
  private var draw: SeededGenerator

  /// The damage of a seed.
  public init(seed: UInt64) { draw = SeededGenerator(seed: seed, purpose: "mutation") }

  private static let marks: [[UInt8]] = [
    "\t", "\n", "|", "||", "\n\n", "\r\n", "<table>", "</table>", "<tr>", "<td colspan=3>", "<td rowspan=2>", "<!--", "<", "&#x", "[bookmark: ", "**",
    "##", "。",
    "单位：元", "表5", "合计", "栏次", "1", "-", ",", ".", "99999999999999999999", "\u{200B}", "\u{FEFF}", "\u{3000}", "目录", "2025年预算收支总表", "注：",
  ].map { Array($0.utf8) }

  /// The bytes with one to eight kinds of damage.
  public mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...draw.integer(0...7) where !bytes.isEmpty {
      let start = position(bytes)
      let end = min(bytes.count, start + draw.integer(0...(draw.chance(30) ? 4000 : 40)))
      switch draw.integer(0...6) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: position(bytes))
      case 2: bytes[start] = UInt8(truncatingIfNeeded: draw.integer(1...255))
      case 3: bytes.insert(contentsOf: draw.pick(Self.marks), at: start)
      case 4: bytes.removeSubrange(start...)
      case 5: bytes.removeSubrange(..<start)
      default:
        let mark = draw.pick(Self.marks)
        let other = draw.pick(Self.marks)
        bytes = Self.replacing(mark, with: other, in: bytes)
      }
    }
    return bytes
  }

  private mutating func position(_ bytes: [UInt8]) -> Int { draw.integer(0...bytes.count - 1) }

  private static func replacing(_ mark: [UInt8], with other: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isMark = bytes[index] == mark[0] && index + mark.count <= bytes.count && mark.indices.allSatisfy { bytes[index + $0] == mark[$0] }
      if isMark { result += other } else { result.append(bytes[index]) }
      index += isMark ? mark.count : 1
    }
    return result
  }

  /// Reads the bytes with every reader and checks what holds for any input; returns what does not.
  ///
  /// Bytes that are no UTF-8 are made so, since most damage would end at the door otherwise.
  public static func problems(_ bytes: [UInt8]) -> [String] {
    let text = Array(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self).utf8)
    guard let document = try? SourceDocument(utf8: text) else { return [] }
    _ = ReaderSelection(allReaders, for: document)
    return allReaders.flatMap { reader in
      let reading = reader.read(document, options: ReadingOptions())
      let counts = reading.counts
      var problems: [String] = []
      if counts.numbers != counts.facts + counts.structure + counts.records + counts.leftovers { problems.append("a number is lost") }
      if counts.leftovers != reading.leftovers.count { problems.append("leftovers are miscounted") }
      let places = reading.disclosures.lazy.flatMap(\.statements).flatMap(\.facts).map(\.place) + reading.leftovers.map(\.place)
      let sentences = reading.disclosures.lazy.flatMap(\.prose.amounts).map(\.place)
      func isOutside(_ place: Place) -> Bool { !(1...counts.lines).contains(place.line) }
      if places.contains(where: { isOutside($0) || $0.cell < 1 }) || sentences.contains(where: { isOutside($0) || $0.cell != 0 }) {
        problems.append("a place is not in the text")
      }
      return problems.map { "\(reader.format.id): \($0)" }
    }
  }
}
