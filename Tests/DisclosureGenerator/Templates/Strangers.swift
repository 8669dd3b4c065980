/// Tables of kinds that no template knows, printed among those of a document: all their numbers must be left over.
struct Strangers {
  private var draw: SeededGenerator
  private let year: Int

  init(year: Int, seed: UInt64) {
    draw = SeededGenerator(seed: seed, purpose: "strangers")
    self.year = year
  }

  /// The document with some unknown tables behind tables and paragraphs of the text; returns how many numbers they print.
  mutating func add(to model: inout DocumentModel) -> Int {
    var blocks: [Block] = []
    var numbers = 0
    for (index, block) in model.blocks.enumerated() {
      blocks.append(block)
      guard endsPassage(block, next: index + 1 < model.blocks.count ? model.blocks[index + 1] : nil), draw.chance(30) else { continue }
      let stranger = table(entity: entity(block))
      numbers += stranger.numbers
      blocks += stranger.blocks
    }
    model.blocks = blocks
    return numbers
  }

  /// Whether a stranger may follow a block: nothing that belongs to the block comes behind it.
  private func endsPassage(_ block: Block, next: Block?) -> Bool {
    guard let next, case .paragraph(let after) = next else { return false }
    switch after.role {
    case .note, .body, .contents, .unitLine: return false
    default: break
    }
    switch block {
    case .table(let table): return table.statement != .catalogue
    case .paragraph(let paragraph): if case .note = paragraph.role { return entity(block) != nil } else { return false }
    case .gap: return false
    }
  }

  private func entity(_ block: Block) -> Int? {
    switch block {
    case .table(let table): table.entity
    case .paragraph(let paragraph): paragraph.entity
    case .gap: nil
    }
  }

  private enum Shape: CaseIterable { case people, debts, assets, insurance, register }

  private mutating func table(entity: Int?) -> (blocks: [Block], numbers: Int) {
    let shape = draw.pick(Shape.allCases)
    var head: [[Cell]]
    var rows: [[Cell]]
    let title: String
    switch shape {
    case .people:
      title = draw.pick(["\(year)年人员基本情况", "\(year)年末在职与离退人员情况表", "编制与实有人员统计表"])
      head = [["科目编码", "科目名称", "在职", "退休", "离休"].map { Cell.head($0) }]
      rows = (1...draw.integer(1...3)).map { [Cell("\($0)", .ordinal), Cell("第\($0)处")] + count(3) }
    case .debts:
      title = draw.pick(["\(year)年债务收支预算表", "\(year)年债务余额情况表"])
      head = [[.head("收入", columns: 2), .head("支出", columns: 2)], ["项目", "预算数", "项目", "预算数"].map { Cell.head($0) }]
      rows = [[Cell("债券收入"), amount(), Cell("债务还本支出"), amount()], [Cell("本年收入合计"), amount(), Cell("本年支出合计"), amount()]]
    case .assets:
      title = draw.pick(["\(year)年新增资产配置支出表", "\(year)年国有资产处置收入表"])
      head = [["科目编码", "科目名称", "合计", "基本支出", "项目支出"].map { Cell.head($0) }]
      rows = [[Cell("合计"), .blank, amount(), amount(), amount()], [Cell("205", .code), Cell("教育支出"), amount(), amount(), .blank]]
    case .insurance:
      title = draw.pick(["社会保险基金支出表", "\(year)年社会保险基金收入预算表"])
      head = [["项目", "合计", "其中：财政拨款"].map { Cell.head($0) }]
      rows = [[Cell("一、基本支出"), amount(), amount()], [Cell("二、项目支出"), amount(), .blank]]
    case .register:
      title = draw.pick(["\(year)年甲乙丙丁登记表", "车辆使用台账表"])
      head = [["序号", "项目", "金额"].map { Cell.head($0) }]
      rows = (1...2).map { [Cell("\($0)", .ordinal), Cell("一般公共预算拨款"), amount()] }
    }
    let width = head[0].reduce(0) { $0 + $1.columns }
    var blocks: [Block] = []
    func paragraph(_ role: Paragraph.Role, _ text: String) { blocks.append(.paragraph(Paragraph(role: role, prose: "\(text)", entity: entity))) }
    let isInside = draw.chance(25)
    if !isInside { paragraph(.title(level: 2), title) }
    if draw.chance(60), !isInside { paragraph(.unitLine, "单位：万元") }
    let numbers = rows.joined().count { $0.kind == .number }
    var captions: [[Cell]] = []
    if isInside { captions.append([Cell(title, columns: width)]) }
    if isInside { captions.append([Cell("单位：元", columns: width)]) }
    blocks.append(.table(Table(statement: .catalogue, entity: entity ?? 0, unit: .wanyuan, captions: captions, head: head, rows: rows)))
    return (blocks, numbers)
  }

  private mutating func amount() -> Cell { Cell("\(draw.integer(1...999)).\(draw.integer(10...99))", .number) }
  private mutating func count(_ count: Int) -> [Cell] { (0..<count).map { _ in Cell("\(draw.integer(2...90))", .number) } }
}
