import BudgetCore

/// `disclosure formats`: the readers.
enum FormatList {
  static func text(isJSON: Bool) -> String {
    var buffer = TextBuffer()
    for reader in Tool.readers {
      if isJSON {
        try? JSONText.write(reader.format, to: &buffer)
        buffer.write("\n")
      } else {
        buffer.write("\(reader.format.id)\t\(reader.format.province)\t\(reader.format.templates)\n")
      }
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
