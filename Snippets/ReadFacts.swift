// Reads a disclosure and prints its facts; then the same with a fault in it.

import BudgetCore
import ShanxiFormat

let text = """
  2025年预算支出总表
  单位名称：某县某中心
  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | 合计 | | 25.50 | 20.00 | 5.50 |
  | 205 | 教育支出 | 20.00 | 20.00 | |
  | 208 | 社会保障和就业支出 | 5.50 | | 5.50 |
  """

let broken = text.replacing("5.50 |\n| 205", with: "5.5.0 |\n| 205").replacing("| 20.00 | 20.00 |", with: "| 26.00 | 20.00 |")

let readers: [any DisclosureReader] = [ShanxiReader()]

func show(_ text: String) throws {
  let document = try SourceDocument(utf8: Array(text.utf8))
  guard case .one(let reader, _) = ReaderSelection(readers, for: document) else { return print("no reader claims the document") }
  let reading = reader.read(document, options: ReadingOptions())
  for fact in reading.disclosures.flatMap(\.facts) {
    print("line \(fact.place.line): \(fact.label) \(fact.amount) 元 \(fact.coordinates)")
  }
  for finding in Checker().check(reading).findings where finding.severity > .warning {
    print("\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
  }
}

try show(text)
print("--")
try show(broken)
