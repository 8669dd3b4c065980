/// The lines that were inserted and removed, in order: the first twenty, and how many more.
struct LineDifference {
  private(set) var lines: [String] = []

  init(expected: [String], found: [String]) {
    let changes = found.difference(from: expected).sorted { Self.offset($0) < Self.offset($1) }
    for change in changes.prefix(20) {
      switch change {
      case .insert(let offset, let line, _): lines.append("\(offset + 1): + \(line)")
      case .remove(let offset, let line, _): lines.append("\(offset + 1): - \(line)")
      }
    }
    if changes.count > 20 { lines.append("… and \(changes.count - 20) more lines") }
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> (Int, Int) {
    switch change {
    case .insert(let offset, _, _): (offset, 1)
    case .remove(let offset, _, _): (offset, 0)
    }
  }
}
