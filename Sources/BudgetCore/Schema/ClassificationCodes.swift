/// The open members of coordinates: codes of classifications, projects and units.
///
/// A disclosure has many coordinates and few of them have names, so codes of up to eight digits are kept as numbers and
/// everything else in one list that most coordinates do without.
struct ClassificationCodes: Hashable, Sendable {
  /// The open dimensions.
  enum Slot: Int {
    case function
    case economy
    case governmentEconomy
    case revenueCategory
    case project
    case budgetUnit
  }

  /// For each slot the number of digits in the upper four bits and their value in the others; 0 where there is no such code.
  private var function: UInt32 = 0
  private var economy: UInt32 = 0
  private var governmentEconomy: UInt32 = 0
  private var revenueCategory: UInt32 = 0
  private var project: UInt32 = 0
  private var budgetUnit: UInt32 = 0
  /// By slot, the members that are no such codes; nil where there is none.
  private var names: [String]?

  static func == (left: ClassificationCodes, right: ClassificationCodes) -> Bool {
    left.function == right.function && left.economy == right.economy && left.governmentEconomy == right.governmentEconomy
      && left.revenueCategory == right.revenueCategory && left.project == right.project && left.budgetUnit == right.budgetUnit
      && left.names == right.names
  }

  /// Hashes the codes two at a time, and those that are rare only where there are any.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(function) << 32 | UInt64(economy))
    let government = UInt64(governmentEconomy) << 32 | UInt64(revenueCategory)
    let parts = UInt64(project) << 32 | UInt64(budgetUnit)
    if government != 0 { hasher.combine(government) }
    if parts != 0 { hasher.combine(parts) }
    if let names { hasher.combine(names) }
  }

  /// A hash of all codes and names and of other bits, by products of 128 bits whose halves are added.
  ///
  /// The factors differ from run to run, so that no document can choose codes that collide.
  func mixed(with bits: UInt64) -> UInt64 {
    func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let (high, low) = left.multipliedFullWidth(by: right)
      return high ^ low
    }
    let classes = UInt64(function) << 32 | UInt64(economy)
    let others = UInt64(governmentEconomy) << 32 | UInt64(revenueCategory)
    let parts = UInt64(project) << 32 | UInt64(budgetUnit)
    var mixed = product(bits ^ Self.seed, classes ^ 0x9E37_79B9_7F4A_7C15)
    if others | parts != 0 { mixed ^= product(others ^ 0xC2B2_AE3D_27D4_EB4F, parts ^ Self.seed) }
    for name in names ?? [] where !name.isEmpty { mixed = product(mixed ^ Self.seed, UInt64(truncatingIfNeeded: name.hashValue)) }
    return mixed
  }

  private static let seed = UInt64.random(in: .min ... .max)

  subscript(slot: Slot) -> String {
    get {
      let packed = packed(slot)
      return packed == 0 ? names?[slot.rawValue] ?? "" : Self.digits(packed)
    }
    set {
      let packed = Self.pack(newValue)
      setPacked(slot, packed)
      setName(slot, packed == 0 ? newValue : "")
    }
  }

  func isEmpty(_ slot: Slot) -> Bool { packed(slot) == 0 && names?[slot.rawValue].isEmpty ?? true }

  /// Takes over the members that the other names.
  mutating func narrow(by other: ClassificationCodes) {
    if other.function != 0 { take(other.function, .function) }
    if other.economy != 0 { take(other.economy, .economy) }
    if other.governmentEconomy != 0 { take(other.governmentEconomy, .governmentEconomy) }
    if other.revenueCategory != 0 { take(other.revenueCategory, .revenueCategory) }
    if other.project != 0 { take(other.project, .project) }
    if other.budgetUnit != 0 { take(other.budgetUnit, .budgetUnit) }
    guard let others = other.names else { return }
    for (index, name) in others.enumerated() where !name.isEmpty {
      guard let slot = Slot(rawValue: index) else { continue }
      setPacked(slot, 0)
      setName(slot, name)
    }
  }

  private mutating func take(_ packed: UInt32, _ slot: Slot) {
    setPacked(slot, packed)
    if names != nil { setName(slot, "") }
  }

  private mutating func setName(_ slot: Slot, _ name: String) {
    if names == nil {
      if name.isEmpty { return }
      names = Array(repeating: "", count: 6)
    }
    names?[slot.rawValue] = name
    if name.isEmpty, names?.allSatisfy(\.isEmpty) == true { names = nil }
  }

  func packed(_ slot: Slot) -> UInt32 {
    switch slot {
    case .function: function
    case .economy: economy
    case .governmentEconomy: governmentEconomy
    case .revenueCategory: revenueCategory
    case .project: project
    case .budgetUnit: budgetUnit
    }
  }

  private mutating func setPacked(_ slot: Slot, _ packed: UInt32) {
    switch slot {
    case .function: function = packed
    case .economy: economy = packed
    case .governmentEconomy: governmentEconomy = packed
    case .revenueCategory: revenueCategory = packed
    case .project: project = packed
    case .budgetUnit: budgetUnit = packed
    }
  }

  /// The dimensions in which a code or a name stands.
  var named: DimensionSet {
    var set: DimensionSet = []
    if function != 0 { set.insert(.function) }
    if economy != 0 { set.insert(.economy) }
    if governmentEconomy != 0 { set.insert(.governmentEconomy) }
    if revenueCategory != 0 { set.insert(.revenueCategory) }
    if project != 0 { set.insert(.project) }
    if budgetUnit != 0 { set.insert(.budgetUnit) }
    guard let names else { return set }
    for (slot, dimension) in Self.dimensions where !names[slot.rawValue].isEmpty { set.insert(dimension) }
    return set
  }

  /// The dimensions in which another code or name stands.
  func differences(from other: ClassificationCodes) -> DimensionSet {
    var set: DimensionSet = []
    if function != other.function { set.insert(.function) }
    if economy != other.economy { set.insert(.economy) }
    if governmentEconomy != other.governmentEconomy { set.insert(.governmentEconomy) }
    if revenueCategory != other.revenueCategory { set.insert(.revenueCategory) }
    if project != other.project { set.insert(.project) }
    if budgetUnit != other.budgetUnit { set.insert(.budgetUnit) }
    if names == nil, other.names == nil { return set }
    for (slot, dimension) in Self.dimensions where names?[slot.rawValue] ?? "" != other.names?[slot.rawValue] ?? "" { set.insert(dimension) }
    return set
  }

  private static let dimensions: [(Slot, DimensionSet)] = [
    (.function, .function), (.economy, .economy), (.governmentEconomy, .governmentEconomy), (.revenueCategory, .revenueCategory),
    (.project, .project), (.budgetUnit, .budgetUnit),
  ]

  /// Only the codes and names of some dimensions.
  func restricted(to dimensions: DimensionSet) -> ClassificationCodes {
    var result = ClassificationCodes()
    if dimensions.contains(.function) { result.function = function }
    if dimensions.contains(.economy) { result.economy = economy }
    if dimensions.contains(.governmentEconomy) { result.governmentEconomy = governmentEconomy }
    if dimensions.contains(.revenueCategory) { result.revenueCategory = revenueCategory }
    if dimensions.contains(.project) { result.project = project }
    if dimensions.contains(.budgetUnit) { result.budgetUnit = budgetUnit }
    guard let names else { return result }
    for (slot, dimension) in Self.dimensions where dimensions.contains(dimension) { result.setName(slot, names[slot.rawValue]) }
    return result
  }

  /// Takes characters from the end of a code, down to nothing where fewer than `least` would be left; false where there is none.
  mutating func ascend(_ slot: Slot, by step: Int, least: Int) -> Bool {
    let code = packed(slot)
    if code == 0 {
      guard let name = names?[slot.rawValue], !name.isEmpty else { return false }
      let isCode = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let rest = isCode && name.utf8.count - least >= step ? String(name.dropping(lastBytes: step)) : ""
      setName(slot, "")
      if !rest.isEmpty { self[slot] = rest }
      return true
    }
    let count = Int(code >> 28)
    guard count - least >= step else {
      setPacked(slot, 0)
      return true
    }
    var value = code & 0x0FFF_FFFF
    for _ in 0..<step { value /= 10 }
    setPacked(slot, UInt32(count - step) << 28 | value)
    return true
  }

  private static func pack(_ text: String) -> UInt32 {
    let digits = text.utf8
    guard (1...8).contains(digits.count) else { return 0 }
    var value: UInt32 = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return 0 }
      value = value * 10 + UInt32(digit - 0x30)
    }
    return UInt32(digits.count) << 28 | value
  }

  private static func digits(_ packed: UInt32) -> String {
    let count = Int(packed >> 28)
    var value = packed & 0x0FFF_FFFF
    return String(unsafeUninitializedCapacity: count) { buffer in
      for index in (0..<count).reversed() {
        buffer[index] = 0x30 + UInt8(value % 10)
        value /= 10
      }
      return count
    }
  }
}
