import Foundation
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

/// The scenarios that come with the program, as they are on disk.
enum Shipped {
  static let names =
    [
      "four-localities", "four-localities-least-change", "paired-clusters", "six-clusters",
      "three-localities", "four-localities-both-years", "four-localities-rules",
    ] + years

  /// Those that look at the years to come.
  static let years =
    ["six-clusters", "three-localities", "four-localities"].flatMap { plan in
      ["central", "low", "high", "posts", "schemes"].map { "\(plan)-\($0)" }
    } + ["four-localities-lasting", "four-localities-lasting-low", "four-localities-lasting-high"]

  static let folder = URL(filePath: #filePath).appending(path: "../../../Scenarios").standardized

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: path)))
  }

  static func files() throws -> MemoryFiles {
    var files = MemoryFiles()
    for name in names {
      files.files["bd/\(name).yaml"] = try bytes("barking-and-dagenham/\(name).yaml")
    }
    files.files["bd/assumptions.yaml"] = try bytes("barking-and-dagenham/assumptions.yaml")
    return files
  }
}

@Suite struct ShippedScenariosTests {
  private func scenario(_ name: String) throws -> Scenario {
    let reading = ScenarioReader(files: try Shipped.files()).read("bd/\(name).yaml")
    #expect(reading.findings.map(\.text) == [])
    return try #require(reading.scenario)
  }

  @Test(arguments: [
    ("six-clusters", "Today's six clusters"), ("three-localities", "Three localities"),
    ("four-localities", "Four localities"),
    ("four-localities-least-change", "Four localities, least change"),
    ("paired-clusters", "Today's clusters merged two by two"),
    ("four-localities-both-years", "Four localities, right in 2013 and in 2016"),
    ("four-localities-rules", "Four localities, with rules of the place"),
  ])
  func eachReadsWithoutFindings(name: String, title: String) throws {
    let scenario = try scenario(name)
    #expect(scenario.name == name)
    #expect(scenario.title == title)
    #expect(scenario.summary.count > 60)
    #expect(scenario.placeFolder == "bd")
  }

  @Test(arguments: Shipped.years) func theYearsToCome(name: String) throws {
    let scenario = try scenario(name)
    let prospects = try #require(scenario.prospects)
    #expect(prospects.to == 2031)
    #expect(
      prospects.variant.rawValue == name.split(separator: "-").last.flatMap {
        ["low", "high"].contains($0) ? String($0) : nil
      } ?? "central")
    #expect(prospects.workforce?.need == .ratio(.planning))
    #expect((prospects.workforce?.newPostsFrom != nil) == name.hasSuffix("posts"))
    #expect((prospects.estates?.schemesFile != nil) == name.hasSuffix("schemes"))
    #expect(scenario.isGiven == name.hasPrefix("six"))
    if case .proposed(let rules) = scenario.plan {
      #expect(rules.until == (name.contains("lasting") ? 2031 : nil))
    }
  }

  /// Every figure says why it was taken; without a source it says that it is a judgement of some date.
  @Test func everyAssumptionHasItsReason() throws {
    for assumption in try scenario("four-localities-posts").assumptions.all {
      #expect(!assumption.reason.isEmpty && !assumption.date.isEmpty, "\(assumption.key)")
    }
  }

  private let band = PopulationBand(minimum: 50_000, ideal: 60_000, maximum: 70_000)

  @Test func theirRules() throws {
    #expect(
      try scenario("three-localities").plan
        == .proposed(PlanningRules(localities: 3...3, population: band)))
    #expect(
      try scenario("four-localities").plan
        == .proposed(PlanningRules(localities: 4...4, population: band)))
    #expect(
      try scenario("four-localities-least-change").plan
        == .proposed(
          PlanningRules(
            localities: 4...4, population: band, objective: Objective(travel: 1, continuity: 0.5))))
    #expect(
      try scenario("paired-clusters").plan
        == .proposed(PlanningRules(localities: 3...3, population: band, keepClustersWhole: true)))
    #expect(
      try scenario("six-clusters").plan
        == .given(
          file: "plans/six-clusters.csv",
          at: Finding.Location(file: "bd/six-clusters.yaml", line: 14, column: 9), judgedBy: band,
          Objective()))
  }

  /// With `RECORD_SNAPSHOTS` set the file is written anew.
  @Test func theSchemaFileIsTheSchema() throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let file = Shipped.folder.appending(path: "scenario.schema.json")
      try ScenarioSchema.jsonSchemaText.write(to: file, atomically: true, encoding: .utf8)
    }
    let file = String(decoding: try Shipped.bytes("scenario.schema.json"), as: UTF8.self)
    let lines = ScenarioSchema.jsonSchemaText.split(separator: "\n")
    let difference = zip(file.split(separator: "\n"), lines).first { $0 != $1 }
    #expect(difference == nil)
    #expect(file == ScenarioSchema.jsonSchemaText)
  }
}
