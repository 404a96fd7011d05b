import Studies
import Testing

/// Bad input: unknown, misplaced, missing and doubled keys.
///
/// Each case is a file and all that is said of it.
@Suite struct BadKeysTests {
  @Test(arguments: [
    BadScenario(
      "misspelt",
      """
      version: 1
      title: T
      plan:
        localites: 4
      """,
      """
      a.yaml:4:3: error: There is no key 'localites' under 'plan'. Did you mean \
      'localities'?
      """),
    BadScenario(
      "misspelt mapping",
      """
      version: 1
      title: T
      plans:
        localities: 4
      """,
      """
      a.yaml:3:1: error: There is no key 'plans'. Did you mean 'plan'?
      """),
    BadScenario(
      "capital letter",
      """
      version: 1
      title: T
      plan:
        Localities: 4
      """,
      """
      a.yaml:4:3: error: There is no key 'Localities' under 'plan'. Write 'localities'.
      """),
    BadScenario(
      "too high up",
      """
      version: 1
      title: T
      localities: 4
      """,
      """
      a.yaml:3:1: error: There is no key 'localities'. It belongs under 'plan'.
      """),
    BadScenario(
      "too low down",
      """
      version: 1
      title: T
      plan:
        localities: 4
        title: x
      """,
      """
      a.yaml:5:3: error: There is no key 'title' under 'plan'. It belongs at the top of \
      the file.
      """),
    BadScenario(
      "two places",
      """
      version: 1
      title: T
      plan:
        localities: 4
      minimum: 4
      """,
      """
      a.yaml:5:1: error: There is no key 'minimum'. It belongs under 'plan.localities', \
      under 'plan.population' or under 'plan.rules.practices'.
      """),
    BadScenario(
      "nothing like it",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {min: 4}
      """,
      """
      a.yaml:5:16: error: There is no key 'min' under 'plan.population'. The keys here \
      are 'minimum', 'ideal', 'maximum', 'until' and 'years'.
      """),
    BadScenario(
      "of a later program",
      """
      version: 1
      title: T
      plan:
        localities: 4
        rules: {travelBands: []}
      """,
      """
      a.yaml:5:11: error: There is no key 'travelBands' under 'plan.rules'. The keys here \
      are 'together', 'apart', 'fixed', 'targets', 'hubs', 'maximumTravel', 'practices' \
      and 'keepClustersWhole'.
      """),
    BadScenario(
      "swapped letters",
      """
      version: 1
      title: T
      plan:
        localities: 4
        objective: {travle: 1}
      """,
      """
      a.yaml:5:15: error: There is no key 'travle' under 'plan.objective'. Did you mean \
      'travel'?
      """),
    BadScenario(
      "comma in braces",
      """
      version: 1
      title: T
      plan:
        localities: 4
        population: {minimum: 50,000}
      """,
      """
      a.yaml:5:28: error: There is no key '000' under 'plan.population'. Write numbers \
      without commas.
      """),
    BadScenario(
      "merge key",
      """
      version: 1
      title: T
      plan:
        localities: 4
      <<: {a: 1}
      """,
      """
      a.yaml:5:1: error: There is no key '<<'. To take over another scenario's keys, \
      extend it.
      """),
    BadScenario(
      "no version",
      """
      title: T
      plan: {localities: 4}
      """,
      """
      a.yaml:1:1: error: The key 'version' is missing. Write 'version: 1'.
      """),
    BadScenario(
      "no title",
      """
      version: 1
      plan: {localities: 4}
      """,
      """
      a.yaml:1:1: error: The key 'title' is missing. Write a few words, such as 'title: \
      Four localities'.
      """),
    BadScenario(
      "title taken away",
      """
      version: 1
      title: null
      plan: {localities: 4}
      """,
      """
      a.yaml:1:1: error: The key 'title' is missing. Write a few words, such as 'title: \
      Four localities'.
      """),
    BadScenario(
      "only a version",
      """
      version: 1
      """,
      """
      a.yaml:1:1: error: The key 'title' is missing. Write a few words, such as 'title: \
      Four localities'.
      a.yaml:1:1: error: The scenario says neither how many localities to propose nor \
      which plan to judge. Under 'plan', write such as 'localities: 4' or 'from: \
      plans/six-clusters.csv'.
      """),
    BadScenario(
      "no plan",
      """
      version: 1
      title: T
      """,
      """
      a.yaml:1:1: error: The scenario says neither how many localities to propose nor \
      which plan to judge. Under 'plan', write such as 'localities: 4' or 'from: \
      plans/six-clusters.csv'.
      """),
    BadScenario(
      "empty plan",
      """
      version: 1
      title: T
      plan:
      """,
      """
      a.yaml:1:1: error: The scenario says neither how many localities to propose nor \
      which plan to judge. Under 'plan', write such as 'localities: 4' or 'from: \
      plans/six-clusters.csv'.
      """),
    BadScenario(
      "no maximum",
      """
      version: 1
      title: T
      plan: {localities: {minimum: 3}}
      """,
      """
      a.yaml:3:8: error: The key 'maximum' under 'plan.localities' is missing. Write \
      'maximum:' and its value.
      """),
    BadScenario(
      "no ends",
      """
      version: 1
      title: T
      plan: {localities: {count: 3}}
      """,
      """
      a.yaml:3:1: error: The scenario says neither how many localities to propose nor \
      which plan to judge. Under 'plan', write such as 'localities: 4' or 'from: \
      plans/six-clusters.csv'.
      a.yaml:3:21: error: There is no key 'count' under 'plan.localities'. The keys \
      here are 'minimum' and 'maximum'.
      """),
    BadScenario(
      "twice",
      """
      version: 1
      title: T
      plan:
        localities: 4
      title: U
      """,
      """
      a.yaml:2:1: error: The key 'title' is given more than once. Keep one of them.
      """),
    BadScenario(
      "several, each twice",
      """
      title: T
      plan: 4
      version: 1
      title: U
      plan: 5
      """,
      """
      a.yaml:2:1: error: The keys 'plan' and 'title' are each given more than once. Keep one of them.
      """),
    BadScenario(
      "lists and tagged keys twice, which the parser sorts in no sure order",
      """
      ? [a]
      : 1
      ? [a]
      : 2
      b: 1
      !a b: 2
      b: 3
      !a b: 4
      """,
      """
      a.yaml: error: The key 'b' is given more than once. Keep one of them.
      """),
    BadScenario(
      "a list twice",
      """
      ? [a]
      : 1
      ? [a]
      : 2
      """,
      """
      a.yaml:1:3: error: A key must be text. Give it a name without brackets.
      """),
    BadScenario(
      "twice, with a tag",
      """
      version: 1
      title: T
      plan:
        localities: 4
      !a plan: 3
      """,
      """
      a.yaml:5:1: error: The key 'plan' is given more than once. Keep one of them.
      """),
    BadScenario(
      "a key in brackets",
      """
      version: 1
      title: T
      plan:
        localities: 4
      ? [a]
      : b
      """,
      """
      a.yaml:5:3: error: A key must be text. Give it a name without brackets.
      """),
  ])
  func isExplained(scenario: BadScenario) {
    #expect(findings(scenario.text).joined(separator: "\n") == scenario.findings)
    #expect(reading(scenario.text).scenario == nil)
  }
}
