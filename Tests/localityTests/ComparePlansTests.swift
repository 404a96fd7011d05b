import Foundation
import Testing

/// `locality compare --plans`: any two plans of a place.
@Suite struct ComparePlansTests {
  /// Three pairs; the middle one is new, and takes a practice of each cluster.
  ///
  ///     A1───A2───A3───A4───A5───A6
  ///     └ One ┘   └ Two ┘   └Three┘
  private static let pairs =
    "code,locality\nA1,One\nA2,One\nA3,Two\nA4,Two\nA5,Three\nA6,Three\n"

  private static func folder() throws -> TemporaryFolder {
    let folder = try SmallPlace.folder()
    try folder.write("place/plans/pairs.csv", pairs)
    return folder
  }

  private func compare(
    _ arguments: String, in folder: TemporaryFolder, from workingFolder: String = ""
  ) async throws -> LocalityProgram.Ending {
    try await LocalityProgram.run(
      ["compare", "--plans"] + arguments.split(separator: " ").map(String.init), in: folder,
      from: workingFolder)
  }

  @Test func clustersAgainstAPlansFile() async throws {
    let folder = try Self.folder()
    let ending = try await compare("clusters place/plans/pairs.csv --format csv", in: folder)
    #expect(ending.code == 0)
    #expect(ending.errors == "")
    let tables = ending.output.components(separatedBy: "\n\n")
    #expect(tables.count == 3)
    #expect(tables[0].hasPrefix("measure,unit,from,to,change\nlocalities,,2,3,1\n"))
    #expect(
      tables[1]
        == """
        from,to,goes_on,practices,patients
        East,Three,yes,2,20000
        East,Two,no,1,10000
        West,One,yes,2,20000
        West,Two,no,1,10000
        """)
    // The hubs before are A2 and A5, and after the first practice of each pair.
    #expect(
      tables[2]
        == """
        code,name,from,to,moves,list_size,hub_before,hub_after,km_before,km_after,km_change,effect
        A1,Alder,West,One,no,10000,A2,A1,1.000,0.000,-1.000,nearer
        A2,Birch,West,One,no,10000,A2,A1,0.000,1.000,1.000,farther
        A3,Cedar,West,Two,yes,10000,A2,A3,1.000,0.000,-1.000,nearer
        A4,Damson,East,Two,yes,10000,A5,A3,1.000,1.000,0.000,same
        A5,Elder,East,Three,no,10000,A5,A5,0.000,0.000,0.000,same
        A6,Fir,East,Three,no,10000,A5,A5,1.000,1.000,0.000,same

        """)
    #expect(!folder.exists("Outputs"))
  }

  /// However a plan is named, it is the same plan.
  @Test func everyWayToNameAPlan() async throws {
    let folder = try Self.folder()
    let results = try await LocalityProgram.run(["run", "place", "-o", "out"], in: folder)
    #expect(results.code == 0)
    func output(_ arguments: String, from workingFolder: String = "") async throws -> String {
      let ending = try await compare(
        arguments + " --practices --format csv", in: folder, from: workingFolder)
      #expect(ending.code == 0, "\(arguments)")
      #expect(ending.errors == "", "\(arguments)")
      return ending.output
    }
    let first = try await output("place/two.yaml place/plans/pairs.csv")
    #expect(first.split(separator: "\n").count == 7)
    for arguments in [
      "two plans/pairs.csv --place place", "two.yaml plans/pairs.csv --place place/",
      "out/place/two place/plans/pairs.csv", "out/place/two/plan.csv place/plans/pairs.csv",
      "place/two \(folder.path("place/plans/pairs.csv"))",
    ] {
      let named = try await output(arguments)
      #expect(named == first, "\(arguments)")
    }
    #expect(try await output("two.yaml plans/pairs.csv", from: "place") == first)
    #expect(try await output("two pairs.csv --place ..", from: "place/plans") == first)
  }

  @Test func forPeopleAndForPrograms() async throws {
    let folder = try Self.folder()
    let table = try await compare("clusters two pairs.csv --place place", in: folder)
    #expect(table.code == 64)
    let text = try await compare("clusters two --place place", in: folder)
    #expect(text.output.hasPrefix("The Line: from today's clusters to Two localities\n"))
    #expect(
      text.output.hasSuffix(
        "\n- No practice moves: the groups are those of today, and so are their hubs.\n"))
    let pairs = try await compare("two plans/pairs.csv --place place --format markdown", in: folder)
    #expect(
      pairs.output.hasPrefix("# The Line: from Two localities to pairs\n\n- 2 of 6 practices"))
    let json = try await compare("two plans/pairs.csv --place place --format json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let members = try #require(value as? [String: Any])
    #expect(members["patients_moving"] as? Int == 20_000)
    #expect(members["new_localities"] as? [String] == ["Two"])
    #expect((members["to"] as? [String: Any])?["name"] as? String == "pairs")
  }

  @Test func writesFilesWhereAsked() async throws {
    let folder = try Self.folder()
    try folder.write("out/place/two/minutes.txt", "kept")
    let ending = try await compare("clusters place/plans/pairs.csv -o out", in: folder)
    #expect(ending.code == 0)
    #expect(
      ending.errorLines == ["Results are in out/place/clusters-to-pairs: changes.md first."])
    #expect(
      folder.names(in: "out/place/clusters-to-pairs") == [
        "changes.json", "changes.md", "measures.csv", "moves.csv", "overlap.csv",
      ])
    #expect(folder.names(in: "out/place").contains("two/minutes.txt"))
    let paper = try folder.text("out/place/clusters-to-pairs/changes.md")
    #expect(!paper.contains("place/"))
    try folder.write("file", "")
    let refused = try await compare("clusters place/plans/pairs.csv -o file", in: folder)
    #expect(refused.code == 73)
    #expect(refused.output == "")
  }

  static let wrong = [
    BadInputTests.Case(
      "an unknown practice", .replace("plans/pairs.csv", "A6,Three", with: "A7,Three"),
      run: "clusters place/plans/pairs.csv",
      says: "place/plans/pairs.csv: error: The plan leaves out Fir (A6). Every practice is in "
        + "one locality: add a row.",
      "place/plans/pairs.csv:7:1: error: There is no practice 'A7' in practices.csv."),
    BadInputTests.Case(
      "the plan of another place",
      .write("plans/pairs.csv", "code,locality\nB1,One\nB2,One\nB3,Two\n"),
      run: "clusters place/plans/pairs.csv",
      says: "place/plans/pairs.csv: error: None of its 3 practices is in practices.csv. This seems "
        + "to be the plan of another place."),
    BadInputTests.Case(
      "no such file", run: "clusters place/plans/pears.csv", code: 66,
      says: "place/plans/pears.csv: error: There is no plan or scenario of this name. Name a "
        + "scenario, a plan's CSV file, a folder of results with a plan.csv, or 'clusters' for "
        + "today's."),
    BadInputTests.Case(
      "no such scenario", run: "clusters three --place place", code: 66,
      says:
        "three: error: There is no plan or scenario of this name. Name a scenario, a plan's CSV "
        + "file, a folder of results with a plan.csv, or 'clusters' for today's."),
    BadInputTests.Case(
      "nothing that leads to a place", run: "clusters two",
      says:
        "error: Nothing says which place 'clusters' and 'two' are plans of. Name its folder with "
        + "--place, such as --place Scenarios/barking-and-dagenham."),
    BadInputTests.Case(
      "no place there", run: "clusters place/plans/pairs.csv --place elsewhere", code: 66,
      says: "elsewhere: error: There is no place here: the folder is missing or holds none of "
        + "area.yaml, practices.csv and list-sizes.csv. Keep a scenario in the folder of its place."
    ),
    BadInputTests.Case(
      "a faulty scenario and a faulty plan at once",
      .replace("two.yaml", "localities: 2", with: "localities: two"),
      .replace("plans/pairs.csv", "A6,Three", with: "A6,"),
      run: "place/two.yaml place/plans/pairs.csv",
      says: "place/two.yaml:4:15: error: 'two' is not a whole number. Write 2.",
      "place/plans/pairs.csv:7:4: error: The practice 'A6' has no locality. Name one."),
    BadInputTests.Case(
      "a scenario without a plan", .replace("two.yaml", "localities: 2", with: "localities: 4"),
      run: "clusters place/two.yaml", code: 2,
      says: "place/two.yaml: error: No plan keeps this scenario's rules, so there is nothing to "
        + "compare. 60,000 patients ÷ 4 localities = 15,000 each, below the minimum of 25,000; only "
        + "two can work."),
  ]

  @Test(arguments: wrong)
  func isTold(_ wrong: BadInputTests.Case) async throws {
    let folder = try Self.folder()
    for change in wrong.changes { try change.make(in: folder) }
    let ending = try await LocalityProgram.run(
      ["compare", "--plans"] + wrong.arguments + ["--output", "out"], in: folder)
    #expect(ending.errorLines == wrong.lines)
    #expect(ending.code == wrong.code)
    #expect(ending.output == "")
    #expect(!folder.exists("out"))
  }

  @Test func aScenarioOfAnotherPlace() async throws {
    let folder = try Self.folder()
    try SmallPlace.write(to: folder, as: "other")
    try folder.write(
      "other/area.yaml",
      try folder.text("other/area.yaml").replacing("The Line", with: "The Other Line"))
    let ending = try await compare("place/two.yaml other/today.yaml", in: folder)
    #expect(ending.code == 65)
    #expect(
      ending.errorLines == [
        "other/today.yaml: error: This scenario is for another place: The Other Line, and the plans "
          + "compared are of The Line. Compare plans of one place."
      ])
  }

  @Test func aPlaceWithoutClusters() async throws {
    let folder = try Self.folder()
    let practices = try folder.text("place/practices.csv")
    try folder.write(
      "place/practices.csv",
      practices.replacing(",West", with: "").replacing(",East", with: "")
        .replacing(",cluster", with: ""))
    let ending = try await compare("clusters place/plans/pairs.csv", in: folder)
    #expect(ending.code == 65)
    #expect(
      ending.errorLines == [
        "place: error: The place has no clusters today to compare with. Name another plan, or give "
          + "practices.csv the column 'cluster'."
      ])
    let plans = try await compare("place/today.yaml place/plans/pairs.csv", in: folder)
    #expect(plans.code == 0)
    #expect(!plans.output.contains("- Continuity lost"))
  }

  @Test(arguments: [
    (["compare", "--plans", "place"], "'--plans' compares two plans, and 1 is named"),
    (["compare", "place", "--place", "place"], "'--place' goes with '--plans'."),
    (["compare", "place", "--output", "out"], "'--output' goes with '--plans'."),
    (["compare", "--plans", "a", "b", "--output", ""], "The folder after '--output' has no name."),
  ])
  func wrongUse(arguments: [String], words: String) async throws {
    let folder = try Self.folder()
    let ending = try await LocalityProgram.run(arguments, in: folder)
    #expect(ending.code == 64)
    #expect(ending.errors.contains(words))
    #expect(!folder.exists("out"))
  }
}
