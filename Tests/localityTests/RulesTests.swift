import Testing

/// Rules of a scenario, from the file to what the program says.
@Suite struct RulesTests {
  private let ruled = """
    version: 1
    title: Ruled
    extends: two.yaml
    plan:
      rules:
        apart: [[A1, A6]]
        fixed: {A2: Westend, A5: Eastend}
        maximumTravel: 1.5 km

    """

  @Test func showTellsEachRuleAndWhereItIsFrom() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/ruled.yaml", ruled)
    let ending = try await LocalityProgram.run(
      ["show", "place/ruled.yaml", "--format", "csv"], in: folder)
    #expect(ending.code == 0)
    let lines = ending.output.split(separator: "\n").filter { $0.hasPrefix("plan.rules.") }
    #expect(
      lines == [
        "plan.rules.apart,\"[[A1, A6]]\",,place/ruled.yaml:6:12",
        "plan.rules.fixed.A2,Westend,,place/ruled.yaml:7:17",
        "plan.rules.fixed.A5,Eastend,,place/ruled.yaml:7:30",
        "plan.rules.maximumTravel,1.5 km,,place/ruled.yaml:8:20",
        "plan.rules.keepClustersWhole,false,,default: clusters may be parted where that serves better",
      ])
  }

  @Test func thePlanHasTheNamesAndItsPaperTheRules() async throws {
    let folder = try SmallPlace.folder()
    try folder.write("place/ruled.yaml", ruled)
    let ending = try await LocalityProgram.run(["run", "place/ruled.yaml"], in: folder)
    #expect(ending.code == 0)
    let plan = try folder.text("Outputs/place/ruled/plan.csv")
    #expect(plan.contains("A1,Alder,A,Westend,") && plan.contains("A6,Fir,B,Eastend,"))
    let paper = try folder.text("Outputs/place/ruled/report.md")
    #expect(paper.contains("| Alder (A1) and Fir (A6) are in different localities | yes |"))
    #expect(paper.contains("| No practice is more than 1.5 km from its hub | yes |"))
    let study = try folder.text("Outputs/place/ruled/study.json")
    #expect(study.contains("\"rule\": \"Birch (A2) is in the locality Westend\""))
    #expect(study.contains("\"route_asked\": null"))
  }

  @Test func everyFaultOfTheRulesIsToldAndNothingIsWritten() async throws {
    let folder = try SmallPlace.folder()
    try folder.write(
      "place/ruled.yaml",
      ruled.replacing("[[A1, A6]]", with: "[[A1, A7], [Fir, A2]]").replacing(
        "1.5 km", with: "9 min"))
    let ending = try await LocalityProgram.run(["run", "place/ruled.yaml"], in: folder)
    #expect(ending.code == 65)
    #expect(
      ending.errorLines == [
        "place/ruled.yaml:6:18: error: There is no practice 'A7' in practices.csv. Write a code of"
          + " that file.",
        "place/ruled.yaml:6:24: error: There is no practice 'Fir' in practices.csv. Write its code,"
          + " 'A6'.",
        "place/ruled.yaml:8:20: error: 'plan.rules.maximumTravel' is in min, and travel is measured in"
          + " km: the place has no travel.csv. Write such as '5 km'.",
      ])
    #expect(!folder.exists("Outputs"))
  }
}
