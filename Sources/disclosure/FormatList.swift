import BudgetCore

/// `disclosure formats`: the readers, or what each makes of a document and why.
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

  /// What one reader makes of a document.
  private struct Claim: Encodable {
    let file: String
    let format: String
    let score: Int
    let reasons: [String]
  }

  /// The scores of all readers for some files, the likeliest first; a file that cannot be read is noted.
  static func text(of files: [Argument], isJSON: Bool) -> (text: String, status: Int32) {
    var buffer = TextBuffer()
    var status: Int32 = 0
    for name in files {
      do throws(InputFile.Failure) {
        let document = try InputFile(try FileBytes.read(name), of: name, InputFile.Options()).document
        let claims = Tool.readers.map { (format: $0.format.id, recognition: $0.recognize(document)) }
          .sorted { $0.recognition.score > $1.recognition.score }
        if !isJSON { buffer.write("\(Visible.text("\(name.text): \(answer(document))"))\n") }
        for (format, recognition) in claims {
          if isJSON {
            try? JSONText.write(Claim(file: name.text, format: format, score: recognition.score, reasons: recognition.reasons), to: &buffer)
            buffer.write("\n")
          } else {
            buffer.write("  \(format)\t\(recognition.score)\n")
            for reason in recognition.reasons { buffer.write("    \(Visible.text(reason))\n") }
          }
        }
      } catch {
        Output.note("\(name.text): \(error.message)")
        status = 2
      }
    }
    return (String(decoding: buffer.bytes, as: UTF8.self), status)
  }

  private static func answer(_ document: SourceDocument) -> String {
    switch ReaderSelection(Tool.readers, for: document) {
    case .one(let reader, _): reader.format.id
    case .none(let reason): "nobody's: \(reason)"
    case .several(let claims): "claimed by \(claims.map(\.format.id).joined(separator: ", "))"
    }
  }
}
