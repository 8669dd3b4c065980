/// What a table holds beside its amounts, by the kind of the statement.
public enum Records: Hashable, Sendable {
  /// Nothing but amounts.
  case none
  /// Performance targets: one of a form, one for each project of a list.
  case performances([Performance])
  /// Purchases of a procurement table.
  case purchases([Purchase])
  /// Meetings and training.
  case events([Event])
  /// A stock of assets.
  case assets(FixedAssets)
  /// Institutions.
  case institutions([Institution])
  /// Texts beside the rows of any other table: 备注, 项目单位, 变化原因.
  case remarks([RowRemark])
}

/// A text beside the amounts of a row.
public struct RowRemark: Hashable, Sendable, Codable {
  /// The row of the statement; nil for a text beside no row that was understood.
  public var row: Int?
  /// The heading of its column, as it is compared.
  public var heading: String
  /// The text.
  public var field: Field

  /// A remark under a heading.
  public init(row: Int? = nil, heading: String, field: Field) {
    (self.row, self.heading, self.field) = (row, heading, field)
  }
}

extension Records: Codable {
  private enum Key: String, CodingKey {
    case performances, purchases, events, assets, institutions, remarks
  }

  /// Reads the records of whichever kind there is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch container.allKeys.first {
    case .performances: self = .performances(try container.decode([Performance].self, forKey: .performances))
    case .purchases: self = .purchases(try container.decode([Purchase].self, forKey: .purchases))
    case .events: self = .events(try container.decode([Event].self, forKey: .events))
    case .assets: self = .assets(try container.decode(FixedAssets.self, forKey: .assets))
    case .institutions: self = .institutions(try container.decode([Institution].self, forKey: .institutions))
    case .remarks: self = .remarks(try container.decode([RowRemark].self, forKey: .remarks))
    case nil: self = .none
    }
  }

  /// Writes the records under the name of their kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .none: break
    case .performances(let records): try container.encode(records, forKey: .performances)
    case .purchases(let records): try container.encode(records, forKey: .purchases)
    case .events(let records): try container.encode(records, forKey: .events)
    case .assets(let record): try container.encode(record, forKey: .assets)
    case .institutions(let records): try container.encode(records, forKey: .institutions)
    case .remarks(let records): try container.encode(records, forKey: .remarks)
    }
  }
}

extension Statement {
  /// The performance targets that the table holds.
  public var performances: [Performance] { if case .performances(let records) = records { records } else { [] } }
  /// The purchases that the table holds.
  public var purchases: [Purchase] { if case .purchases(let records) = records { records } else { [] } }
  /// The meetings and training that the table holds.
  public var events: [Event] { if case .events(let records) = records { records } else { [] } }
  /// The stock of assets that the table holds.
  public var assets: FixedAssets? { if case .assets(let record) = records { record } else { nil } }
  /// The institutions that the table holds.
  public var institutions: [Institution] { if case .institutions(let records) = records { records } else { [] } }
  /// The texts beside its rows, where the table has no records of a type of their own.
  public var remarks: [RowRemark] { if case .remarks(let records) = records { records } else { [] } }

  /// The facts that rows print, such as those of a record.
  public func facts(ofRows rows: [Int]) -> [Fact] {
    let rows = Set(rows)
    return facts.filter { rows.contains($0.row) }
  }
}

extension Disclosure {
  /// The performance targets of projects, in the order of the document.
  public var projectPerformances: [Performance] { statements(.projectPerformance).flatMap(\.performances) }
  /// The performance targets of the entity as a whole.
  public var overallPerformances: [Performance] { statements(.overallPerformance).flatMap(\.performances) }
  /// All purchases.
  public var purchases: [Purchase] { statements.flatMap(\.purchases) }
  /// All institutions.
  public var institutions: [Institution] { statements.flatMap(\.institutions) }
  /// All stocks of assets.
  public var assets: [FixedAssets] { statements.compactMap(\.assets) }
  /// All meetings and training.
  public var events: [Event] { statements.flatMap(\.events) }
}
