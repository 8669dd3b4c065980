/// With how many decimals a statement prints its amounts: fewer have lost trailing zeros, not precision.
struct PrintedPrecision {
  /// The two largest numbers of decimals printed in a unit, and how often.
  private struct Decimals {
    let unit: AmountUnit
    var most: Int
    var count = 0
    var second = 0
    var secondCount = 0

    mutating func take(_ decimals: Int) {
      if decimals > most {
        (second, secondCount, most, count) = (most, count, decimals, 1)
      } else if decimals == most {
        count += 1
      } else if decimals > second {
        (second, secondCount) = (decimals, 1)
      } else if decimals == second {
        secondCount += 1
      }
    }
  }

  private var units: [Decimals] = []

  init(_ statement: Statement) {
    for place in statement.facts.indices {
      let (unit, decimals) = (statement.facts[place].unit, statement.facts[place].decimals)
      if let known = units.firstIndex(where: { $0.unit == unit }) {
        units[known].take(decimals)
      } else {
        units.append(Decimals(unit: unit, most: decimals, count: 1))
      }
    }
  }

  /// The largest number of decimals among the amounts in a unit.
  ///
  /// A single number with more decimals than all the others, who agree on theirs, is a slip of the point and no norm.
  func decimals(_ unit: AmountUnit) -> Int {
    guard let printed = units.first(where: { $0.unit == unit }) else { return 0 }
    return printed.count == 1 && printed.second > 1 && printed.secondCount > 4 ? printed.second : printed.most
  }
}
