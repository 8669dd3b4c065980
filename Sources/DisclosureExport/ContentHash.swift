/// XXH64 with the seed 0 (github.com/Cyan4973/xxHash, doc/xxhash_spec.md): fast, and no protection from somebody who wants two files to be alike.
enum ContentHash {
  private static let primes: [UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5,
  ]
  private static let (p1, p2, p3, p4, p5) = (primes[0], primes[1], primes[2], primes[3], primes[4])

  static func of(_ content: [UInt8]) -> UInt64 { content.withUnsafeBytes(of) }

  private static func of(_ content: UnsafeRawBufferPointer) -> UInt64 {
    var place = 0
    var hash: UInt64
    if content.count >= 32 {
      var (a, b, c, d) = (p1 &+ p2, p2, UInt64(0), 0 &- p1)
      while place + 32 <= content.count {
        a = round(a, word(content, place))
        b = round(b, word(content, place + 8))
        c = round(c, word(content, place + 16))
        d = round(d, word(content, place + 24))
        place += 32
      }
      hash = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
      for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* p1 &+ p4 }
    } else {
      hash = p5
    }
    hash &+= UInt64(content.count)
    return finished(tail(content, from: place, hash))
  }

  /// Takes in the bytes that fill no block of 32.
  private static func tail(_ content: UnsafeRawBufferPointer, from start: Int, _ hash: UInt64) -> UInt64 {
    var (place, hash) = (start, hash)
    while place + 8 <= content.count {
      hash = rotated(hash ^ round(0, word(content, place)), 27) &* p1 &+ p4
      place += 8
    }
    if place + 4 <= content.count {
      let half = UInt64(UInt32(littleEndian: content.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
      hash = rotated(hash ^ half &* p1, 23) &* p2 &+ p3
      place += 4
    }
    while place < content.count {
      hash = rotated(hash ^ UInt64(content[place]) &* p5, 11) &* p1
      place += 1
    }
    return hash
  }

  private static func finished(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ hash >> 33) &* p2
    hash = (hash ^ hash >> 29) &* p3
    return hash ^ hash >> 32
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 { rotated(lane &+ word &* p2, 31) &* p1 }

  private static func rotated(_ number: UInt64, _ count: UInt64) -> UInt64 { number << count | number >> (64 - count) }

  private static func word(_ content: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: content.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
