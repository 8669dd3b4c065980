public import BudgetCore

/// Reads disclosures in the template of Shanghai (上海, GB/T 2260: 31).
///
/// Nine tables behind the text part: eight in 元, the last one, with 三公 and 机关运行经费 in a single row, in 万元.
public struct ShanghaiReader: TemplateReader {
  /// The identity of the reader.
  public let format = Format(id: "shanghai", province: "上海 (31)", templates: "部门预算 and 单位预算, nine tables behind the text part")
  /// Its tables.
  public let template = shanghaiTemplate

  /// A reader.
  public init() {}
}

/// The nine tables. Departments of districts and of the city say 部门, units say 预算单位 or 单位.
private let shanghaiTemplate = Template(
  tables: [
    // 本年收入        | 本年支出
    // 项目 | 预算数   | 项目 | 预算数
    //                 |      | 合计 | 基本支出            | 项目支出     (units of the city only)
    //                 |      |      | 人员经费 | 公用经费 |
    TableTemplate(
      .balance, titles: titles("财务收支预算总表"),
      columns: [
        .group("本年收入", ["项目", "预算数"]),
        .group("本年支出", ["项目", .group("预算数", ["合计", .group("基本支出", ["人员经费", "公用经费"]), "项目支出"])]),
      ]),
    // 项目                               | 收入预算
    // 功能分类科目编码 | 功能分类科目名称 | 合计 | 财政拨款收入 | 事业收入 | 事业单位经营收入 | 其他收入
    // 类 | 款 | 项     |
    TableTemplate(
      .revenue, titles: titles("收入预算总表"),
      columns: [functions, .group("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"])]),
    // 项目                               | 支出预算
    // 功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
    TableTemplate(.expenditure, titles: titles("支出预算总表"), columns: [functions, .group("支出预算", uses)]),
    // 财政拨款收入    | 财政拨款支出
    // 项目 | 预算数   | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
    TableTemplate(
      .appropriationBalance, titles: titles("财政拨款收支预算总表"),
      columns: [
        .group("财政拨款收入", .flow(.revenue), ["项目", "预算数"]),
        .group("财政拨款支出", .flow(.expenditure), ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]),
      ]),
    TableTemplate(.generalPublicExpenditure, titles: titles("一般公共预算支出功能分类预算表"), columns: [functions, .group("一般公共预算支出", uses)]),
    TableTemplate(
      .governmentFundExpenditure, titles: titles("政府性基金预算支出功能分类预算表"), columns: [functions, .group("政府性基金预算支出", uses)]),
    TableTemplate(
      .stateCapitalExpenditure, titles: titles("国有资本经营预算支出功能分类预算表"), columns: [functions, .group("国有资本经营预算支出", uses)]),
    // 项目                                         | 一般公共预算基本支出
    // 部门预算经济分类科目编码 | 经济分类科目名称   | 合计 | 人员经费 | 公用经费
    // 类 | 款                  |
    TableTemplate(
      .generalPublicBasicExpenditure, titles: titles("一般公共预算基本支出部门预算经济分类预算表"),
      columns: [
        .group("项目", [.group("部门预算经济分类科目编码", ["类", "款"]), .column("经济分类科目名称", .name(.economy))]),
        .group("一般公共预算基本支出", ["合计", "人员经费", "公用经费"]),
      ]),
    // “三公”经费预算数                                                  | 机关运行经费预算数
    // 合计 | 因公出国(境)费 | 公务接待费 | 公务用车购置及运行费        |
    //                                   | 小计 | 购置费 | 运行费     |
    TableTemplate(
      .threePublic, titles: titles("“三公”经费和机关运行经费预算表"),
      columns: [
        .group(
          "“三公”经费预算数", .item(.threePublic),
          [
            "合计", "因公出国(境)费", "公务接待费",
            .group("公务用车购置及运行费", ["小计", .column("购置费", .item(.vehiclePurchase)), .column("运行费", .item(.vehicleOperation))]),
          ]),
        "机关运行经费预算数",
      ]),
  ])

private func titles(_ title: String) -> [String] { ["部门", "预算单位", "单位"].map { $0 + title } }

private let functions = ColumnTemplate.group(
  "项目", [.group("功能分类科目编码", ["类", "款", "项"]), .column("功能分类科目名称", .name(.function))])

private let uses: [ColumnTemplate] = ["合计", "基本支出", "项目支出"]
