import BudgetCore
import DisclosureTestKit
import Foundation
import ShanghaiFormat
import Testing

private let fixtures = GoldenFixture.all(in: "Tests/ShanghaiFormatTests/Fixtures")

@Test(arguments: fixtures) func golden(_ fixture: GoldenFixture) throws {
  #expect(try fixture.differences(ShanghaiReader()) == [])
}

@Test func conforms() throws {
  let foreign = "2025年部门收支总表\n单位：万元\n| 收入 | | 支出 | |\n| 项目 | 金额 | 项目 | 金额 |\n| 财政拨款 | 5.00 | 教育支出 | 5.00 |\n"
  let conformance = ReaderConformance(ShanghaiReader(), own: try fixtures.map { try $0.bytes() }, foreign: [Array(foreign.utf8)])
  #expect(conformance.failures() == [])
}

/// What the tables say, by the page and not by the recording.
@Test func amounts() throws {
  let putuo = try #require(ShanghaiReader().read(fixtures[1].document(), options: ReadingOptions()).disclosures.first)
  #expect(putuo.entity == Entity(name: "上海市普陀区财政局", level: .department) && putuo.year == 2025)
  #expect(putuo.amount(at: Coordinates(flow: .expenditure)).amount == Amount("31214205.80"))
  #expect(putuo.amount(at: Coordinates(flow: .expenditure, use: .project, function: "2010608")).amount == Amount("4188000.00"))
  #expect(putuo.statement(.generalPublicBasicExpenditure)?[row: "印刷费", column: "公用经费"]?.amount == Amount("120000.00"))
  // The last table is in 万元, and its row has no label.
  let reception = try #require(putuo.statement(.threePublic)?.facts { $0.coordinates.item == .reception }.first)
  #expect(reception.amount == Amount("9500.00") && reception.amount.formatted(in: .tenThousandYuan) == "0.95")
  #expect(putuo.amount(at: Coordinates(flow: .expenditure, item: .operatingCosts)).amount == Amount("2294300.00"))

  let city = try #require(ShanghaiReader().read(fixtures[0].document(), options: ReadingOptions()).disclosures.first)
  #expect(city.entity == Entity(name: "上海市财政局", level: .unit))
  // Units of the city print what is spent by use in the first table, too.
  let balance = try #require(city.statement(.balance))
  #expect(balance[row: "一、一般公共服务支出", column: "人员经费"]?.coordinates == Coordinates(flow: .expenditure, use: .personnel, function: "201"))
  #expect(balance[row: "支出总计", column: "项目支出"]?.amount == Amount("44273130.00"))
  #expect(city.amount(at: Coordinates(flow: .expenditure, item: .vehicleOperation)).amount == Amount("322000.00"))
}

@Test func nothingIsLostAndNothingAccused() throws {
  for fixture in fixtures {
    let reading = ShanghaiReader().read(try fixture.document(), options: ReadingOptions())
    #expect(reading.leftovers == [] && reading.counts.facts + reading.counts.structure == reading.counts.numbers)
    #expect(Checker().check(reading).findings.filter { $0.severity > .note }.map(\.message) == [])
  }
}
