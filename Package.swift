// swift-tools-version: 6.2
import PackageDescription

// Each room stands on what it names here, and `Scripts/check-imports.sh` holds the sources to it.
let package = Package(
  name: "locality",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "locality", targets: ["locality"]),
    .executable(name: "certificate-checker", targets: ["certificate-checker"]),
    .library(name: "Districting", targets: ["Districting"]),
    .library(name: "Planning", targets: ["Planning"]),
    .library(name: "Projection", targets: ["Projection"]),
    .library(name: "Studies", targets: ["Studies"]),
    .library(name: "LinearProgramming", targets: ["LinearProgramming"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"]), .brew(["glpk"])]),
    .target(name: "LinearProgramming", dependencies: ["CGLPK"]),
    .target(name: "PlaceModel"),
    .target(name: "SeededRandom"),
    .target(name: "Districting", dependencies: ["LinearProgramming", "SeededRandom"]),
    .target(name: "Geography", dependencies: ["PlaceModel"]),
    .target(name: "Planning", dependencies: ["PlaceModel", "Districting", "LinearProgramming"]),
    .target(name: "Projection", dependencies: ["PlaceModel", "LinearProgramming", "SeededRandom"]),
    .target(name: "AreaFiles", dependencies: ["PlaceModel", "Geography", "Yams"]),
    .target(
      name: "Studies",
      dependencies: ["PlaceModel", "AreaFiles", "Planning", "Projection", "LinearProgramming"]),
    .target(
      name: "Reporting",
      dependencies: ["PlaceModel", "Geography", "Planning", "Projection", "Studies"]),
    .executableTarget(
      name: "locality",
      dependencies: [
        "PlaceModel", "AreaFiles", "Planning", "Projection", "Studies", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Knows nothing of the other rooms: what it verifies must not rest on their code.
    .executableTarget(name: "certificate-checker"),
    .target(name: "TestSupport", dependencies: ["AreaFiles"], path: "Tests/TestSupport"),
    .testTarget(
      name: "LinearProgrammingTests",
      dependencies: ["LinearProgramming", "SeededRandom", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(name: "SeededRandomTests", dependencies: ["SeededRandom"]),
    .testTarget(name: "PlaceModelTests", dependencies: ["PlaceModel"]),
    .testTarget(
      name: "DistrictingTests", dependencies: ["Districting", "LinearProgramming", "SeededRandom"]),
    .testTarget(
      name: "ProjectionTests",
      dependencies: [
        "Projection", "PlaceModel", "LinearProgramming", "SeededRandom", "TestSupport",
      ],
      exclude: ["Workforce/Snapshots", "Estates/Snapshots"]),
    .testTarget(name: "GeographyTests", dependencies: ["Geography", "PlaceModel"]),
    .testTarget(name: "PlanningTests", dependencies: ["Planning", "PlaceModel", "Geography"]),
    .testTarget(
      name: "AreaFilesTests",
      dependencies: ["AreaFiles", "PlaceModel", "SeededRandom", "TestSupport"]),
    .testTarget(
      name: "StudiesTests",
      dependencies: [
        "Studies", "PlaceModel", "AreaFiles", "Planning", "Projection", "SeededRandom",
        "TestSupport",
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Studies", "Planning", "Projection", "PlaceModel", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "localityTests", dependencies: ["locality", "Reporting", "SeededRandom"]),
    .testTarget(name: "CertificateCheckerTests", dependencies: ["certificate-checker"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Without this flag a generic call across a module border costs up to 40 times as much.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ]
  // LinearProgramming talks to C; everything else is proven free of unsafe calls.
  if target.type != .test && target.name != "LinearProgramming" {
    settings.append(.strictMemorySafety())
  }
  // Where the work is all in loops, tests would take an hour without optimisation; assertions stay on.
  if ["Districting", "certificate-checker"].contains(target.name) {
    settings.append(
      .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)))
  }
  if Context.environment["CI"] != nil { settings.append(.treatAllWarnings(as: .error)) }
  target.swiftSettings = settings
}
