/// Writes `Encodable` values as JSON, keys in the order in which a type declares them.
///
/// Values of the schema are `Codable`, so any encoder will do; this one needs no Foundation and keeps the order.
public enum JSONText {
  /// Appends a value to a buffer.
  public static func write(_ value: some Encodable, to buffer: inout TextBuffer) throws {
    let slot = JSONSlot()
    try value.encode(to: JSONSlotEncoder(slot: slot, codingPath: []))
    slot.write(to: &buffer)
  }
}

/// A place for one JSON value that is still being made.
private final class JSONSlot {
  enum Content {
    case null
    case string(String)
    /// A number or a truth value, as written.
    case literal(String)
    case array([JSONSlot])
    case object([(key: String, slot: JSONSlot)])
  }

  var content = Content.null

  func appended() -> JSONSlot {
    let slot = JSONSlot()
    if case .array(var slots) = content {
      content = .null
      slots.append(slot)
      content = .array(slots)
    } else {
      content = .array([slot])
    }
    return slot
  }

  func member(_ key: String) -> JSONSlot {
    let slot = JSONSlot()
    if case .object(var members) = content {
      content = .null
      members.append((key, slot))
      content = .object(members)
    } else {
      content = .object([(key, slot)])
    }
    return slot
  }

  func write(to buffer: inout TextBuffer) {
    switch content {
    case .null: buffer.write("null")
    case .string(let text): buffer.writeJSON(text)
    case .literal(let text): buffer.write(text)
    case .array(let slots):
      buffer.write("[")
      for (index, slot) in slots.enumerated() {
        if index > 0 { buffer.write(",") }
        slot.write(to: &buffer)
      }
      buffer.write("]")
    case .object(let members):
      buffer.write("{")
      for (index, member) in members.enumerated() {
        if index > 0 { buffer.write(",") }
        buffer.writeJSON(member.key)
        buffer.write(":")
        member.slot.write(to: &buffer)
      }
      buffer.write("}")
    }
  }
}

private struct JSONSlotEncoder: Encoder {
  let slot: JSONSlot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .object = slot.content {} else { slot.content = .object([]) }
    return KeyedEncodingContainer(JSONObject(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .array = slot.content {} else { slot.content = .array([]) }
    return JSONArray(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(slot: slot, codingPath: codingPath) }
}

extension JSONSlot {
  func set(_ value: some Encodable, codingPath: [any CodingKey]) throws {
    switch value {
    case let text as String: content = .string(text)
    case let flag as Bool: content = .literal(flag ? "true" : "false")
    case let number as any FixedWidthInteger: content = .literal(String(describing: number))
    case is any BinaryFloatingPoint:
      throw EncodingError.invalidValue(value, .init(codingPath: codingPath, debugDescription: "the schema has no floating-point numbers"))
    default: try value.encode(to: JSONSlotEncoder(slot: self, codingPath: codingPath))
    }
  }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: JSONSlot
  let codingPath: [any CodingKey]

  mutating func encodeNil(forKey key: Key) { slot.member(key.stringValue).content = .null }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    try slot.member(key.stringValue).set(value, codingPath: codingPath + [key])
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    JSONSlotEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONSlotEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { JSONSlotEncoder(slot: slot.member("super"), codingPath: codingPath) }

  mutating func superEncoder(forKey key: Key) -> any Encoder {
    JSONSlotEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct JSONArray: UnkeyedEncodingContainer {
  let slot: JSONSlot
  let codingPath: [any CodingKey]
  private(set) var count = 0

  init(slot: JSONSlot, codingPath: [any CodingKey]) {
    self.slot = slot
    self.codingPath = codingPath
  }

  mutating func encodeNil() {
    count += 1
    slot.appended().content = .null
  }

  mutating func encode(_ value: some Encodable) throws {
    count += 1
    try slot.appended().set(value, codingPath: codingPath)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    count += 1
    return JSONSlotEncoder(slot: slot.appended(), codingPath: codingPath).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    count += 1
    return JSONSlotEncoder(slot: slot.appended(), codingPath: codingPath).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder {
    count += 1
    return JSONSlotEncoder(slot: slot.appended(), codingPath: codingPath)
  }
}

private struct JSONValue: SingleValueEncodingContainer {
  let slot: JSONSlot
  let codingPath: [any CodingKey]

  mutating func encodeNil() { slot.content = .null }

  mutating func encode(_ value: some Encodable) throws { try slot.set(value, codingPath: codingPath) }
}
