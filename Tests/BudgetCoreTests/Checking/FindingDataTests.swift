import BudgetCore
import DisclosureTesting
import Foundation
import Testing

/// Findings as data: what programs read of them.
@Suite("Findings as data") struct FindingDataTests {
  private let table = """
    2025年预算支出总表
    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    |  | 合计 | 10.00 | 7.00 | 3.00 |
    | 201 | 一般公共服务支出 | 4.00 | 3.00 | 1.00 |
    | 208 | 社会保障和就业支出 | 6.50 | 4.00 | 2.00 |
    """

  private func report() throws -> Report { Checker(rules: [RollUpRule()]).check(try reading(table, as: "shanxi")) }

  @Test("a report is the same after it was written and read")
  func codable() throws {
    let report = try report()
    #expect(report.findings.count == 1)
    #expect(try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report)) == report)
  }

  @Test("every fact's state and what it should read can be asked for by its number")
  func states() throws {
    let report = try report()
    // The numbers from the first row on: 10, 7, 3; 4, 3, 1; 6.50 is the seventh.
    #expect(report.implied == [7: Amount(fen: 6_000_000)])
    #expect(report.standing(ofFact: 7) == .disputed)
    #expect(report.standing(ofFact: 2) == .proven)
    #expect(report.standing(ofFact: 9) != nil)
    #expect(report.standing(ofFact: 10) == nil)
    #expect(report.standing(ofFact: 0) == nil)
  }

  @Test("a line of JSON has every key, its lists are parallel, and its terms name the facts")
  func json() throws {
    var buffer = TextBuffer()
    FindingLines(file: "a.txt").write(try report(), of: Reading(format: "shanxi"), to: &buffer)
    let line = try #require(String(decoding: buffer.bytes, as: UTF8.self).split(separator: "\n").first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let always = [
      "file", "entity", "rule", "severity", "statements", "lines", "cells", "facts", "labels", "printed", "expected", "actual", "difference",
      "explanation", "message",
    ]
    for key in always { #expect(object[key] != nil, "\(key)") }
    let facts = try #require(object["facts"] as? [Int])
    #expect(facts.contains(7))
    for key in ["lines", "cells", "labels", "printed"] { #expect((object[key] as? [Any])?.count == facts.count, "\(key)") }
    #expect((object["explanation"] as? [String: Any])?["kind"] as? String == "cell")
    let equations = try #require(object["equations"] as? [[String: Any]])
    #expect(equations.count == 2)
    for equation in equations {
      #expect(equation["holds"] as? Bool == false)
      #expect((equation["terms"] as? [[String: Any]])?.contains { $0["fact"] as? Int == 7 && $0["amount"] as? String == "65000.00" } == true)
    }
  }

  @Test("a finding ends in what is calculated, what is printed and the difference")
  func figures() throws {
    let finding = try #require(try report().findings.first)
    #expect(FindingText().figures(finding).map(\.figure) == ["6.00 万元", "6.50 万元", "0.50 万元"])
  }
}
