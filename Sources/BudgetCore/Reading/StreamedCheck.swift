extension Checker {
  /// Reads a document and checks each disclosure as soon as it is read, so that memory holds one at a time.
  ///
  /// Says what ``check(_:)-(Reading)`` says of the whole reading. `each` is handed every disclosure once; the reading that is returned has
  /// all but the disclosures.
  public func check(
    _ document: SourceDocument, with reader: any DisclosureReader, options: ReadingOptions = ReadingOptions(), each: (Disclosure) -> Void = { _ in }
  ) -> (reading: Reading, report: Report) {
    var check = DocumentCheck(self)
    let reading = reader.read(document, options: options) { disclosure in
      check.take(disclosure)
      each(disclosure)
    }
    // Only at its end a document says that its sentences must not be compared.
    if losesProse(reading) { return (reading, self.check(reader.read(document, options: options))) }
    return (reading, check.report(on: reading))
  }
}
