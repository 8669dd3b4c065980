import BudgetCore
import Foundation
import Testing

@Suite("Coordinates") struct CoordinatesTests {
  @Test("every dimension is set and read by name", arguments: BudgetCore.Dimension.allCases)
  func subscripts(_ dimension: BudgetCore.Dimension) {
    let members: [BudgetCore.Dimension: String] = [
      .flow: "expenditure", .fund: "generalPublic", .use: "personnel", .origin: "carryover", .period: "change", .item: "reception",
      .phase: "executed",
    ]
    var coordinates = Coordinates()
    #expect(coordinates.isRoot(dimension))
    let member = members[dimension] ?? "科目 2080505"
    coordinates[dimension] = member
    #expect(coordinates[dimension] == member)
    #expect(BudgetCore.Dimension.allCases.filter { !coordinates.isRoot($0) } == [dimension])
    coordinates[dimension] = ""
    #expect(coordinates == Coordinates())
  }

  @Test("an unknown member of a fixed dimension changes nothing")
  func unknown() {
    var coordinates = Coordinates(fund: .stateCapital)
    coordinates[.fund] = "lottery"
    #expect(coordinates.fund == .stateCapital)
  }

  @Test("narrowing keeps the narrower member")
  func narrowed() {
    let statement = Coordinates(flow: .expenditure, fund: .generalPublic, use: .basic)
    #expect(statement.narrowed(by: Coordinates(fund: .fiscalAppropriation)).fund == .generalPublic)
    #expect(statement.narrowed(by: Coordinates(fund: .administrativeFees)).fund == .administrativeFees)
    #expect(
      statement.narrowed(by: Coordinates(use: .personnel, function: "208")).description
        == "flow=expenditure fund=generalPublic use=personnel function=208")
    #expect(statement.narrowed(by: Coordinates()) == statement)
  }

  @Test("codes and names survive encoding, and unknown members are refused")
  func coding() throws {
    let coordinates = Coordinates(
      flow: .expenditure, fund: .unitFunds, function: "2080505", economy: "30101", governmentEconomy: "50501", period: .change, project: "金保工程",
      budgetUnit: "209002")
    let data = try JSONEncoder().encode(coordinates)
    #expect(try JSONDecoder().decode(Coordinates.self, from: data) == coordinates)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Coordinates.self, from: Data(#"{"fund":"lottery"}"#.utf8)) }
  }

  @Test("equal coordinates are equal and hash alike, however they were set")
  func hashing() {
    var first = Coordinates(function: "208", economy: "301")
    var second = Coordinates(economy: "301")
    second.function = "208"
    #expect(first == second && first.hashValue == second.hashValue)
    first.project = "x"
    first.project = ""
    #expect(first == second && first.hashValue == second.hashValue)
  }

  @Test("members lead to their roots without a circle")
  func parents() {
    func check<Member: DimensionMember>(_ type: Member.Type) {
      for member in type.allCases {
        var (current, steps) = (member, 0)
        while !current.isRoot, steps < 10 { (current, steps) = (current.parent, steps + 1) }
        #expect(current.isRoot, "\(member)")
        #expect(member.isWithin(.root) && member.isWithin(member) && member.isWithin(member.parent))
        #expect(Member(rawValue: member.rawValue) == member)
      }
    }
    check(Flow.self)
    check(Fund.self)
    check(Use.self)
    check(Origin.self)
    check(Period.self)
    check(Item.self)
  }
}
