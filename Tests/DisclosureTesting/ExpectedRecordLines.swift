public import DisclosureGenerator
public import DisclosureTestKit

extension RecordLines {
  /// The fields that are expected, in the same order.
  public static func expected(_ fields: [ExpectedField], withCells: Bool) -> [String] {
    Dictionary(grouping: fields, by: \.entity).sorted { $0.key < $1.key }.flatMap { entity, fields in
      fields.map { "\(entity) \($0.text(withCell: withCells))" }.sorted()
    }
  }
}
