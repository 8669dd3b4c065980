/// What stands at one position of a table's grid.
enum Slot {
  /// A cell begins here; it is the given one of its row's cells.
  case cell(Int)
  /// A cell to the left reaches here.
  case coveredFromLeft
  /// A cell further up reaches here, and this is its first column.
  case coveredFromAbove(isFirstColumn: Bool)
}

/// Lays cells that span rows and columns out on a grid.
enum Grid {
  /// The slots of each row.
  static func slots(of rows: [[Cell]]) -> [[Slot]] {
    var pending: [Int: (rows: Int, isFirst: Bool)] = [:]
    return rows.map { row in
      var slots: [Slot] = []
      var next = 0
      while next < row.count || pending[slots.count] != nil {
        let column = slots.count
        if let above = pending[column] {
          slots.append(.coveredFromAbove(isFirstColumn: above.isFirst))
          pending[column] = above.rows > 1 ? (above.rows - 1, above.isFirst) : nil
          continue
        }
        let cell = row[next]
        for offset in 0..<cell.columns {
          slots.append(offset == 0 ? .cell(next) : .coveredFromLeft)
          if cell.rows > 1 { pending[column + offset] = (cell.rows - 1, offset == 0) }
        }
        next += 1
      }
      return slots
    }
  }
}
