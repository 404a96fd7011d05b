import PlaceModel
import Planning
import Studies
import Testing

/// Rules in a place: which practices and list sizes they mean, and what does not fit.
@Suite struct PlacedRulesTests {
  /// A scenario of the line of four, its plan's further lines indented by two spaces.
  private func read(_ plan: String, _ changes: [String: String] = [:]) -> StudySet {
    let text = "version: 1\ntitle: T\nplan:\n  localities: 2\n  \(plan)\n"
    return RunningPlace.read(["t"], changes.merging(["place/t.yaml": text]) { $1 })
  }

  private func errors(_ plan: String, _ changes: [String: String] = [:]) -> [String] {
    read(plan, changes).findings.filter { $0.severity == .error }.map(\.text)
  }

  private func rules(_ plan: String, _ changes: [String: String] = [:]) throws -> PlanningRules {
    let study = try #require(read(plan, changes).studies.first)
    guard case .proposed(let rules) = study.scenario.plan else {
      throw TestFailure()
    }
    return rules
  }

  private struct TestFailure: Error {}

  private static let later = [
    "place/list-sizes.csv": """
    code,2020-01-01,2020-12-31,2021-12-31
    A1,10000,10500,11000
    A2,10000,10000,10000
    A3,10000,10000,9000
    A4,10000,9500,

    """
  ]

  @Test func codesBecomePractices() throws {
    let rules = try rules(
      """
      population: {minimum: 15000, maximum: 25000}
        limits: {route: pricing}
        objective: {workforce: 0}
        rules:
          together: [[A2, A1]]
          apart: [[A1, A4], [A1, A3]]
          fixed: {A4: Out East, A1: Far West}
          targets: {Far West: {maximum: 24000}, Out East: {minimum: 14000, ideal: 15000}}
          hubs: {allowed: [A2, A3], required: [A3]}
          maximumTravel: 1.5 km
          practices: {minimum: 1, maximum: 3}
      """)
    let index = PracticeIndex.init
    #expect(rules.together == [[index(1), index(0)]])
    #expect(rules.apart == [[index(0), index(3)], [index(0), index(2)]])
    #expect(
      rules.fixed == [
        FixedPractice(index(0), to: "Far West"), FixedPractice(index(3), to: "Out East"),
      ])
    #expect(
      rules.targets == [
        LocalityTarget(
          "Far West", population: PopulationBand(minimum: 15_000, ideal: 19_500, maximum: 24_000)),
        LocalityTarget(
          "Out East", population: PopulationBand(minimum: 14_000, ideal: 15_000, maximum: 25_000)),
      ])
    #expect(rules.hubsAllowed == [index(1), index(2)])
    #expect(rules.hubsRequired == [index(2)])
    #expect(rules.maximumTravel == 1.5)
    #expect(rules.fewestPractices == 1)
    #expect(rules.mostPractices == 3)
    #expect(rules.limits.route == .pricing)
  }

  @Test func aYearIsItsLastDateAndTheDrawnDateHasItsBandAlready() throws {
    let rules = try rules(
      "population: {minimum: 15000, ideal: 15000, maximum: 25000, years: [2020-01-01, 2020, 2021-12-31:"
        + " {minimum: 16000}]}", Self.later)
    #expect(
      rules.years == [
        YearBand(label: "31 December 2020", patients: [10_500, 10_000, 10_000, 9_500]),
        YearBand(
          label: "31 December 2021", patients: [11_000, 10_000, 9_000, 0],
          band: PopulationBand(minimum: 16_000, ideal: 16_000, maximum: 25_000)),
      ])
  }

  @Test func theDrawnDateMayHaveASecondBand() throws {
    let rules = try rules("population: {years: [2020-01-01: {maximum: 60000}]}")
    #expect(
      rules.years == [
        YearBand(
          label: "1 January 2020", patients: [10_000, 10_000, 10_000, 10_000],
          band: PopulationBand(minimum: 50_000, ideal: 60_000, maximum: 60_000))
      ])
  }

  @Test(arguments: [
    (
      "rules: {together: [[A1, A9]]}", 27,
      "There is no practice 'A9' in practices.csv. Write a code of that file."
    ),
    (
      "rules: {fixed: {a1: West}}", 19,
      "There is no practice 'a1' in practices.csv. Did you mean 'A1'?"
    ),
    (
      "rules: {hubs: {allowed: [birch]}}", 28,
      "There is no practice 'birch' in practices.csv. Write its code, 'A2'."
    ),
    (
      "rules: {maximumTravel: 20 min}", 26,
      "'plan.rules.maximumTravel' is in min, and travel is measured in km: the place has no"
        + " travel.csv. Write such as '5 km'."
    ),
    (
      "objective: {need: 1}", 21,
      "'plan.objective.need' needs weighted patients, and the place does not know them for every"
        + " practice. Add a column 'weighted_patients' to practices.csv, or leave"
        + " 'plan.objective.need' out."
    ),
    (
      "objective: {workforce: 1}", 26,
      "'plan.objective.workforce' needs the number of GPs, and the place does not know it of any"
        + " practice. Add workforce.csv, or leave 'plan.objective.workforce' out."
    ),
    (
      "rules: {keepClustersWhole: true, apart: [[A1, A3, A2]]}", 53,
      "'A1' and 'A2' are to be apart, and 'plan.rules.keepClustersWhole' keeps West whole, which has"
        + " both. Take one of the rules out."
    ),
    (
      "rules: {keepClustersWhole: true, fixed: {A3: North, A4: South}}", 55,
      "'A3' and 'A4' are fixed to 'North' and 'South', and 'plan.rules.keepClustersWhole' keeps East"
        + " whole, which has both. Fix both to one locality, or take one of the rules out."
    ),
    (
      "population: {years: [2021]}", 24,
      "There are no list sizes of 2021. The only date that counts is 2020-01-01; 'growth' would"
        + " project 2021."
    ),
    (
      "population: {years: [2019]}", 24,
      "There are no list sizes of 2019. The only date that counts is 2020-01-01."
    ),
    (
      "population: {years: [2020-01-11]}", 24,
      "There are no list sizes of 2020-01-11. Did you mean '2020-01-01'?"
    ),
    (
      "population: {years: [2020, 2020-01-01]}", 30,
      "'plan.population.years' names the list sizes of 1 January 2020 twice. A year means the last"
        + " date of it in list-sizes.csv: name it once."
    ),
  ])
  func doesNotFit(plan: String, column: Int, message: String) {
    #expect(errors(plan) == ["place/t.yaml:5:\(column): error: \(message)"])
  }

  @Test func theDatesThatThereAreAreNamed() {
    #expect(
      errors("population: {years: [2022]}", Self.later) == [
        "place/t.yaml:5:24: error: There are no list sizes of 2022. The dates are 2020-01-01,"
          + " 2020-12-31 and 2021-12-31; 'growth' would project 2022."
      ])
  }

  @Test func practicesAreLookedForWhereAnotherKeyIsAtFaultToo() {
    #expect(
      errors("rules: {together: [[A1, A9]], maximumTravel: 5}") == [
        "place/t.yaml:5:48: error: '5' has no unit. Write '5 km', or '5 min' where the place's"
          + " travel.csv is in minutes.",
        "place/t.yaml:5:27: error: There is no practice 'A9' in practices.csv. Write a code of that"
          + " file.",
      ])
  }

  @Test func aKeyOfOnesOwnIsReplacedAndTakenAwayAlone() throws {
    let base = """
      version: 1
      title: B
      plan:
        localities: 2
        rules:
          together: [[A1, A2]]
          fixed: {A1: West, A3: East, A4: East}
          targets: {West: {minimum: 40000, maximum: 60000}, East: {ideal: 55000}}
          maximumTravel: 5 km
      """
    let child = """
      version: 1
      title: T
      extends: b.yaml
      plan:
        rules:
          together: [[A3, A4]]
          fixed: {A3: Middle, A4: null, A2: East}
          targets: {West: {maximum: 65000}, East: null}
          maximumTravel: null
      """
    let set = RunningPlace.read(["t"], ["place/t.yaml": child, "place/b.yaml": base])
    #expect(set.findings.filter { $0.severity == .error }.isEmpty)
    let scenario = try #require(set.studies.first?.scenario)
    let shown = scenario.values.filter { $0.path.hasPrefix("plan.rules") }.map { value in
      let origin = if case .file(let place) = value.origin { place.text } else { "default" }
      return "\(value.path) = \(value.value) [\(value.unit)] \(origin)"
    }
    #expect(
      shown == [
        "plan.rules.together = [[A3, A4]] [] place/t.yaml:6:15",
        "plan.rules.fixed.A1 = West [] place/b.yaml:7:17",
        "plan.rules.fixed.A2 = East [] place/t.yaml:7:39",
        "plan.rules.fixed.A3 = Middle [] place/t.yaml:7:17",
        "plan.rules.targets.West.minimum = 40000 [patients] place/b.yaml:8:31",
        "plan.rules.targets.West.maximum = 65000 [patients] place/t.yaml:8:31",
        "plan.rules.keepClustersWhole = false [] default",
      ])
  }
}
