import Foundation
import Testing

/// `locality alternatives` and `locality frontier`: choices, and what a trade-off costs.
@Suite struct ChoicesTests {
  private func run(_ arguments: String, in folder: TemporaryFolder) async throws
    -> LocalityProgram.Ending
  {
    try await LocalityProgram.run(
      arguments.split(separator: " ").map(String.init), in: folder)
  }

  /// Six on a line with two to four in a locality: the halves, then the practice before either cut.
  private func wideFolder() throws -> TemporaryFolder {
    let folder = try SmallPlace.folder()
    let two = try folder.text("place/two.yaml")
    try folder.write(
      "place/wide.yaml",
      two.replacing("25000", with: "15000").replacing("35000", with: "45000"))
    return folder
  }

  @Test func alternativesWithTheirFiles() async throws {
    let folder = try wideFolder()
    let ending = try await run(
      "alternatives place/wide.yaml --within 0.3 --format csv -o out", in: folder)
    #expect(ending.code == 0)
    #expect(
      ending.errorLines == [
        "Results are in out/place/wide-alternatives: alternatives.md first."
      ])
    // The halves have 20,000 + 20,000 patient-km, two and four 10,000 + 40,000.
    #expect(
      ending.output
        == """
        choice,localities,score,above_best,travel_patient_km,continuity,balance_patients,\
        smallest_list_size,largest_list_size,patients_elsewhere,least_share_elsewhere,proof
        1,2,40000.0000,0.0000,40000.000,1.0000,0,30000,30000,,,proven
        2,2,50000.0000,0.2500,50000.000,0.7778,20000,20000,40000,10000,0.1667,proven
        3,2,50000.0000,0.2500,50000.000,0.7778,20000,20000,40000,10000,0.1667,proven

        """)
    #expect(
      folder.names(in: "out/place/wide-alternatives") == [
        "alternatives.csv", "alternatives.json", "alternatives.md", "choices.csv", "map-1.svg",
        "map-2.svg", "map-3.svg",
      ])
    let paper = try folder.text("out/place/wide-alternatives/alternatives.md")
    #expect(paper.contains("there are no more: every other plan within 30.0 % of the best score"))
    #expect(
      paper.contains("- 1 of 6 practices, with 10,000 patients (16.7 %), is elsewhere than in"))
    #expect(!paper.contains("place/"))
    // Fewer choices leave no maps of old ones.
    _ = try await run("alternatives place/wide.yaml --count 1 -o out", in: folder)
    #expect(
      folder.names(in: "out/place/wide-alternatives").filter { $0.hasPrefix("map") } == [
        "map-1.svg"
      ])
  }

  @Test func aFrontierWithItsFiles() async throws {
    let folder = try wideFolder()
    // The first cluster of two only: the halves part a practice from the second.
    let practices = try folder.text("place/practices.csv")
    try folder.write(
      "place/practices.csv",
      practices.replacing("502000,200000,West", with: "502000,200000,East"))
    let ending = try await run("frontier place/wide.yaml --format csv -o out", in: folder)
    #expect(ending.code == 0)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1] == "1,2,,40000.000,15000.000,0.7500,1,10000,0.000,0.0000,")
    #expect(lines[2] == "2,2,14700.000,50000.000,0.000,1.0000,0,0,10000.000,0.2500,0.6667")
    #expect(
      folder.names(in: "out/place/wide-frontier") == [
        "frontier.csv", "frontier.json", "frontier.md", "frontier.svg", "points.csv",
      ])
    let paper = try folder.text("out/place/wide-frontier/frontier.md")
    #expect(
      paper.contains(
        "- Keeping 100.0 % of each patient's cluster together on average, the most there can be to "
          + "within a step, instead of 75.0 % costs 10,000 patient-km (25.0 %) more travel: 0.17 km "
          + "for each patient of the place."))
    let json = try JSONSerialization.jsonObject(
      with: Data(folder.bytes("out/place/wide-frontier/frontier.json")))
    #expect((json as? [String: Any])?["scenario"] as? String == "wide")
    let other = try await run(
      "frontier place/wide.yaml --terms balance travel --step 100 --format csv", in: folder)
    #expect(other.code == 0)
    #expect(other.output.hasPrefix("point,localities,ceiling_travel_patient_km,balance_patients,"))
  }

  @Test(arguments: [
    ("alternatives place/two.yaml --count 0", "'--count' is 0: ask for 1 to 50 plans."),
    ("alternatives place/two.yaml --difference 110%", "more than the whole"),
    ("alternatives place/two.yaml --within 5", "more than the whole"),
    ("alternatives place/two.yaml --within -1", "--within"),
    ("alternatives place/two.yaml --difference some", "'some' is invalid"),
    ("frontier place/two.yaml --terms travle continuity", "Did you mean 'travel'?"),
    ("frontier place/two.yaml --terms travel travel", "'travel' is named twice"),
    ("frontier place/two.yaml --terms travel", "'--terms' takes two terms, and 1 is named."),
    ("frontier place/two.yaml --step 0", "no amount above nought"),
    ("frontier place/two.yaml --points 0", "'--points' is 0"),
  ])
  func wrongUse(arguments: String, words: String) async throws {
    let folder = try SmallPlace.folder()
    let ending = try await run(arguments + " -o out", in: folder)
    #expect(ending.code == 64)
    #expect(ending.errors.contains(words), "\(ending.errors)")
    #expect(!folder.exists("out"))
  }

  @Test(arguments: ["alternatives", "frontier"])
  func nothingToChoose(command: String) async throws {
    let folder = try SmallPlace.folder()
    let unknown = try await run("\(command) place/three.yaml -o out", in: folder)
    #expect(unknown.code == 66)
    let given = try await run("\(command) place/today.yaml -o out", in: folder)
    #expect(given.code == 65)
    #expect(given.errors.contains("The scenario's plan is read from plans/today.csv"))
    let two = try folder.text("place/two.yaml")
    try folder.write("place/four.yaml", two.replacing("localities: 2", with: "localities: 4"))
    let none = try await run("\(command) place/four.yaml -o out", in: folder)
    #expect(none.code == 2)
    #expect(
      none.errors.contains("No plan keeps this scenario's rules, so there is nothing to choose"))
    #expect(!folder.exists("out"))
  }

  @Test func termsWithoutFigures() async throws {
    let folder = try SmallPlace.folder()
    let ending = try await run("frontier place/two.yaml --terms travel need", in: folder)
    #expect(ending.code == 65)
    #expect(
      ending.errorLines == [
        "place/two.yaml: error: The place has no weighted patients for every practice, which the "
          + "term 'need' needs. Trade other terms, or give the place these figures."
      ])
  }
}
