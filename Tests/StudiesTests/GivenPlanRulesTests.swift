import PlaceModel
import Planning
import Studies
import Testing

/// Rules beside a plan from a file: it is told which of them it breaks, and is judged all the same.
@Suite struct GivenPlanRulesTests {
  private func result(_ rules: String) throws -> StudyResult {
    let text = """
      version: 1
      title: Ends joined
      plan:
        from: plans/ring.csv
        population: {minimum: 15000, maximum: 25000, years: [2020-01-01: {minimum: 21000}]}
        rules: {\(rules)}

      """
    let set = RunningPlace.read(["ring"], ["place/ring.yaml": text])
    #expect(set.findings.filter { $0.severity == .error }.isEmpty)
    return try #require(set.studies.first).run()
  }

  @Test func whatIsBrokenIsAFindingWhereItIsAsked() throws {
    let result = try result(
      "together: [[A1, A4], [A1, A2]], fixed: {A2: Middle, A3: Ends}, practices: {minimum: 3}")
    let told = result.findings.map(\.text).filter { $0.contains("breaks") }
    #expect(
      told == [
        "ring.yaml:5:56: warning: The plan breaks the rule that every locality has 21,000 to 25,000"
          + " patients with the list sizes of 1 January 2020: with the list sizes of 1 January 2020"
          + " locality A (Ends) has 20,000 patients, 1,000 too few; with the list sizes of 1 January"
          + " 2020 locality B (Middle) has 20,000 patients, 1,000 too few.",
        "ring.yaml:6:32: warning: The plan breaks the rule that Alder (A1) and Birch (A2) share a"
          + " locality: Alder (A1) is in locality A (Ends) and Birch (A2) is in locality B (Middle).",
        "ring.yaml:6:63: warning: The plan breaks the rule that Cedar (A3) is in the locality Ends:"
          + " Cedar (A3) is in locality B (Middle).",
        "ring.yaml:6:95: warning: The plan breaks the rule that no locality has fewer than 3"
          + " practices: locality A (Ends) has 2 practices, 1 too few; locality B (Middle) has 2"
          + " practices, 1 too few.",
      ])
    #expect(result.checkedRules.count { !$0.isKept } == 4)
    #expect(
      result.checkedRules.first { $0.rule == .together([.init(0), .init(3)]) }?.isKept == true)
  }

  @Test func theHubIsTheBestOfThoseAllowed() throws {
    let result = try result("hubs: {allowed: [A4, A3]}")
    #expect(result.planned?.plan.localities.map(\.hub.rawValue) == [3, 2])
    #expect(!result.findings.contains { $0.text.contains("hub is") })
  }

  @Test func aProposedPlanKeepsWhatItIsAsked() throws {
    let text = """
      version: 1
      title: Two
      plan:
        localities: 2
        population: {minimum: 5000, maximum: 35000}
        rules:
          apart: [[A1, A2]]
          fixed: {A1: Alone}
          targets: {Alone: {maximum: 12000}}

      """
    let set = RunningPlace.read(["two"], ["place/two.yaml": text])
    let result = try #require(set.studies.first).run()
    #expect(result.planned?.plan.localities.map(\.name).first == "Alone")
    #expect(result.planned?.plan.localities.map(\.members.count) == [1, 3])
    #expect(!result.checkedRules.isEmpty && result.checkedRules.allSatisfy(\.isKept))
  }

  /// A year is its counted list sizes where there are any, and what is projected where not.
  @Test func aYearToComeIsProjected() throws {
    let text = """
      version: 1
      title: Later
      extends: two.yaml
      plan:
        population: {years: [2022, 2023: {maximum: 27000}]}

      """
    let result = try GrowingPlace.run("later", ["place/later.yaml": text])
    #expect(
      result.rules.years == [
        YearBand(label: "30 June 2022", patients: [11_500, 12_500, 10_000, 0]),
        YearBand(
          label: "2023", patients: [13_000, 13_000, 10_000, 10_000],
          band: PopulationBand(minimum: 15_000, ideal: 20_000, maximum: 27_000)),
      ])
    let set = GrowingPlace.read(
      ["later"], ["place/later.yaml": text.replacing("2023:", with: "2024:")])
    #expect(
      set.findings.filter { $0.severity == .error }.map(\.text) == [
        "place/later.yaml:5:30: error: There are no list sizes of 2024. The dates are 2020-06-30 and"
          + " 2022-06-30; years after 2020 are projected to 2023."
      ])
  }
}
