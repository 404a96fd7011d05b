import Foundation
import Testing

/// A run that is asked to end comes to an end with the best plan so far, and one that is ended at once
/// leaves what was there, to the byte, and nothing else.
@Suite struct InterruptionTests {
  /// Sixty-four practices on a square grid have more possible localities than a run can list while
  /// this test waits.
  private func wide(in folder: TemporaryFolder) throws {
    var practices = "code,name,easting,northing\n"
    var listSizes = "code,2020-01-01\n"
    for row in 0..<8 {
      for column in 0..<8 {
        let code = "B\(row)\(column)"
        practices += "\(code),Practice \(code),\(500_000 + 1000 * row),\(200_000 + 1000 * column)\n"
        listSizes += "\(code),\(5000 + 7 * row + 11 * column)\n"
      }
    }
    try folder.write("place/practices.csv", practices)
    try folder.write("place/list-sizes.csv", listSizes)
    try folder.write(
      "place/two.yaml",
      "version: 1\ntitle: Wide\nplan: {localities: 5, limits: {candidates: 50000000}}\n")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func whilePlanningTheBestPlanSoFarIsWritten(signal: Int32) async throws {
    let folder = try SmallPlace.folder()
    let arguments = ["run", "place/two.yaml", "--output", "out"]
    #expect(try await LocalityProgram.run(arguments, in: folder).code == 0)
    try folder.write("out/place/two/minutes.txt", "precious")
    try wide(in: folder)
    let ending = try await LocalityProgram.run(
      arguments, in: folder, signal: signal, after: .milliseconds(400))
    #expect(ending.code == 3)
    #expect(ending.output.contains("Wide"))
    #expect(try folder.text("out/place/two/minutes.txt") == "precious")
    let plan = try folder.text("out/place/two/plan.csv").split(separator: "\n")
    #expect(plan.count == 1 + 64)
    let report = try folder.text("out/place/two/report.md")
    #expect(report.contains("it was asked to stop"))
    #expect(folder.names(in: "").allSatisfy { !$0.contains(".new-results") })
  }

  @Test func whilePlanningTheTerminalGoesAway() async throws {
    let signal = SIGHUP
    let folder = try SmallPlace.folder()
    let arguments = ["run", "place/two.yaml", "--output", "out"]
    #expect(try await LocalityProgram.run(arguments, in: folder).code == 0)
    try folder.write("out/place/two/minutes.txt", "precious")
    let before = try folder.contents(of: "out")
    let names = folder.names(in: "")

    try wide(in: folder)
    let ending = try await LocalityProgram.run(
      arguments, in: folder, signal: signal, after: .milliseconds(400))
    #expect(ending.code == 128 + signal)
    #expect(ending.output == "")
    #expect(try folder.contents(of: "out") == before)
    #expect(folder.names(in: "") == names)
  }

  /// Signals at every moment of a short run, the writing among them: results are all old or all new.
  @Test func atAnyMoment() async throws {
    let folder = try SmallPlace.folder()
    let arguments = ["run", "place", "--output", "out"]
    #expect(try await LocalityProgram.run(arguments, in: folder).code == 0)
    let old = try folder.contents(of: "out")
    for file in ["two.yaml", "today.yaml"] {
      try folder.write("place/\(file)", folder.text("place/\(file)") + "summary: Another\n")
    }
    try FileManager.default.copyItem(atPath: folder.path("out"), toPath: folder.path("kept"))
    #expect(try await LocalityProgram.run(arguments, in: folder).code == 0)
    let new = try folder.contents(of: "out")
    #expect(new.keys == old.keys && new != old)

    for pause in stride(from: 2, through: 60, by: 2) {
      try folder.remove("out")
      try FileManager.default.copyItem(atPath: folder.path("kept"), toPath: folder.path("out"))
      let ending = try await LocalityProgram.run(
        arguments, in: folder, signal: SIGINT, after: .milliseconds(pause))
      let results = try folder.contents(of: "out")
      switch ending.code {
      case 0: #expect(results == new)
      case 128 + SIGINT: #expect(results == old)
      case 3:
        // Stopped while planning: a whole set of results too, of the plan there was by then.
        #expect(results["place/two/report.md"] != old["place/two/report.md"])
        #expect(results["place/comparison/comparison.md"] != nil)
      default: Issue.record("ended with \(ending.code)")
      }
    }
  }

  /// Two runs into one folder at the same time keep out of each other's way.
  @Test func manyRunsAtOnce() async throws {
    let folder = try SmallPlace.folder()
    let arguments = ["run", "place", "--output", "out"]
    #expect(try await LocalityProgram.run(arguments, in: folder).code == 0)
    let results = try folder.contents(of: "out")
    try folder.write("out/place/two/minutes.txt", "precious")
    try await withThrowingTaskGroup(of: LocalityProgram.Ending.self) { group in
      for _ in 1...8 {
        group.addTask { try await LocalityProgram.run(arguments, in: folder) }
      }
      for try await ending in group {
        #expect(ending.code == 0)
        #expect(ending.errorLines.first == "Results are in out/place:")
      }
    }
    try folder.remove("out/place/two/minutes.txt")
    #expect(try folder.contents(of: "out") == results)
    #expect(folder.names(in: "out").count == results.count + 4)
  }
}
