import DisclosureGenerator
import DisclosureTesting
import Testing

/// Damaged and random bytes: any input is legal. `swift run -c release trials fuzz --count N` tries any number.
@Suite("Fuzz") struct FuzzTests {
  @Test("damaged documents lose no number and no place", arguments: Fixture.all)
  func damaged(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    for seed in UInt64(1)...12 {
      var mutation = Mutation(seed: seed)
      #expect(Mutation.problems(mutation.damage(bytes)) == [], "seed \(seed)")
    }
  }

  @Test("damaged layouts lose no number and no place", arguments: Layout.allCases)
  func layouts(_ layout: Layout) {
    for province in Province.allCases {
      let text = Array(GeneratedDisclosure(GenerationRequest(province: province, layout: layout, seed: 5, noise: .heavy)).text.utf8)
      for seed in UInt64(1)...4 {
        var mutation = Mutation(seed: seed)
        #expect(Mutation.problems(mutation.damage(text)) == [], "\(province) seed \(seed)")
      }
    }
  }

  @Test("random bytes")
  func random() {
    var draw = SeededGenerator(seed: 7, purpose: "random bytes")
    for _ in 0..<300 {
      let bytes = (0..<draw.integer(1...600)).map { _ in UInt8(truncatingIfNeeded: draw.integer(0...255)) }
      #expect(Mutation.problems(bytes) == [])
    }
  }

  @Test("random marks and words")
  func words() {
    let words = [
      "\t", "\n", "|", " |\n", "||\n", "<table>", "<tr>", "<td>", "</table>", "1", "2", "3", "12.50", "-", "—", "合计", "项目", "科目编码", "科目名称", "序号",
      "栏次", "208", "30101", "单位：万元\n",
      "表1\n", "2025年预算收支总表\n", "部门预算收入总表\n", "项目支出绩效目标表\n", "部门综合预算一般公共预算拨款“三公”经费表\n", "注：空表\n", "目录\n", "资金总额(元)", "基本支出", "一、一般公共预算", "上年结转",
      "部门政府采购预算\n",
      "政府预算支出经济分类科目", "单位编码(项目编码)", "209002", "某某中心", "。\n", "年度绩效目标", "一级指标",
    ]
    var draw = SeededGenerator(seed: 11, purpose: "random words")
    for _ in 0..<400 {
      let text = (0..<draw.integer(1...200)).map { _ in draw.pick(words) }.joined()
      #expect(Mutation.problems(Array(text.utf8)) == [])
    }
  }
}
