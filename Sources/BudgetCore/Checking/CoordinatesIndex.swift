/// Coordinates numbered in the order in which they are first met.
struct CoordinatesIndex {
  /// The coordinates by their numbers.
  private(set) var keys: [Coordinates] = []
  /// A table of numbers by hash with open addressing, at most half full; -1 where it is free.
  private var slots: [Int32]

  /// An index with room for so many coordinates.
  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    slots = Self.table(for: capacity)
  }

  private static func table(for count: Int) -> [Int32] {
    var size = 8
    while size < count * 2 { size *= 2 }
    return Array(repeating: -1, count: size)
  }

  /// The number of coordinates; nil where they were never met.
  subscript(coordinates: Coordinates) -> Int? {
    let number = slots[slot(of: coordinates)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of coordinates, which are new or not.
  mutating func insert(_ coordinates: Coordinates) -> (number: Int, isNew: Bool) {
    let slot = slot(of: coordinates)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(keys.count)
    keys.append(coordinates)
    if keys.count * 2 > slots.count { grow() }
    return (keys.count - 1, true)
  }

  private mutating func grow() {
    slots = Self.table(for: keys.count * 2)
    for number in keys.indices { slots[slot(of: keys[number])] = Int32(number) }
  }

  /// Where coordinates stand in the table, or would stand.
  private func slot(of coordinates: Coordinates) -> Int {
    let mask = slots.count - 1
    var slot = coordinates.mixed & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != coordinates { slot = (slot + 1) & mask }
    return slot
  }
}
