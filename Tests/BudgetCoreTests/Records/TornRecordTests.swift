import BudgetCore
import DisclosureTesting
import Testing

/// Forms and lists as converters leave them: lines broken in cells, merged cells printed again, several forms in one table.
@Suite("Records of torn tables") struct TornRecordTests {
  private func performances(_ text: String, as format: String = "hebei") throws -> [Performance] {
    let reading = try reading(text, as: format)
    #expect(reading.leftovers.isEmpty && reading.leftoverTexts.isEmpty)
    return reading.disclosures.flatMap(\.statements).flatMap(\.performances)
  }

  private func one(_ text: String, as format: String = "hebei") throws -> Performance {
    let all = try performances(text, as: format)
    try #require(all.count == 1)
    return all[0]
  }

  private let indicators = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t"

  @Test("cell lines: a cell of two paragraphs, blank lines behind it, and the table goes on")
  func cellOfParagraphs() throws {
    let text = """
      2、乙工程绩效目标表
      \t单位：万元

      \t项目编码
      \tQ7
      \t项目名称
      \t乙工程
      \t绩效目标
      \t1.修缮围墙。
      2.平整地面。


       
      \t一级指标
      \t二级指标
      \t三级指标
      \t指标值

      \t产出指标
      \t数量指标
      \t围墙
      长度
      \t≥80米
      """
    let form = try one(text)
    #expect(form.goals.map(\.text.text) == ["1.修缮围墙。 2.平整地面。"])
    #expect(form.indicators.map(\.name?.text) == ["围墙长度"])
    #expect(form.indicators.first?.target?.unit == "米")
  }

  @Test("cell lines: the line behind a number, and a title, are no part of a cell")
  func lineBehindNumber() throws {
    let text = "单位预算收支总表\n\t单位：万元\n\n\t收入总计\n\t5.00\n2、乙工程绩效目标表\n\n\t项目编码\n\tQ7\n\n\t项目名称\n\t乙工程\n"
    let reading = try reading(text, as: "hebei")
    #expect(reading.disclosures.flatMap(\.statements).map(\.title) == ["单位预算收支总表", "2、乙工程绩效目标表"])
  }

  @Test("pipes: lines broken in a cell are one row")
  func brokenPipes() throws {
    let form = try one(
      """
      2、乙工程绩效目标表
      单位：万元

      | 项目编码 | Q7 | 项目名称 | 乙工程 |
      | 绩效目标 | 1.修缮围墙。
      2.平整地面。
      3.清运。 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 围墙长度 | ≥80米 |
      """)
    #expect(form.goals.map(\.text.text) == ["1.修缮围墙。 2.平整地面。 3.清运。"])
    #expect(form.goals.first?.text.place == Place(line: 5, cell: 2))
    #expect(form.indicators.first?.name?.place == Place(line: 9, cell: 3))
  }

  @Test("tabs: a row that begins with a tag, whatever its length, stays a row")
  func rowWithTag() throws {
    let goal = String(repeating: "逐项完成修缮，", count: 20) + "按期交付"
    let text = """
      某县项目支出绩效目标表

      项目名称\t\t乙工程
      总体目标\t实施期目标\t\t\t\t年度目标
      \t<p>\(goal)</p> <p>其二</p>\t\t\t\t<p>\(goal)</p>\t\t
      绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值
      \t产出指标\t数量指标\t围墙\t1段\t数量指标\t围墙\t1段
      """
    let form = try one(text, as: "shanxi")
    #expect(form.goals.map(\.text.text) == [goal + " 其二", goal])
    #expect(form.indicators.count == 2)
  }

  @Test("tabs: the rest of a name stands on the next line, with what is behind it")
  func brokenTabs() throws {
    let text = "2、乙工程绩效目标表\n单位：万元\n\n项目编码\tQ7\t项目名称\t乙工程\n\(indicators)围墙\n长度\t≥80米\n\t质量指标\t合格率\t100%\n"
    #expect(try one(text).indicators.map { [$0.name?.text, $0.target?.text] } == [["围墙长度", "≥80米"], ["合格率", "100%"]])
    let whole = "2、乙工程绩效目标表\n单位：万元\n\n项目编码\tQ7\t项目名称\t乙工程\n\(indicators)围墙\n\t质量指标\t合格率\t100%\n"
    #expect(try one(whole).indicators.map { [$0.name?.text, $0.target?.text] } == [["围墙", nil], ["合格率", "100%"]])
  }

  @Test("an indicator table without its first level")
  func withoutFirstLevel() throws {
    let text = "2、乙工程绩效目标表\n单位：万元\n\n项目编码\tQ7\t项目名称\t乙工程\n二级指标\t三级指标\t指标值\n质量指标\t平整度\t95%\n"
    let indicator = try #require(try one(text).indicators.first)
    #expect([indicator.group?.text, indicator.category?.text, indicator.name?.text] == [nil, "质量指标", "平整度"])
  }

  @Test("two forms in one table")
  func twoForms() throws {
    let rows = ["Q7", "Q8"].map { code in
      """
      | 项目编码 | \(code) | 项目名称 | 工程\(code) |
      | 预算数 | 3.00 | | |
      | 绩效目标 | 完成\(code)。 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 数\(code) | ≥5份 |
      """
    }
    let text = "2、乙工程绩效目标表\n单位：万元\n\n" + rows.joined(separator: "\n")
    let forms = try performances(text)
    #expect(forms.map(\.code?.text) == ["Q7", "Q8"])
    #expect(forms.map { $0.indicators.map(\.name?.text) } == [["数Q7"], ["数Q8"]])
    #expect(forms.map(\.rows) == [[0], [1]])
    let facts = try reading(text, as: "hebei").disclosures.flatMap(\.facts)
    #expect(facts.map(\.coordinates.project) == ["Q7", "Q8"])
  }

  @Test("merged cells printed again: a schedule, tasks and a goal")
  func repeatedCells() throws {
    let schedule = try one(
      """
      2、乙工程绩效目标表
      单位：万元

      | 项目编码 | Q7 | 项目名称 | 乙工程 | 乙工程 | 乙工程 | 乙工程 |
      | 资金支出计划（%） | 3月底 | 6月底 | 10月底 | 10月底 | 12月底 | 12月底 |
      | 资金支出计划（%） | 10% | 20% | 70% | 70% | 100% | 100% |
      """)
    #expect(schedule.schedule.map { [$0.date.text, $0.share?.text] } == [["3月底", "10%"], ["6月底", "20%"], ["10月底", "70%"], ["12月底", "100%"]])
    let tasks = try one(
      """
      部门整体支出绩效目标表

      部门（单位）名称\t部门（单位）名称\t某站\t某站\t某站\t某站
      年度主要任务\t任务名称\t主要内容\t预算金额（万元）\t预算金额（万元）\t预算金额（万元）
      年度主要任务\t任务名称\t主要内容\t总额\t财政拨款\t其他资金
      年度主要任务\t人员经费\t薪酬\t6.00\t6.00\t
      年度主要任务\t公用经费\t水电\t1.00\t1.00\t
      金额合计\t金额合计\t金额合计\t7.00\t7.00\t
      年度总体目标\t正常运转。\t正常运转。\t正常运转。\t正常运转。\t正常运转。
      """, as: "shaanxi")
    #expect(tasks.tasks.map { [$0.name.text, $0.content?.text] } == [["人员经费", "薪酬"], ["公用经费", "水电"]])
    #expect(tasks.tasks.map(\.row) == [0, 1])
    #expect(tasks.goals.map(\.text.text) == ["正常运转。"])
  }

  @Test("tasks are linked with their money where each cell stands on a line of its own")
  func tasksOfCells() throws {
    let rows = ["年度主要任务|任务名称|主要内容|预算金额（万元）", "|||总额|财政拨款|其他资金", "|人员经费|薪酬|6.00|6.00|", "|公用经费|水电|1.00|1.00|", "金额合计|7.00|7.00|"]
    let text =
      "部门整体支出绩效目标表\n\n"
      + rows.map { row in row.split(separator: "|", omittingEmptySubsequences: false).map { "\t\($0)\n" }.joined() }.joined(separator: "\n")
    #expect(try one(text, as: "shaanxi").tasks.map(\.row) == [0, 1])
  }

  @Test("targets by the piece: the unit holds a stroke")
  func unitsWithStrokes() throws {
    let targets = ["≤0.5万元/台", "2次/周", "﹥4次", "≥6小时/天", "800元/人·年", "1/3", "80-90%"]
    let text =
      "2、乙工程绩效目标表\n单位：万元\n\n项目编码\tQ7\t项目名称\t乙工程\n\(indicators)甲\t\(targets[0])\n"
      + targets.dropFirst().map { "\t\t乙\t\($0)\n" }.joined()
    let read = try one(text).indicators.compactMap(\.target)
    #expect(read.map(\.text) == targets)
    #expect(read.map(\.unit) == ["万元/台", "次/周", "次", "小时/天", "元/人·年", "", ""])
    #expect(read.map(\.comparator) == [.atMost, nil, .moreThan, .atLeast, nil, nil, nil])
    #expect(read[0].amount == nil)
  }

  @Test("numbered notes behind a note, the weight of execution in its label, the date above a list of assets")
  func captions() throws {
    let text = """
      部门预算专项业务经费绩效目标表

      项目名称\t\t乙工程
      资金金额 (万元)\t\t实施期资金总额:\t3\t执行率分值 (15分)
      年度目标\t完成。

      注: 1、指标可以选填。

      2、没有经费的主管部门, 应公开空表并作出说明, 不得省略。

      3、文字说明另附。
      """
    let statement = try #require(try reading(text, as: "shaanxi").disclosures.first?.statements.first)
    #expect(statement.notes.map(\.line) == [7, 9, 11])
    #expect(statement.performances.first?.executionWeight?.text == "15")
    let assets = "单位固定资产占用情况表\n450001某局\n截止时间：2023-12-31\n\n| 项目 | 数量 | 价值（金额单位：万元） |\n| 资产总额 | | 8.00 |\n"
    guard case .assets(let list)? = try reading(assets, as: "hebei").disclosures.first?.statements.first?.records else {
      Issue.record("no assets")
      return
    }
    #expect(list.date == Field("截止时间：2023-12-31", at: Place(line: 3)))
  }
}
