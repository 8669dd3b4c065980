// An enumeration with texts as raw values would be hashed by its text; its place among the cases, a byte, is enough.

extension DimensionMember {
  /// Its place among all members: the fixed dimensions have far fewer than 256.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Hashes the member.
  public func hash(into hasher: inout Hasher) { hasher.combine(unsafeBitCast(self, to: UInt8.self)) }
}

extension Dimension {
  /// Hashes the dimension.
  public func hash(into hasher: inout Hasher) { hasher.combine(unsafeBitCast(self, to: UInt8.self)) }
}

extension StatementKind {
  /// Hashes the kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(unsafeBitCast(self, to: UInt8.self)) }
}

extension AmountUnit {
  /// Hashes the unit.
  public func hash(into hasher: inout Hasher) { hasher.combine(unsafeBitCast(self, to: UInt8.self)) }
}
