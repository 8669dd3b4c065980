// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "shanghai-format",
  products: [.library(name: "ShanghaiFormat", targets: ["ShanghaiFormat"])],
  dependencies: [.package(name: "budget-disclosure", path: "../..")],
  targets: [
    .target(name: "ShanghaiFormat", dependencies: [.product(name: "BudgetCore", package: "budget-disclosure")]),
    .testTarget(
      name: "ShanghaiFormatTests",
      dependencies: ["ShanghaiFormat", .product(name: "DisclosureTestKit", package: "budget-disclosure")],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
