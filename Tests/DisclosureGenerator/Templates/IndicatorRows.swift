extension Project {
  /// The indicators by group and category, in their order.
  var indicatorGroups: [(group: String, categories: [(category: String, indicators: [Indicator])])] {
    var groups: [(group: String, categories: [(category: String, indicators: [Indicator])])] = []
    for indicator in indicators {
      if groups.last?.group != indicator.group {
        groups.append((indicator.group, []))
      }
      let last = groups.count - 1
      if groups[last].categories.last?.category != indicator.category {
        groups[last].categories.append((indicator.category, []))
      }
      groups[last].categories[groups[last].categories.count - 1].indicators.append(indicator)
    }
    return groups
  }

  /// The rows of the indicators: merged cells of group and category, then what the form prints of each indicator.
  ///
  /// The cells are told how many indicators the category has where the indicator is its first.
  func indicatorRows(_ cells: (Indicator, Int?) -> [Cell]) -> [[Cell]] {
    var rows: [[Cell]] = []
    for (group, categories) in indicatorGroups {
      let height = categories.reduce(0) { $0 + $1.indicators.count }
      for (position, entry) in categories.enumerated() {
        for (index, indicator) in entry.indicators.enumerated() {
          var row: [Cell] = []
          if position == 0, index == 0 { row.append(Cell(group, rows: height)) }
          if index == 0 { row.append(Cell(entry.category, rows: entry.indicators.count)) }
          rows.append(row + cells(indicator, index == 0 ? entry.indicators.count : nil))
        }
      }
    }
    return rows
  }
}
