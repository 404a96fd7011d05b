import Foundation
import Testing

/// What each command prints.
@Suite struct CommandTests {
  @Test(arguments: [
    ([], "locality run Scenarios/barking-and-dagenham"),
    (["run"], "locality run three-localities.yaml four-localities.yaml --output Results"),
    (["compare"], "locality compare six-clusters.yaml four-localities.yaml --practices"),
    (["compare"], "locality compare --plans clusters four-localities.yaml"),
    (["validate"], "locality validate Scenarios/barking-and-dagenham"),
    (["show"], "locality show Scenarios/barking-and-dagenham/four-localities-least-change.yaml"),
    (["schema"], "locality schema > Scenarios/scenario.schema.json"),
  ])
  func helpTeachesByExample(command: [String], example: String) async throws {
    let folder = try TemporaryFolder()
    let ending = try await LocalityProgram.run(command + ["--help"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.output.split(separator: "\n").contains { $0 == "  \(example)" })
    #expect(ending.output.contains("USAGE: locality"))
    #expect(ending.errors == "")
  }

  @Test func schemaIsTheShippedFile() async throws {
    let folder = try ShippedPlace.folder()
    let ending = try await LocalityProgram.run(["schema"], in: folder)
    #expect(ending.output == (try folder.text("Scenarios/scenario.schema.json")))
    #expect(ending.code == 0)
  }

  @Test func showTellsOrigins() async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/child.yaml",
      "version: 1\ntitle: Child\nextends: two.yaml\nplan: {population: {maximum: 36000}}\n")
    let ending = try await LocalityProgram.run(
      ["show", "place/child.yaml", "--format", "csv"], in: folder)
    let lines = ending.output.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(9) == [
        "key,value,unit,origin", "version,1,,place/child.yaml:1:10",
        "title,Child,,place/child.yaml:2:8", "extends,two.yaml,,place/child.yaml:3:10",
        "plan.localities,2,localities,place/two.yaml:4:15",
        "plan.population.minimum,25000,patients,place/two.yaml:5:25",
        "plan.population.ideal,30500,patients,default: the middle of minimum and maximum",
        "plan.population.maximum,36000,patients,place/child.yaml:4:30",
        "plan.objective.travel,1,points per patient-km or patient-minute,default: near practices "
          + "belong together",
      ])
    #expect(ending.code == 0)
    #expect(ending.errors == "")
  }

  @Test(arguments: ["run", "compare"])
  func formats(command: String) async throws {
    let folder = try SmallPlace.folder()
    func output(_ format: String) async throws -> String {
      let ending = try await LocalityProgram.run(
        [command, "place", "--format", format], in: folder)
      #expect(ending.code == 0)
      return ending.output
    }
    let json = try JSONSerialization.jsonObject(with: Data(try await output("json").utf8))
    let rows = try #require((json as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows.map { $0["scenario"] as? String } == ["today", "two"])
    #expect(rows.map { $0["largest_list_size"] as? Int } == [30_000, 30_000])
    let csv = try await output("csv").split(separator: "\n")
    #expect(csv.count == 3)
    #expect(csv[0].hasPrefix("scenario,title,localities,smallest_list_size,"))
    #expect(csv[2].hasPrefix("two,Two localities,2,30000,30000,25000,35000,2,"))
    let markdown = try await output("markdown")
    #expect(markdown.contains("\n| Two localities | 2 | 30,000 | 30,000 | 2 of 2 |"))
    let table = try await output("table")
    #expect(table.hasPrefix("Scenarios for The Line compared\n"))
    // Only a row of figures may be longer, for they are never broken.
    #expect(table.split(separator: "\n").allSatisfy { !$0.hasPrefix("- ") || $0.count <= 120 })
    #expect(!table.contains("\u{1B}"))
  }

  /// Programs get the years to come too: a second table, or the comparison's own JSON.
  @Test func formatsWithYearsToCome() async throws {
    let folder = try SmallPlace.yearsFolder()
    func output(_ format: String) async throws -> String {
      let ending = try await LocalityProgram.run(
        ["compare", "place", "--format", format], in: folder)
      #expect(ending.code == 0)
      return ending.output
    }
    let tables = try await output("csv").components(separatedBy: "\n\n")
    #expect(tables.count == 2)
    #expect(tables[0].hasPrefix("scenario,title,localities,smallest_list_size,"))
    #expect(tables[1].hasPrefix("scenario,title,growth,base_year,horizon,"))
    #expect(tables[1].split(separator: "\n").count == 2)
    let json = try JSONSerialization.jsonObject(with: Data(try await output("json").utf8))
    let members = try #require(json as? [String: Any])
    let names = ["comparison", "years"].map { (members[$0] as? [String: Any])?["rows"] as? [Any] }
    #expect(try #require(names[0]).count == 3)
    #expect(try #require(names[1]).count == 1)
  }

  @Test func comparePractices() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await LocalityProgram.run(
      ["compare", "place", "--practices", "--format", "json"], in: folder)
    let json = try JSONSerialization.jsonObject(with: Data(ending.output.utf8))
    #expect(((json as? [String: Any])?["rows"] as? [Any])?.count == 6)
    #expect(!folder.exists("Outputs"))
  }

  @Test func validateTellsAllAndPlansNothing() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/list-sizes.csv", "code,2020-01-01\nA1,-1\nA2,x\n")
    try folder.write("place/today.yaml", "version: 1\nplan: {form: plans/today.csv}\n")
    let ending = try await LocalityProgram.run(["validate", "place"], in: folder)
    #expect(ending.code == 65)
    #expect(ending.output == "")
    #expect(ending.errorLines.filter { $0.hasPrefix("place/today.yaml") }.count == 2)
    #expect(ending.errorLines.filter { $0.hasPrefix("place/list-sizes.csv") }.count == 6)
    #expect(ending.errorLines.count == 8)
  }
}
