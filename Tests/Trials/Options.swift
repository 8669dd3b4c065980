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
    case read
    case fuzz
    case damage

    var isDamage: Bool {
      if case .damage = self { true } else { false }
    }
  }

  var task = Task.help
  private var provinces = Province.allCases
  private var layouts = Layout.allCases
  private var noises = Noise.Level.allCases
  private var roundings = Rounding.allCases
  private var seed: UInt64 = 1
  private var count = 120
  /// The kinds of damage that are done to every document.
  private(set) var kinds = DamageKind.allCases
  /// Whether everything that fails is printed.
  private(set) var isVerbose = false
  /// Whether tables of unknown kinds stand among those of the template.
  private var hasStrangers = false
  /// Where the damaged documents that fail are written.
  private(set) var directory: String?

  /// Every document that is asked for: all kinds in turn, each kind with one seed after the other.
  var requests: [GenerationRequest] {
    let kinds = provinces.flatMap { province in
      layouts.flatMap { layout in
        noises.flatMap { noise in
          roundings.map { GenerationRequest(province: province, layout: layout, seed: seed, noise: noise, rounding: $0) }
        }
      }
    }
    return (0..<count).map { index in
      var request = kinds[index % kinds.count]
      // Damage depends on the seed alone; documents of one seed would be damaged alike.
      request.hasStrangers = hasStrangers
      request.seed = seed &+ UInt64(task.isDamage ? index : index / kinds.count)
      return request
    }
  }

  static let help = """
    Generates made-up budget disclosures with the facts that a reader should find in them.

    usage: trials read [options]         read them and compare the facts; exit 1 on any difference
           trials fuzz [options]         damage them and read what is left; exit 1 where a number or a place is lost
           trials write DIR [options]    write <name>.txt and the expected facts as <name>.csv there
           trials damage [options]       damage and check them; print how much is found and put right
           trials self-check [options]   check the generator against itself

      --count N         how many documents (default: 120, one of each kind)
      --seed S          the first seed (default: 1)
      --province NAME   hebei, shanxi, henan, shaanxi or all (default: all)
      --layout NAME     cells, pipes, tabs, html, webCells or all (default: all)
      --noise LEVEL     none, light, heavy or all (default: all)
      --rounding KIND   exact, rounded or all (default: all)
      --kind NAME       the damage: digit, transposition, sign, point, slide, columns, blank, duplicate, drop, unit, sentence or all (default: all)
      --strangers       print tables of unknown kinds among those of the template
      --verbose         print every damage that is not found or not put right, with the findings
      --write DIR       write the texts of these there
      --help            print this text
    """

  init(_ arguments: [String]) throws(OptionError) {
    var rest = arguments[...]
    switch rest.popFirst() {
    case nil, "--help", "-h": return
    case "read": task = .read
    case "fuzz": task = .fuzz
    case "self-check": task = .selfCheck
    case "damage":
      task = .damage
      noises = [.none]
    case "write": task = .write(directory: try Self.value(of: "write", &rest))
    case let other?: throw OptionError(message: "unknown command \(other); see --help")
    }
    while let option = rest.popFirst() {
      switch option {
      case "--help", "-h": task = .help
      case "--count": count = try Self.number(of: option, &rest)
      case "--seed": seed = try Self.number(of: option, &rest)
      case "--province": provinces = try Self.choice(of: option, &rest)
      case "--layout": layouts = try Self.choice(of: option, &rest)
      case "--noise": noises = try Self.choice(of: option, &rest)
      case "--rounding": roundings = try Self.choice(of: option, &rest)
      case "--kind": kinds = try Self.choice(of: option, &rest)
      case "--strangers": hasStrangers = true
      case "--verbose": isVerbose = true
      case "--write": directory = try Self.value(of: option, &rest)
      default: throw OptionError(message: "unknown option \(option); see --help")
      }
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(OptionError) -> String {
    guard let value = rest.popFirst() else { throw OptionError(message: "\(option) needs a value; see --help") }
    return value
  }

  private static func number<Number: FixedWidthInteger>(of option: String, _ rest: inout ArraySlice<String>) throws(OptionError) -> Number {
    let value = try value(of: option, &rest)
    guard let number = Number(value), number >= 0 else { throw OptionError(message: "\(option) takes a number, not \(value)") }
    return number
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
}
