/// Economic class and item are the same money: data dictionary 6.4.
struct Correspondences {
  private let evidence: Evidence
  private let index: PrintIndex

  init(_ evidence: Evidence, _ index: PrintIndex) {
    self.evidence = evidence
    self.index = index
  }

  /// The economic class under which an item is booked.
  static func economy(of item: Item) -> String? {
    switch item {
    case .overseas: "30212"
    case .meeting: "30215"
    case .training: "30216"
    case .reception: "30217"
    case .vehicleOperation: "30231"
    case .vehiclePurchase: "31013"
    case .root, .threePublicMeetingTraining, .threePublic, .vehicles, .operatingCosts, .procurement, .procurementGoods, .procurementWorks,
      .procurementServices:
      nil
    }
  }

  /// The coordinates by economic class of an item's money; nil for other coordinates.
  static func booked(_ coordinates: Coordinates) -> Coordinates? {
    guard let code = economy(of: coordinates.item), coordinates.economy.isEmpty, coordinates.period == .root, coordinates.use == .root,
      coordinates.isRoot(.project)
    else { return nil }
    var booked = coordinates
    booked.item = .root
    booked.economy = code
    return booked
  }

  func add(to system: inout EquationSystem) {
    for (place, coordinates) in index.order.enumerated() where coordinates.item != .root {
      guard let print = index.prints(at: place).first(where: { index.sheet($0).kind != .meetingTraining }) else { continue }
      if let booked = Self.booked(coordinates) { addItem(print, booked, to: &system) }
      if coordinates.item == .operatingCosts { addOperatingCosts(print, coordinates, to: &system) }
    }
  }

  /// An item is at least its part under basic expenditure, and equal where a list covers all uses.
  private func addItem(_ print: PrintIndex.Print, _ booked: Coordinates, to system: inout EquationSystem) {
    let mark = system.mark
    index.add(print, sign: 1, to: &system)
    if let statement = index.addStated(booked, sign: -1, to: &system) {
      system.close(from: mark, rule: .correspondenceItem, .correspondence, silent: system.mark - mark == 1 ? statement : -1)
    } else {
      system.forget(from: mark)
    }
    var basic = booked
    basic.use = .basic
    let bound = system.mark
    index.add(print, sign: 1, to: &system)
    if index.addStated(basic, sign: -1, to: &system) != nil {
      system.close(from: bound, rule: .correspondenceBasicPart, .bound)
    } else {
      system.forget(from: bound)
    }
  }

  /// 机关运行经费 are at most the operating expenses of the general public budget.
  private func addOperatingCosts(_ print: PrintIndex.Print, _ coordinates: Coordinates, to system: inout EquationSystem) {
    guard coordinates.period == .root, coordinates.use == .root else { return }
    var operating = coordinates
    operating.item = .root
    operating.use = .operating
    let mark = system.mark
    guard index.addStated(operating, sign: 1, to: &system) != nil, system.mark > mark else { return system.forget(from: mark) }
    index.add(print, sign: -1, to: &system)
    system.close(from: mark, rule: .correspondenceOperatingCosts, .bound)
  }
}
