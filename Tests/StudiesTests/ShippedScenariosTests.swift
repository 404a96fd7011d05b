import Foundation
import PlaceModel
import Planning
import Studies
import TestSupport
import Testing

/// The scenarios that come with the program, as they are on disk.
enum Shipped {
  static let names = [
    "four-localities", "four-localities-least-change", "paired-clusters", "six-clusters",
    "three-localities",
  ]

  static let folder = URL(filePath: #filePath).appending(path: "../../../Scenarios").standardized

  static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: path)))
  }

  static func files() throws -> MemoryFiles {
    var files = MemoryFiles()
    for name in names {
      files.files["bd/\(name).yaml"] = try bytes("barking-and-dagenham/\(name).yaml")
    }
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
  ])
  func eachReadsWithoutFindings(name: String, title: String) throws {
    let scenario = try scenario(name)
    #expect(scenario.name == name)
    #expect(scenario.title == title)
    #expect(scenario.summary.count > 60)
    #expect(scenario.placeFolder == "bd")
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
