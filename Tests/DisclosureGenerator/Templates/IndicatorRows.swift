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
  /// The cells are told the path of the indicator, and how many indicators the category has where it is the first. Lists side by
  /// side share the groups; each has indicators of its own.
  func indicatorRows(form: String, lists: [String] = [""], _ cells: (Indicator, [String], [[String]]?) -> [Cell]) -> [[Cell]] {
    var rows: [[Cell]] = []
    func paths(_ range: Range<Int>, _ list: String) -> [String] { range.map { form + ".indicator." + list + Mark.number($0) } }
    var number = 0
    for (group, categories) in indicatorGroups {
      let height = categories.reduce(0) { $0 + $1.indicators.count }
      let ofGroup = lists.flatMap { paths(number..<number + height, $0) }
      for (position, entry) in categories.enumerated() {
        let ofCategory = lists.map { paths(number..<number + entry.indicators.count, $0) }
        for (index, indicator) in entry.indicators.enumerated() {
          var row: [Cell] = []
          if position == 0, index == 0 { row.append(Cell(group, rows: height).marked(ofGroup.map { Mark($0 + ".group") })) }
          if index == 0 {
            row.append(Cell(entry.category, rows: entry.indicators.count).marked((ofCategory.first ?? []).map { Mark($0 + ".category") }))
          }
          let own = lists.flatMap { paths(number..<number + 1, $0) }
          rows.append(row + cells(indicator, own, index == 0 ? ofCategory : nil))
          number += 1
        }
      }
    }
    return rows
  }
}
