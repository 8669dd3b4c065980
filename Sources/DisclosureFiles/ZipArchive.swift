/// The parts of a zip file, found by its central directory; whatever can be read in two ways is refused.
struct ZipArchive {
  private struct Entry {
    let name: [UInt8]
    let method: Int
    let checksum: UInt32
    let size: Int
    let data: Range<Int>
  }

  private static let largestPart = 64 << 20
  private static let largestFile = 256 << 20
  private static let mostEntries = 10_000
  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// Reads the directory of a zip file.
  init(_ bytes: [UInt8]) throws(FileError) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .damaged("it is a zip file that lacks its end") }
    let view = LittleEndian(bytes)
    let count = view.short(end + 10)
    guard view.short(end + 4) == 0, view.short(end + 6) == 0, view.short(end + 8) == count else {
      throw .unsupported("it is one of several volumes of a zip file")
    }
    let (size, start) = (view.long(end + 12), view.long(end + 16))
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw .unsupported("zip64 files are not read") }
    guard count <= Self.mostEntries else { throw .size("it holds more than \(Self.mostEntries) parts") }
    guard start + size <= end else { throw .damaged("its directory lies outside it") }
    var position = start
    var total = 0
    var places: [Range<Int>] = []
    for _ in 0..<count {
      guard position + 46 <= start + size, view.long(position) == 0x0201_4B50 else { throw .damaged("its directory is cut off") }
      let entry = try entry(view, position, directory: start)
      let name = Self.key(entry.name)
      guard entries.updateValue(entry, forKey: name) == nil else { throw .damaged("two parts of it are named \(name)") }
      if !entry.data.isEmpty { places.append(entry.data) }
      total += entry.size
      guard entry.size <= Self.largestPart else {
        throw .size("its part \(name) of \(entry.data.count) bytes would grow to \(entry.size); the limit is \(Self.largestPart)")
      }
      position += 46 + view.short(position + 28) + view.short(position + 30) + view.short(position + 32)
    }
    guard total <= Self.largestFile else { throw .size("it would grow to \(total) bytes; the limit is \(Self.largestFile)") }
    places.sort { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(places, places.dropFirst()) where next.lowerBound < one.upperBound { throw .damaged("parts of it overlap") }
  }

  /// Whether there is a part of this name.
  func holds(_ name: String) -> Bool { entries[Self.key(Array(name.utf8))] != nil }

  /// A part, whole and checked; nil where there is none of this name, whatever its letter case.
  func part(_ name: String) throws(FileError) -> [UInt8]? {
    guard let entry = entries[Self.key(Array(name.utf8))] else { return nil }
    let raw = bytes[entry.data]
    let part: [UInt8]?
    switch entry.method {
    case 0: part = raw.count == entry.size ? Array(raw) : nil
    case 8: part = Inflation.inflate(raw, size: entry.size)
    default: throw .unsupported("its part \(name) is compressed in a way that is not read (\(entry.method))")
    }
    guard let part, Inflation.checksum(part) == entry.checksum else { throw .damaged("its part \(name) is not whole") }
    return part
  }

  private func entry(_ view: LittleEndian, _ position: Int, directory: Int) throws(FileError) -> Entry {
    let length = view.short(position + 28)
    guard position + 46 + length <= bytes.count else { throw .damaged("its directory is cut off") }
    let name = Array(bytes[position + 46..<position + 46 + length])
    if view.short(position + 8) & 1 != 0 {
      throw FileError(reason: "encrypted", message: "it is encrypted; save it without a password")
    }
    let (packed, size, local) = (view.long(position + 20), view.long(position + 24), view.long(position + 42))
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || local == 0xFFFF_FFFF { throw .unsupported("zip64 files are not read") }
    guard view.short(position + 34) == 0 else { throw .unsupported("it is one of several volumes of a zip file") }
    guard local + 30 <= directory, view.long(local) == 0x0403_4B50 else { throw .damaged("a part of it is not where its directory says") }
    let nameEnd = local + 30 + view.short(local + 26)
    let data = nameEnd + view.short(local + 28)
    guard data + packed <= directory else { throw .damaged("a part of it reaches beyond it") }
    let method = view.short(position + 10)
    guard view.short(local + 8) == method, Self.key(Array(bytes[local + 30..<nameEnd])) == Self.key(name) else {
      throw .damaged("its directory and its part \(Self.key(name)) differ")
    }
    return Entry(name: name, method: method, checksum: UInt32(view.long(position + 16)), size: size, data: data..<data + packed)
  }

  private static func key(_ name: [UInt8]) -> String {
    let slashes = name.map { $0 == 0x5C ? 0x2F : $0 }
    let path = String(decoding: slashes, as: UTF8.self).lowercased()
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  /// The record that ends a zip file, before a comment of at most 64 KB.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let view = LittleEndian(bytes)
    for position in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
    where bytes[position] == 0x50 && view.long(position) == 0x0605_4B50 && position + 22 + view.short(position + 20) <= bytes.count {
      return position
    }
    return nil
  }
}

/// Numbers as zip files store them; those beyond the end are zero.
struct LittleEndian {
  private let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }
  private func byte(_ offset: Int) -> Int { offset < bytes.count ? Int(bytes[offset]) : 0 }
  func short(_ offset: Int) -> Int { byte(offset) | byte(offset + 1) << 8 }
  func long(_ offset: Int) -> Int { short(offset) | short(offset + 2) << 16 }
}
