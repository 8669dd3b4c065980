import BudgetCore

/// What `disclosure read` prints: the file's name, then all that was read.
struct ReadOutput: Encodable {
  let file: String
  let reading: Reading

  private enum Key: String, CodingKey {
    case file
    case format
    case disclosures
    case leftovers
    case leftoverTexts
    case diagnostics
    case counts
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(file, forKey: .file)
    try container.encode(reading.format, forKey: .format)
    try container.encode(reading.disclosures, forKey: .disclosures)
    try container.encode(reading.leftovers, forKey: .leftovers)
    try container.encode(reading.leftoverTexts, forKey: .leftoverTexts)
    try container.encode(reading.diagnostics, forKey: .diagnostics)
    try container.encode(reading.counts, forKey: .counts)
  }
}
