// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only benchmarks need never reaches the program.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "locality", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "districting-benchmark",
      dependencies: [
        .product(name: "Districting", package: "locality"),
        .product(name: "LinearProgramming", package: "locality"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "projection-benchmark",
      dependencies: [
        .product(name: "Projection", package: "locality"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
