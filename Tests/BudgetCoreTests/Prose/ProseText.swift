import DisclosureTesting
import Testing

@testable import BudgetCore

/// A text without tables, read for its outline and its sentences.
struct ProseText {
  let sections: [Section]
  let prose: Prose

  init(_ text: String, entity: String = "青河县医疗保障局", year: Int = 2025) throws {
    let document = try SourceDocument(utf8: Array(text.utf8))
    (sections, prose) = Lexicon.borrow { lexicon in
      var collector = StatementCollector(document, lexicon)
      for block in document.blocks { collector.take(block) }
      let draft = collector.finish()
      var outline = OutlineReader(document.text)
      outline.read(draft.paragraphs, statements: draft.statements.count)
      var reader = ProseReader(document.text, outline, entity: entity, year: year, [])
      return (outline.sections, reader.read())
    }
  }

  /// Every amount as `1.2万元 flow=expenditure`, with `?` where nothing is determined.
  var amounts: [String] {
    prose.amounts.map { amount in
      let sign = (amount.amount?.fen ?? 0) < 0 ? "-" : ""
      return "\(sign)\(amount.printed)\(amount.unit?.rawValue ?? "") \(amount.coordinates?.description ?? "?")"
    }
  }

  /// Every claim in a short form.
  var claims: [String] {
    prose.claims.map { claim in
      switch claim.content {
      case .share(let part, let whole, let of, let percent):
        "share \(part) of \(whole.map(String.init) ?? of?.description ?? "?") \(percent.mantissa)e-\(percent.decimals)"
      case .change(let of, _, let direction, let amount, let percent, let reason):
        "\(direction) of \(of?.description ?? "?") by \(amount.map(String.init) ?? "-") \(percent.map { "\($0.mantissa)e-\($0.decimals)" } ?? "-") \(reason)"
      case .breakdown(let total, let parts, let isComplete): "parts of \(total) \(parts)\(isComplete ? "" : " and others")"
      case .nothing(let coordinates): "nothing \(coordinates)"
      case .placeholder(let mark): "placeholder \(mark)"
      case .year(let year): "year \(year)"
      case .name(let name): "name \(name)"
      }
    }
  }
}

/// What is found about sentences above tables of the Henan template.
func sentenceFindings(_ text: String, above tables: String) throws -> [Diagnostic] {
  let document = try SourceDocument(utf8: Array("一、情况说明\n\(text)\n\n\(tables)\n".utf8))
  let reader = try #require(allReaders.first { $0.format.id == "henan" })
  let disclosure = try #require(reader.read(document, options: ReadingOptions()).disclosures.first)
  return Checker(rules: [ProseRule()]).check(disclosure).findings
}
