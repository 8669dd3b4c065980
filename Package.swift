// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let formats = ["HebeiFormat", "ShanxiFormat", "HenanFormat", "ShaanxiFormat"]
let formatDependencies = formats.map { Target.Dependency(stringLiteral: $0) }

let package = Package(
  name: "budget-disclosure",
  products: [
    .library(name: "BudgetCore", targets: ["BudgetCore"]),
    .library(name: "DisclosureTestKit", targets: ["DisclosureTestKit"]),
    .library(name: "DisclosureReport", targets: ["DisclosureReport"]),
    .library(name: "DisclosureExport", targets: ["DisclosureExport"]),
    .library(name: "DisclosureFiles", targets: ["DisclosureFiles"]),
    .executable(name: "disclosure", targets: ["disclosure"]),
  ] + formats.map { .library(name: $0, targets: [$0]) },
  targets: [
    .target(name: "BudgetCore", swiftSettings: settings),
    .target(name: "DisclosureReport", dependencies: ["BudgetCore"], swiftSettings: settings),
    .target(name: "DisclosureExport", dependencies: ["BudgetCore"], swiftSettings: settings),
    .systemLibrary(name: "CZlib"),
    .target(name: "DisclosureFiles", dependencies: ["BudgetCore", "CZlib"], swiftSettings: settings),
    .executableTarget(
      name: "disclosure", dependencies: ["BudgetCore", "DisclosureExport", "DisclosureFiles", "DisclosureReport"] + formatDependencies,
      swiftSettings: settings),
    .target(name: "DisclosureTestKit", dependencies: ["BudgetCore"], swiftSettings: settings),
    .target(name: "DisclosureGenerator", path: "Tests/DisclosureGenerator", swiftSettings: settings),
    .target(
      name: "DisclosureTesting", dependencies: ["BudgetCore", "DisclosureGenerator", "DisclosureTestKit"] + formatDependencies,
      path: "Tests/DisclosureTesting",
      swiftSettings: settings),
    .target(
      name: "DisclosureFuzzing", dependencies: ["BudgetCore", "DisclosureReport"] + formatDependencies, path: "Fuzz/Properties",
      swiftSettings: settings),
    .testTarget(
      name: "BudgetCoreTests", dependencies: ["BudgetCore", "DisclosureFuzzing", "DisclosureGenerator", "DisclosureTesting", "DisclosureTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "FormatTests",
      dependencies: ["BudgetCore", "DisclosureFuzzing", "DisclosureGenerator", "DisclosureTesting", "DisclosureTestKit"] + formatDependencies,
      swiftSettings: settings),
    .testTarget(
      name: "ReportTests", dependencies: ["BudgetCore", "DisclosureReport", "DisclosureTesting"], swiftSettings: settings),
    .testTarget(
      name: "ExportTests", dependencies: ["BudgetCore", "DisclosureExport", "DisclosureGenerator", "DisclosureTesting"],
      swiftSettings: settings),
    .testTarget(
      name: "DisclosureFilesTests", dependencies: ["BudgetCore", "DisclosureFiles", "DisclosureTesting"], exclude: ["Samples"],
      swiftSettings: settings),
    .testTarget(name: "ToolTests", dependencies: ["disclosure", "DisclosureTesting"], swiftSettings: settings),
    .executableTarget(name: "trials", dependencies: ["DisclosureGenerator", "DisclosureTesting"], path: "Tests/Trials", swiftSettings: settings),
  ] + formats.map { .target(name: $0, dependencies: ["BudgetCore"], swiftSettings: settings) },
  swiftLanguageModes: [.v6]
)
