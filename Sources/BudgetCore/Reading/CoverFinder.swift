/// Finds the headings of publications, line by line, with the institutions that they name.
struct CoverFinder {
  /// The last line, where it is the name of an institution.
  private var above: (name: String, line: Int)?
  /// The line of the heading of a publication that names no institution, if it was the last.
  private var heading: Int?

  /// Takes a line; returns the institution where a heading names it, or where it stands alone above or below the heading.
  mutating func take(_ key: TextKey, _ line: Int) -> (name: String, line: Int)? {
    let (above, heading) = (above, heading)
    (self.above, self.heading) = (InstitutionName.standsAlone(key) ? (key.text, line) : nil, nil)
    guard let name = InstitutionName.inCover(key) else {
      if let heading, let below = self.above { return (below.name, heading) }
      return nil
    }
    if !name.isEmpty { return (name, line) }
    if above == nil { self.heading = line }
    return above
  }
}
