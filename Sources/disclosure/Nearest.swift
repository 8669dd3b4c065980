/// The word of a list that a mistyped one was meant to be.
enum Nearest {
  /// The nearest word, if no more than a third of it is different.
  static func of(_ word: String, in words: [String]) -> String? {
    let typed = Array(word.utf8.prefix(64))
    let ranked = words.map { (word: $0, distance: distance(typed, Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, best.word.utf8.count / 3) else { return nil }
    return best.word
  }

  /// How many letters are to be put in, left out, replaced or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(rows[row][column] + (letter == other ? 0 : 1), rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other { best = min(best, rows[row - 1][column - 1] + 1) }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
