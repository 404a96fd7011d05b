import PlaceModel
import Studies
import Testing

/// Every value of a resolved scenario, as `show` prints it: path, value, unit, origin.
@Suite struct ResolvedValuesTests {
  private func lines(_ text: String, and others: [String: String] = [:]) -> [String] {
    (reading(text, and: others).scenario?.values ?? []).map { value in
      let origin =
        switch value.origin {
        case .file(let place): place.text
        case .standard(let reason): "default: \(reason)"
        }
      return "\(value.path) = \(value.value) [\(value.unit)] \(origin)"
    }
  }

  @Test func valuesOfTheFileOfItsParentAndDefaults() {
    let parent = """
      version: 1
      title: B
      plan:
        localities: {minimum: 3, maximum: 4}
        objective: {continuity: 0.50}
      """
    let child = """
      version: 1
      title: "Mile End: a test"
      summary: >-
        Two
        lines.
      extends: b.yaml
      plan:
        population:
          maximum: 60001
        rules: {keepClustersWhole: True}
      """
    #expect(
      lines(child, and: ["b.yaml": parent]) == [
        "version = 1 [] a.yaml:1:10",
        "title = \"Mile End: a test\" [] a.yaml:2:8",
        "summary = Two lines. [] a.yaml:3:10",
        "extends = b.yaml [] a.yaml:6:10",
        "plan.localities.minimum = 3 [localities] b.yaml:4:25",
        "plan.localities.maximum = 4 [localities] b.yaml:4:37",
        "plan.population.minimum = 50000 [patients]"
          + " default: integrated teams need at least so many patients",
        "plan.population.ideal = 55000 [patients] default: the middle of minimum and maximum",
        "plan.population.maximum = 60001 [patients] a.yaml:9:14",
        "plan.objective.travel = 1 [points per patient-km or patient-minute]"
          + " default: near practices belong together",
        "plan.objective.continuity = 0.5 [points per patient of continuity lost] b.yaml:5:27",
        "plan.objective.balance = 0 [points per patient away from the ideal]"
          + " default: any size between minimum and maximum is as good",
        "plan.objective.need = 0 [points per weighted patient]"
          + " default: need is evened out only where that is asked for",
        "plan.objective.workforce = 0 [points per patient]"
          + " default: staff are evened out only where that is asked for",
        "plan.rules.keepClustersWhole = true [] a.yaml:10:30",
        "plan.limits.gap = 0 [share of the score]"
          + " default: the best plan is asked for, not a good one",
        "plan.limits.candidates = 5000000 [possible localities]"
          + " default: a list of that length fits any computer",
        "plan.limits.branches = 2000 [branches] default: more have not been needed",
      ])
  }

  @Test func aGivenPlanHasNothingAboutProposing() {
    let paths = lines("version: 1\ntitle: T\nplan: {from: ./plans/x.csv}\n").map {
      $0.prefix { $0 != "[" }
    }
    #expect(
      paths == [
        "version = 1 ", "title = T ", "plan.from = plans/x.csv ",
        "plan.population.minimum = 50000 ", "plan.population.ideal = 60000 ",
        "plan.population.maximum = 70000 ", "plan.objective.travel = 1 ",
        "plan.objective.continuity = 0 ", "plan.objective.balance = 0 ",
        "plan.objective.need = 0 ", "plan.objective.workforce = 0 ",
      ])
  }

  @Test(arguments: [
    ("'No'", "\"No\""), ("\"a # b\"", "\"a # b\""), ("2013", "\"2013\""),
    ("'say \"so\"'", "say \"so\""), ("'\"so\"'", "\"\\\"so\\\"\""), ("'a\\b:'", "\"a\\\\b:\""),
    ("Today's six", "Today's six"),
  ])
  func textIsWrittenAsYAMLWouldRead(written: String, shown: String) {
    let lines = lines("version: 1\ntitle: \(written)\nplan: {localities: 4}\n")
    #expect(lines.dropFirst().first == "title = \(shown) [] a.yaml:2:8")
  }
}
