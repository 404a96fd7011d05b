import Testing

/// What is odd and yet right: it runs, and where a reader must know, a warning says so.
@Suite struct AcceptedInputTests {
  /// Plans of the place, its files as they are or changed.
  private func plan(_ change: (String) -> [UInt8]) async throws -> String {
    let folder = try TemporaryFolder()
    for (name, text) in SmallPlace.files { try folder.write("place/\(name)", bytes: change(text)) }
    let ending = try await LocalityProgram.run(["run", "place/two.yaml"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.errorLines.first == "Results are in Outputs/place:")
    return try folder.text("Outputs/place/two/plan.csv")
  }

  @Test func byteOrderMarksAndWindowsLineEnds() async throws {
    let plain = try await plan { Array($0.utf8) }
    #expect(plain.contains("\nA1,Alder,"))
    #expect(try await plan { [0xEF, 0xBB, 0xBF] + Array($0.utf8) } == plain)
    #expect(try await plan { Array($0.replacing("\n", with: "\r\n").utf8) } == plain)
    #expect(try await plan { [0xEF, 0xBB, 0xBF] + $0.replacing("\n", with: "\r\n").utf8 } == plain)
  }

  @Test func anIsolatedPractice() async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/neighbours.csv", "practice_a,practice_b,change,reason\nA5,A6,remove,A river\n")
    let ending = try await LocalityProgram.run(["validate", "place/today.yaml"], in: folder)
    #expect(ending.code == 0)
    #expect(
      ending.errorLines == [
        "place/neighbours.csv: warning: The place falls into two pieces: Fir (A6); and the other "
          + "5 practices. No locality can reach from one to another: join them here if people can.",
        "place/practices.csv:7:1: warning: Fir (A6) has no neighbour. Give it one in "
          + "neighbours.csv, unless it is to be a locality of its own.",
      ])
    #expect(ending.output == "place/today.yaml: in order: Today\n")
    let two = try await LocalityProgram.run(["run", "place/two.yaml"], in: folder)
    #expect(two.code == 2)
  }

  /// Another place's plan may be judged here: the file is told from the folder of this one.
  @Test func aPlanOutsideThePlace() async throws {
    let folder = try SmallPlace.folder()
    let today = try #require(SmallPlace.files["today.yaml"])
    try folder.write("drafts/today.csv", try folder.text("place/plans/today.csv"))
    try folder.write(
      "place/today.yaml", today.replacing("plans/today.csv", with: "../drafts/today.csv"))
    let ending = try await LocalityProgram.run(["run", "place/today.yaml"], in: folder)
    #expect(ending.code == 0)
    let study = try folder.text("Outputs/place/today/study.json")
    #expect(study.contains("\"file\": \"../drafts/today.csv\""))
  }

  /// However a scenario is named, and however often, it runs once.
  @Test func oneFileNamedThrice() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await LocalityProgram.run(
      ["validate", "place/two.yaml", "./place//two.yaml", "place/plans/../two.yaml"], in: folder)
    #expect(ending.output == "place/two.yaml: in order: Two localities\n")
    #expect(ending.errors == "")
    #expect(ending.code == 0)
  }

  @Test func hiddenCopiesAreNoScenarios() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/._two.yaml", "rubbish")
    let ending = try await LocalityProgram.run(["validate", "place/"], in: folder)
    #expect(
      ending.output
        == "place/today.yaml: in order: Today\nplace/two.yaml: in order: Two localities\n")
    #expect(ending.code == 0)
  }

  /// Two places at once, with scenarios of the same names.
  @Test func twoPlaces() async throws {
    let folder = try SmallPlace.folder()
    try SmallPlace.write(to: folder, as: "elsewhere/other")
    let ending = try await LocalityProgram.run(["run", "place", "elsewhere/other"], in: folder)
    #expect(ending.code == 0)
    let one = try folder.contents(of: "Outputs/place")
    #expect(one.count == 23)
    #expect(try folder.contents(of: "Outputs/other") == one)
    #expect(folder.names(in: "Outputs").filter { !$0.contains("/") } == [])
  }

  @Test func twoPlacesOfOneName() async throws {
    let folder = try SmallPlace.folder()
    try SmallPlace.write(to: folder, as: "elsewhere/place")
    let ending = try await LocalityProgram.run(["run", "place", "elsewhere/place"], in: folder)
    #expect(ending.code == 65)
    #expect(
      ending.errorLines == [
        "elsewhere/place: error: The folder of another place is called 'place' too: place. Their "
          + "results would share a folder. Run them apart, with an --output for each."
      ])
    #expect(!folder.exists("Outputs"))
    let compare = try await LocalityProgram.run(
      ["compare", "place", "elsewhere/place"], in: folder)
    #expect(compare.code == 0)
  }
}
