import CZlib

/// Inflates with the system's zlib, never beyond a limit.
enum Inflation {
  /// What came out, or nil where the bytes are no whole deflated stream of exactly `size` bytes.
  static func inflate(_ deflated: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var status = Z_OK
    // One byte of room more shows a stream that is longer than it says.
    let inflated = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      deflated.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(size + 1)
        status = CZlib.inflate(&stream, Z_FINISH)
      }
      count = size + 1 - Int(stream.avail_out)
    }
    return status == Z_STREAM_END && inflated.count == size ? inflated : nil
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }
}
