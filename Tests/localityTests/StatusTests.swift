import Testing

/// How the program ends, and what it says then.
@Suite struct StatusTests {
  private func scenario(_ plan: String) -> String {
    "version: 1\ntitle: Asked\nplan: \(plan)\n"
  }

  /// 205,142 patients are too few for five localities of 50,000 and too many for two of 70,000.
  @Test(arguments: [
    (
      "{localities: 2, limits: {candidates: 2000}}",
      "2 localities = 102,571 each, above the maximum of 70,000"
    ),
    (
      "{localities: 5, limits: {candidates: 2000}}",
      "5 localities = 41,028 each, below the minimum of 50,000"
    ),
    (
      "{localities: 6, limits: {candidates: 2000}}",
      "6 localities = 34,190 each, below the minimum of 50,000"
    ),
    (
      "{localities: 6, rules: {keepClustersWhole: true}, limits: {candidates: 2000}}",
      "6 localities = 34,190 each, below the minimum of 50,000"
    ),
  ])
  func noPlanHasAReason(plan: String, arithmetic: String) async throws {
    let folder = try ShippedPlace.folder()
    try folder.write("\(ShippedPlace.path)/asked.yaml", scenario(plan))
    let ending = try await LocalityProgram.run(
      ["run", "\(ShippedPlace.path)/asked.yaml"], in: folder)
    let sentence = "205,142 patients ÷ \(arithmetic); only three or four can work."
    #expect(ending.code == 2)
    #expect(ending.output.contains("\n- Asked: \(sentence)\n"))
    let report = try folder.text("Outputs/barking-and-dagenham/asked/report.md")
    #expect(report.contains("\n- \(sentence)\n- It is certain that no plan keeps these rules.\n"))
    #expect(
      folder.names(in: "Outputs/barking-and-dagenham/asked")
        == ["findings.csv", "neighbours.csv", "relaxations.csv", "report.md", "study.json"])
  }

  @Test(
    arguments: [
      (["today", "five"], [], 0), (["today", "five"], ["--strict"], 2), (["five"], [], 2),
      (["five", "six"], [], 2), (["today", "two"], ["--strict"], 0),
    ] as [([String], [String], Int32)])
  func severalScenarios(names: [String], flags: [String], code: Int32) async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/five.yaml", scenario("{localities: 5, population: {minimum: 20000}}"))
    try folder.write("place/six.yaml", scenario("{localities: 6, population: {minimum: 20000}}"))
    let files = names.map { "place/\($0).yaml" }
    let run = try await LocalityProgram.run(["run"] + files + flags, in: folder)
    #expect(run.code == code)
    for name in names { #expect(folder.exists("Outputs/place/\(name)/report.md")) }
    let compare = try await LocalityProgram.run(["compare"] + files + flags, in: folder)
    #expect(compare.code == code)
    #expect(compare.output == run.output)
  }

  /// One more possible locality than the limit, so nothing is proven; the plan stands.
  @Test func aLimitStopsTheProof() async throws {
    let folder = try ShippedPlace.folder()
    try folder.write(
      "\(ShippedPlace.path)/asked.yaml", scenario("{localities: 4, limits: {candidates: 1000}}"))
    let ending = try await LocalityProgram.run(
      ["run", "\(ShippedPlace.path)/asked.yaml"], in: folder)
    #expect(ending.code == 3)
    let row = try #require(ending.output.split(separator: "\n").first { $0.hasPrefix("Asked ") })
    #expect(row.contains("4 of 4"))
    #expect(row.contains("within "))
    let findings = try folder.text("Outputs/barking-and-dagenham/asked/findings.csv")
    #expect(
      findings.contains(
        "warning,asked.yaml,,,\"The plan is not proven best: listing the possible localities would "
          + "pass the limit of 1,000 set by plan.limits.candidates.\",It may be up to "))
  }

  @Test(
    arguments: [
      ([], "OVERVIEW: Plan localities", 0), (["--version"], "0.", 0),
      (["run"], "Error: Missing expected argument '<scenario> ...'", 64),
      (["run", "place", "--bogus"], "Error: Unknown option '--bogus'", 64),
      (["frobnicate"], "Error: Unexpected argument 'frobnicate'", 64),
      (["compare", "place", "--format", "pdf"], "Error: The value 'pdf' is invalid", 64),
      (["run", "place", "--output", ""], "Error: The folder after '--output' has no name.", 64),
      (["validate", ""], "Error: The name of a scenario is empty.", 64),
      (["show"], "Error: Missing expected argument '<scenario>'", 64),
    ] as [([String], String, Int32)])
  func wrongUse(arguments: [String], start: String, code: Int32) async throws {
    let ending = try await LocalityProgram.run(arguments, in: SmallPlace.folder())
    #expect(ending.code == code)
    #expect((code == 0 ? ending.output : ending.errors).hasPrefix(start))
    #expect((code == 0 ? ending.errors : ending.output) == "")
  }
}
