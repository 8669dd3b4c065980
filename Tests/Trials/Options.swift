import DisclosureGenerator

/// A mistake in the command line.
struct OptionError: Error {
  let message: String
}

/// What the command line asks for.
struct Options {
  /// What to do with the documents.
  enum Task {
    case help
    case selfCheck
    case write(directory: String)
  }

  var provinces = Province.allCases
  var layouts = Layout.allCases
  var seeds: ClosedRange<UInt64> = 1...50
  var noises = [Noise.Level.none]
  var rounding = Rounding.exact
  var task = Task.help

  /// Every document that is asked for.
  var requests: [GenerationRequest] {
    provinces.flatMap { province in
      layouts.flatMap { layout in
        noises.flatMap { noise in
          seeds.map { GenerationRequest(province: province, layout: layout, seed: $0, noise: noise, rounding: rounding) }
        }
      }
    }
  }

  static let help = """
    Generates made-up budget disclosures with the facts that a reader should find in them.

    usage: generate --out DIR [options]
           generate --self-check [options]

      --province NAME   hebei, shanxi, henan, shaanxi or all (default: all)
      --layout NAME     cells, pipes, tabs, html, webCells or all (default: all)
      --seeds A...B     the documents to generate, or one number (default: 1...50)
      --noise LEVEL     none, light or heavy (default: none)
      --rounded         round every figure on its own instead of keeping all exact
      --out DIR         write <province>-<layout>-<seed>.txt and .csv there
      --self-check      generate in memory and check places, identities and agreement
      --help            print this text
    """

  init(_ arguments: [String]) throws(OptionError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--help", "-h": task = .help
      case "--rounded": rounding = .rounded
      case "--self-check": task = .selfCheck
      case "--out": task = .write(directory: try Self.value(of: option, &rest))
      case "--province": provinces = try Self.choice(of: option, &rest)
      case "--layout": layouts = try Self.choice(of: option, &rest)
      case "--noise": noises = try Self.choice(of: option, &rest)
      case "--seeds": seeds = try Self.seeds(try Self.value(of: option, &rest))
      default: throw OptionError(message: "unknown option \(option); see --help")
      }
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(OptionError) -> String {
    guard let value = rest.popFirst() else { throw OptionError(message: "\(option) needs a value; see --help") }
    return value
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    of option: String, _ rest: inout ArraySlice<String>
  ) throws(OptionError) -> [Choice] where Choice.RawValue == String {
    let value = try value(of: option, &rest)
    if value == "all" { return Array(Choice.allCases) }
    guard let choice = Choice(rawValue: value) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw OptionError(message: "\(option) takes \(names) or all, not \(value)")
    }
    return [choice]
  }

  private static func seeds(_ value: String) throws(OptionError) -> ClosedRange<UInt64> {
    let parts = value.split(separator: ".").compactMap { UInt64($0) }
    guard let first = parts.first, let last = parts.last, parts.count <= 2, first <= last else {
      throw OptionError(message: "--seeds takes a number or A...B, not \(value)")
    }
    return first...last
  }
}
