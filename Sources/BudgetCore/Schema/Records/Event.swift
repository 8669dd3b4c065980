/// A meeting or a training (会议, 培训) of the list of both.
///
/// Its amount is the fact of its row.
public struct Event: Hashable, Sendable, Codable {
  /// The row of the statement that prints its amount.
  public var row: Int
  /// Its name.
  public var name: Field?
  /// When it is held (时间).
  public var time: Field?
  /// How many take part (人数).
  public var participants: Field?
  /// Texts in other columns.
  public var remarks: [LabelledField] = []

  /// The event of a row.
  public init(row: Int) { self.row = row }
}
