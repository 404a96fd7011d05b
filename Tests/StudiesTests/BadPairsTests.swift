import Studies
import Testing

/// Bad input: values that do not go together.
///
/// Each case is a file and all that is said of it.
@Suite struct BadPairsTests {
  @Test(arguments: [
    BadScenario(
      "localities upside down",
      """
      version: 1
      title: T
      plan: {localities: {minimum: 4, maximum: 3}}
      """,
      """
      a.yaml:3:30: error: 'plan.localities.minimum', 4, is above \
      'plan.localities.maximum', 3. The smaller one comes first.
      """),
    BadScenario(
      "band upside down",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {minimum: 70000, maximum: 50000, ideal: 10}
      """,
      """
      a.yaml:5:25: error: 'plan.population.minimum', 70,000, is above \
      'plan.population.maximum', 50,000. The smaller one comes first.
      """),
    BadScenario(
      "minimum above the default",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {minimum: 80000}
      """,
      """
      a.yaml:5:25: error: 'plan.population.minimum', 80,000, is above \
      'plan.population.maximum', 70,000 by default. Give both, the smaller one first.
      """),
    BadScenario(
      "maximum below the default",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {maximum: 40000}
      """,
      """
      a.yaml:5:25: error: 'plan.population.minimum', 50,000 by default, is above \
      'plan.population.maximum', 40,000. Give both, the smaller one first.
      """),
    BadScenario(
      "ideal too large",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {ideal: 80000}
      """,
      """
      a.yaml:5:23: error: 'plan.population.ideal', 80,000, is above \
      'plan.population.maximum', 70,000 by default. Give both, the smaller one first.
      """),
    BadScenario(
      "ideal too small",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {minimum: 60000, ideal: 50000}
      """,
      """
      a.yaml:5:25: error: 'plan.population.minimum', 60,000, is above \
      'plan.population.ideal', 50,000. The smaller one comes first.
      """),
    BadScenario(
      "no weight",
      """
      version: 1
      title: T
      plan:
        localities: 4
        objective: {travel: 0}
      """,
      """
      a.yaml:5:23: error: Every weight of 'plan.objective' is 0, so all plans are \
      equally good. Give at least one of them a weight above 0.
      """),
    BadScenario(
      "from and localities",
      """
      version: 1
      title: T
      plan:
        localities: 4
        from: plans/a.csv
      """,
      """
      a.yaml:4:15: error: 'plan.localities' is about proposing a plan, but 'plan.from' \
      at a.yaml:5:9 names a plan that is there. Take one of them out; 'null' takes out \
      what an extended scenario says.
      """),
    BadScenario(
      "from and limits; rules may stand beside it",
      """
      version: 1
      title: T
      plan:
        from: plans/a.csv
        rules: {keepClustersWhole: true}
        limits: {gap: 0.1}
      """,
      """
      a.yaml:6:17: error: 'plan.limits' is about proposing a plan, but 'plan.from' at \
      a.yaml:4:9 names a plan that is there. Take one of them out; 'null' takes out \
      what an extended scenario says.
      """),
    BadScenario(
      "all at once",
      """
      version: 1
      title: T
      plan:
        localities: {minimum: 4, maximum: 3}
        population: {maximum: 40000}
        objective: {travel: 0.0}
      """,
      """
      a.yaml:4:25: error: 'plan.localities.minimum', 4, is above \
      'plan.localities.maximum', 3. The smaller one comes first.
      a.yaml:5:25: error: 'plan.population.minimum', 50,000 by default, is above \
      'plan.population.maximum', 40,000. Give both, the smaller one first.
      a.yaml:6:23: error: Every weight of 'plan.objective' is 0, so all plans are equally \
      good. Give at least one of them a weight above 0.
      """),
  ])
  func isExplained(scenario: BadScenario) {
    #expect(findings(scenario.text).joined(separator: "\n") == scenario.findings)
    #expect(reading(scenario.text).scenario == nil)
  }
}
