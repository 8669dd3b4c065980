extension Budget {
  /// The functional codes that hold money at the coordinates, with those of their groups and classes, in the order of a list.
  func functions(at place: Coordinates, digits: [Int] = [3, 5, 7]) -> [String] {
    codes(at: place, digits: digits) { $0.function }
  }

  /// The departmental economic codes that hold money at the coordinates, with those of their groups.
  func economies(at place: Coordinates, digits: [Int] = [3, 5]) -> [String] {
    codes(at: place, digits: digits) { $0.economy }
  }

  /// The revenue categories that hold money at the coordinates, with those above them.
  func revenueCategories(at place: Coordinates) -> [String] {
    codes(at: place, digits: [3, 5, 7]) { $0.revenueCategory }
  }

  /// The pairs of departmental and government economic codes that hold money at the coordinates.
  func economyPairs(at place: Coordinates) -> [(economy: String, government: String)] {
    let pairs = spent(at: place).map { $0.economy + "/" + $0.governmentEconomy }
    return Set(pairs).sorted().map { pair in
      let parts = pair.split(separator: "/")
      return (String(parts[0]), String(parts[1]))
    }
  }

  /// Whether there is no money at the coordinates.
  func isEmpty(at place: Coordinates) -> Bool {
    linesMatching(place).allSatisfy { $0.amount == .zero }
  }

  private func spent(at place: Coordinates) -> [BudgetLine] {
    linesMatching(place).filter { $0.amount != .zero }
  }

  private func codes(at place: Coordinates, digits: [Int], of code: (BudgetLine) -> String) -> [String] {
    var codes: Set<String> = []
    for line in spent(at: place) {
      let whole = code(line)
      for count in digits where count <= whole.utf8.count {
        codes.insert(String(whole.prefix(count)))
      }
    }
    return codes.sorted()
  }
}
