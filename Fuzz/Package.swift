// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let products = ["BudgetCore", "DisclosureReport", "HebeiFormat", "ShanxiFormat", "HenanFormat", "ShaanxiFormat"]

let package = Package(
  name: "disclosure-fuzz",
  dependencies: [.package(name: "budget-disclosure", path: "..")],
  targets: [
    .target(name: "Driver"),
    .target(
      name: "DisclosureFuzzing", dependencies: products.map { .product(name: $0, package: "budget-disclosure") }, path: "Properties",
      swiftSettings: settings),
    .executableTarget(name: "fuzz", dependencies: ["Driver", "DisclosureFuzzing"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
