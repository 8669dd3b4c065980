/// Reads RFC 4180, strictly.
enum CSVRecords {
  /// The records of a text; nil where a quotation mark stands where none may.
  static func records(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var field: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x22 {
        guard field.isEmpty else { return nil }
        index += 1
        while true {
          guard index < bytes.count else { return nil }
          if bytes[index] == 0x22 {
            guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { break }
            index += 1
          }
          field.append(bytes[index])
          index += 1
        }
        index += 1
        guard index < bytes.count, bytes[index] == 0x2C || bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
      }
      switch bytes[index] {
      case 0x2C:
        record.append(field)
        field = []
      case 0x0D: break
      case 0x0A:
        records.append(record + [field])
        (record, field) = ([], [])
      case 0x22: return nil
      default: field.append(bytes[index])
      }
      index += 1
    }
    return record.isEmpty && field.isEmpty ? records : nil
  }
}
