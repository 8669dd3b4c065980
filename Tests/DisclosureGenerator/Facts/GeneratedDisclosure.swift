/// Which document to generate.
public struct GenerationRequest: Sendable {
  /// Whose template the document follows.
  public var province: Province
  /// How the text is laid out.
  public var layout: Layout
  /// Which of all documents it is; the same seed gives the same budget in every layout.
  public var seed: UInt64
  /// How much the text has suffered.
  public var noise: Noise.Level
  /// Whether figures are exact or rounded.
  public var rounding: Rounding

  /// Whether tables of unknown kinds stand among those of the template.
  public var hasStrangers = false

  /// Names a document.
  public init(province: Province, layout: Layout, seed: UInt64, noise: Noise.Level = .none, rounding: Rounding = .exact) {
    self.province = province
    self.layout = layout
    self.seed = seed
    self.noise = noise
    self.rounding = rounding
  }
}

/// A made-up disclosure and everything that a reader should find in it.
public struct GeneratedDisclosure: Sendable {
  /// The name of its text file.
  public let name: String
  /// The template it follows.
  public let province: Province
  /// How the text is laid out.
  public let layout: Layout
  /// Which of all documents it is.
  public let seed: UInt64
  /// The budget that it discloses.
  public let budget: Budget
  /// The document before a layout was chosen.
  public let model: DocumentModel
  /// The text.
  public let text: String
  /// The facts that its tables print, in printed order; the sentences of the text part are left out.
  public let facts: [ExpectedFact]
  /// The fields of the typed records that its tables print.
  public let fields: [ExpectedField]
  /// The facts that its sentences state, in printed order.
  public let proseFacts: [ExpectedFact]
  /// The 1-based line of each paragraph, by the index of its block.
  public let paragraphLines: [Int: Int]
  /// How many numbers its unknown tables print.
  public let strangers: Int
  /// What was done to it.
  public let injury: Injury?

  /// Generates a document.
  public init(_ request: GenerationRequest) { self.init(request, damage: nil) }

  /// Generates a document and damages one place of it; where it has no place for the damage, it has no injury.
  public init(_ request: GenerationRequest, damage: DamageKind?) {
    let noise = Noise(request.noise, seed: request.seed)
    var maker = BudgetMaker(province: request.province, seed: request.seed, rounding: request.rounding)
    let budget = maker.make()
    var model = request.province.document(of: budget, seed: request.seed)
    var strangers = Strangers(year: budget.year, seed: request.seed)
    self.strangers = request.hasStrangers ? strangers.add(to: &model) : 0
    var injury: Injury?
    if let damage {
      var damager = Damager(damage, model: model, seed: request.seed)
      damager.run()
      (model, injury) = (damager.model, damager.injury)
    }
    var typesetter = Typesetter(model: model, layout: request.layout, noise: noise, seed: request.seed)
    typesetter.print()

    let kind = "\(request.province.rawValue)-\(request.layout.rawValue)-\(request.noise.rawValue)-\(request.rounding.rawValue)"
    let file = "\(kind)-\(request.seed).txt"
    let codes = model.entities.indices.map { model.entityCode(at: $0) }
    name = file
    injury?.place(typesetter.sites)
    injury?.place(typesetter.paragraphLines)
    self.injury = injury
    province = request.province
    layout = request.layout
    seed = request.seed
    self.budget = budget
    self.model = model
    paragraphLines = typesetter.paragraphLines
    let lines = typesetter.paragraphLines
    proseFacts = model.blocks.enumerated().flatMap { index, block -> [ExpectedFact] in
      guard case .paragraph(let paragraph) = block, let entity = paragraph.entity, let line = lines[index] else { return [] }
      return paragraph.prose.statedAmounts.map {
        ExpectedFact($0, line: line, entity: entity, file: file, model: model, entityCode: codes[entity])
      }
    }
    facts = typesetter.placed.map { ExpectedFact($0, file: file, model: model, entityCode: codes[$0.entity]) }
    fields = typesetter.fields
    let lineEnd = noise.carriageReturns ? "\r\n" : "\n"
    text = (noise.byteOrderMark ? "\u{FEFF}" : "") + typesetter.lines.joined(separator: lineEnd) + lineEnd
  }
}

extension DocumentModel {
  /// The code of an entity: the one printed with its name, else the only one beside that name in a list of units, else none.
  func entityCode(at index: Int) -> String {
    let entity = entities[index]
    guard entity.printedCode.isEmpty else { return entity.printedCode }
    var codes: Set<String> = []
    for case .table(let table) in blocks where table.entity == index {
      for row in table.allRows {
        for (cell, next) in zip(row, row.dropFirst()) where cell.kind == .unitCode && next.text == entity.name {
          codes.insert(cell.text)
        }
      }
    }
    return codes.count == 1 ? codes.first ?? "" : ""
  }
}
