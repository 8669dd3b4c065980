import BudgetCore

/// The words of a page.
struct PageWords {
  let language: FindingText.Language

  private func choose(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  var code: String { choose("zh-CN", "en") }
  var title: String { choose("预算公开核对", "Budget disclosure, checked") }
  var proven: String { choose("已核实", "proven") }
  var disputed: String { choose("有矛盾", "disputed") }
  var unchecked: String { choose("无可核对", "unchecked") }
  var errors: String { choose("错误", "errors") }
  var warnings: String { choose("警告", "warnings") }
  var notes: String { choose("提示", "notes") }
  var error: String { choose("错误", "error") }
  var warning: String { choose("警告", "warning") }
  var note: String { choose("提示", "note") }
  var repairs: String { choose("错位修复", "repairs") }
  var findings: String { choose("核对发现的问题", "Findings") }
  var tables: String { choose("报表", "Tables") }
  var sentences: String { choose("文字说明中的金额", "Amounts in sentences") }
  var leftovers: String { choose("未读出的数字", "Numbers that were left over") }
  var omissions: String { choose("未能核对的关系", "Not applied") }
  var line: String { choose("行", "line") }
  var shouldRead: String { choose("应为", "should read") }
  var moved: String { choose("原印于第 # 格", "printed in cell #") }
  var unread: String { choose("未读出", "not read") }
  var empty: String { choose("空表", "empty") }
  var missing: String { choose("未见此表", "missing") }
  var unit: String { choose("单位：", "unit: ") }
  var numbers: String { choose("数字", "numbers") }
  var revenueBySource: String { choose("收入（按来源）", "Revenue by source") }
  var spendingByFunction: String { choose("支出（按功能分类）", "Spending by function") }
  var spendingByUse: String { choose("支出（按支出性质）", "Spending by use") }
  var document: String { choose("文件", "document") }
  var entity: String { choose("部门（单位）", "entity") }
  var year: String { choose("年度", "year") }
  var format: String { choose("模板", "format") }
  var nothingFound: String { choose("未发现矛盾", "no contradiction was found") }
  var notRead: String { choose("未能读取：", "not read: ") }
  var documents: String { choose("份文件", "documents") }
  var made: String { choose("由 disclosure 生成；数字如与原件不符，以原件为准。", "Made by disclosure; the published original decides.") }

  func unlisted(_ count: Int) -> String { choose("另有 \(count) 项未列出", "\(count) more are counted and not listed") }

  /// The verdict in words: never "no errors" alone, but how much was compared.
  func verdict(errors: Int, read: Int, unchecked: Int) -> String {
    let compared = read - unchecked
    if errors > 0 {
      return choose("在已核对的 \(compared) 个数字中发现 \(errors) 处错误", "\(errors) errors among the \(compared) numbers that could be compared")
    }
    return choose(
      "在已核对的 \(compared) 个数字中未发现错误；另有 \(unchecked) 个数字无可核对的等式",
      "no error among the \(compared) numbers that could be compared; \(unchecked) stand in no equation")
  }
}
