import Foundation
import Testing

/// The same input gives the same bytes, however it is named and wherever it is run.
@Suite struct ResultsTests {
  /// All results of the small place and of the real one's clusters, run once as they are.
  private func results(
    _ arguments: [String], from workingFolder: String = "", out: String = "out",
    environment: [String: String] = [:], in folder: TemporaryFolder
  ) async throws -> [String: [UInt8]] {
    let ending = try await LocalityProgram.run(
      ["run"] + arguments, in: folder, from: workingFolder, environment: environment)
    #expect(ending.code == 0)
    let results = try folder.contents(of: "\(out)/place")
    try folder.remove(out)
    return results
  }

  @Test func theSameBytesHoweverThePlaceIsNamed() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/child.yaml", "version: 1\ntitle: Child\nextends: two.yaml\n")
    try folder.write(
      "place/neighbours.csv", "practice_a,practice_b,change,reason\nA1,A2,add,Told twice\n")
    try folder.write("elsewhere/readme", "")
    let first = try await results(["place", "--output", "out"], in: folder)
    #expect(first.count == 33)
    let all = folder.path("place")
    for arguments in [["place"], ["./place/"], ["place//"], [all], [all + "/"], ["place/../place"]]
    {
      #expect(try await results(arguments + ["--output", "out"], in: folder) == first)
    }
    for place in [".", "./", "../place", all] {
      #expect(
        try await results([place, "--output", "../out"], from: "place", in: folder) == first)
    }
    #expect(
      try await results(
        ["../place", "-o", folder.path("out")], from: "elsewhere", in: folder) == first)
    let files = ["child", "today", "two"].map { "\($0).yaml" }
    #expect(try await results(files + ["-o", "../out"], from: "place", in: folder) == first)
    #expect(
      try await results(files.map { "./\($0)" } + ["-o", "../out"], from: "place", in: folder)
        == first)

    for (name, bytes) in first {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(folder.url.lastPathComponent), "\(name) names the machine's folders")
      #expect(!text.contains("place/"), "\(name) says how the place was named")
    }
    let study = String(decoding: try #require(first["child/study.json"]), as: UTF8.self)
    #expect(study.contains("\"file\": \"child.yaml\""))
    #expect(study.contains("\"origin\": \"two.yaml:4:15\""))
    #expect(study.contains("\"file\": \"neighbours.csv\""))
  }

  @Test(arguments: [
    ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Auckland"],
    ["LANG": "C", "LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "ar_EG.UTF-8", "COLUMNS": "40"],
  ])
  func theSameBytesInEveryLanguageAndAgain(environment: [String: String]) async throws {
    let folder = try SmallPlace.folder()
    let first = try await results(["place", "-o", "out"], in: folder)
    #expect(first.count == 23)
    #expect(
      try await results(["place", "-o", "out"], environment: environment, in: folder) == first)
  }

  @Test func theRealPlaceTwice() async throws {
    let folder = try ShippedPlace.folder()
    let scenario = "\(ShippedPlace.path)/six-clusters.yaml"
    let one = try await LocalityProgram.run(["run", scenario, "-o", "one"], in: folder)
    let other = try await LocalityProgram.run(["run", scenario, "-o", "other"], in: folder)
    #expect([one.code, other.code] == [0, 0])
    let results = try folder.contents(of: "one")
    #expect(results.count == 13)
    #expect(try folder.contents(of: "other") == results)
    #expect(one.output == other.output)
  }

  @Test func theTerminalIsToldPathsAsTyped() async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/neighbours.csv", "practice_a,practice_b,change,reason\nA1,A2,add,Told twice\n")
    let ending = try await LocalityProgram.run(["run", "./place/two.yaml"], in: folder)
    #expect(
      ending.errorLines == [
        "./place/neighbours.csv:2:1: warning: A1 and A2 are neighbours already. The row changes "
          + "nothing and can go.",
        "Results are in Outputs/place:",
        "  comparison/comparison.md  this run's scenarios side by side (1 scenario)",
        "  two/report.md and two/map.svg",
      ])
    #expect(
      try folder.text("Outputs/place/two/findings.csv").split(separator: "\n").dropFirst()
        == [
          "warning,neighbours.csv,2,1,A1 and A2 are neighbours already.,"
            + "The row changes nothing and can go."
        ])
  }
}
