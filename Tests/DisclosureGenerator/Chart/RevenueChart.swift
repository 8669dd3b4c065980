/// Names of the revenue classification (收入分类科目) of government funds and state capital.
enum RevenueChart {
  /// The name of a category; empty where the code is unknown.
  static func name(_ code: String) -> String {
    names[code] ?? ""
  }

  /// The category from which spending of an item is paid.
  static func category(of function: String) -> String {
    switch function.prefix(5) {
    case "21208": "1030148"
    case "21213": "1030156"
    case "21214": "1030178"
    case "22960": "1030155"
    case "20822": "1030149"
    case "22301", "22302": "1030601"
    default: ""
    }
  }

  private static let names = [
    "103": "非税收入", "10301": "政府性基金收入", "1030148": "国有土地使用权出让收入", "1030149": "大中型水库移民后期扶持基金收入",
    "1030155": "彩票公益金收入", "1030156": "城市基础设施配套费收入", "1030178": "污水处理费收入", "10306": "国有资本经营收入", "1030601": "利润收入",
  ]
}
