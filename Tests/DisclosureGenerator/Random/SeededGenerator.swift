/// A deterministic source of random choices (SplitMix64): the same seed gives the same choices for ever.
///
/// Every choice is made here and not by the standard library, whose algorithms may change between versions.
public struct SeededGenerator: Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// Starts the sequence of a seed for one purpose, so that a new purpose leaves the others' choices as they were.
  public init(seed: UInt64, purpose: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in purpose.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    var mixer = SeededGenerator(seed: seed &+ hash)
    state = mixer.next() ^ hash
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range.
  public mutating func integer(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True in the given number of cases out of a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    integer(1...100) <= percent
  }

  /// One of the elements, of which there must be at least one.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[integer(0...elements.count - 1)]
  }

  /// Some of the elements in their own order: as many as asked for, or all there are.
  public mutating func sample<Element>(_ elements: [Element], count: Int) -> [Element] {
    var remaining = Swift.min(count, elements.count)
    var chosen: [Element] = []
    for (index, element) in elements.enumerated() where remaining > 0 {
      if integer(1...(elements.count - index)) <= remaining {
        chosen.append(element)
        remaining -= 1
      }
    }
    return chosen
  }

  /// The elements in another order.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, integer(0...index))
    }
    return result
  }
}
