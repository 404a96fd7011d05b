import PlaceModel
import Studies
import TestSupport
import Testing

/// A scenario with these lines under the plan's.
private func scenario(_ lines: String) -> String {
  "version: 1\ntitle: A\nplan: {localities: 4}\n" + lines
}

/// What a scenario asks of the years to come, as it is read.
@Suite struct ProspectsTests {
  @Test func nothingIsAskedWithoutGrowth() throws {
    let scenario = try #require(reading(scenario("")).scenario)
    #expect(scenario.prospects == nil)
    #expect(!scenario.values.contains { $0.path.hasPrefix("growth") })
  }

  @Test func everyKeyIsRead() throws {
    let text = scenario(
      """
      growth:
        to: 2031
        variant: low
        population: population-high.csv
        developments: homes.csv
        changes: closures.csv
        draws: 0
        seed: 7
      workforce:
        need: qualified
        posts: posts.csv
        newPosts: {from: 2017, gp: 2.5, directCare: 1}
      estates:
        need: activity
        schemes: schemes.csv
        capital: 2000000
      """)
    let reading = reading(text)
    #expect(reading.findings == [])
    let prospects = try #require(reading.scenario?.prospects)
    #expect(prospects.to == 2031)
    #expect(prospects.variant == .low)
    #expect(prospects.populationFile?.name == "population-high.csv")
    #expect(prospects.developmentsFile?.name == "homes.csv")
    #expect(prospects.changesFile?.name == "closures.csv")
    #expect(prospects.draws == 0)
    #expect(prospects.seed == 7)
    #expect(prospects.workforce?.need == .ratio(.qualified))
    #expect(prospects.workforce?.postsFile?.location.line == 14)
    #expect(prospects.workforce?.newPosts == [.gp: 2.5, .directCare: 1])
    #expect(prospects.workforce?.newPostsFrom == 2017)
    #expect(prospects.estates?.schemesFile?.name == "schemes.csv")
    #expect(prospects.estates?.capitalLimit == 2_000_000)
  }

  @Test func whatIsNotSaidHasAStandard() throws {
    let prospects = try #require(reading(scenario("growth: {to: 2031}")).scenario?.prospects)
    #expect(prospects.variant == .central)
    #expect(prospects.draws == 10_000)
    #expect(prospects.seed == 1)
    #expect(prospects.workforce == nil)
    #expect(prospects.estates == nil)
  }

  @Test func filesAreNamedFromThePlace() throws {
    let reading = reading(
      "version: 1\ntitle: A\nextends: drafts/b.yaml\n",
      and: ["drafts/b.yaml": scenario("growth: {to: 2031, developments: homes.csv}")])
    #expect(reading.scenario?.prospects?.developmentsFile?.name == "drafts/homes.csv")
  }

  static let wrong: [BadScenario] = [
    BadScenario(
      "workforce without growth", scenario("workforce: {need: planning}\n"),
      "a.yaml:4:19: error: 'workforce' is about the years to come, and the scenario has no"
        + " 'growth'. Give it one, such as 'growth: {to: 2031}'."),
    BadScenario(
      "estates without growth", scenario("estates: {need: activity}\n"),
      "a.yaml:4:17: error: 'estates' is about the years to come, and the scenario has no"
        + " 'growth'. Give it one, such as 'growth: {to: 2031}'."),
    BadScenario(
      "a plan that lasts, without growth",
      "version: 1\ntitle: A\nplan: {localities: 4, population: {until: 2031}}\n",
      "a.yaml:3:43: error: 'plan.population.until' is about the years to come, and the scenario has"
        + " no 'growth'. Give it one, such as 'growth: {to: 2031}'."),
    BadScenario(
      "a plan that lasts beyond the horizon",
      "version: 1\ntitle: A\nplan: {localities: 4, population: {until: 2035}}\ngrowth: {to: 2031}\n",
      "a.yaml:3:43: error: 'plan.population.until', 2035, is after the horizon, 2031. Name a year up"
        + " to 2031, or raise 'growth.to'."),
    BadScenario(
      "no horizon", scenario("growth: {variant: low}\n"),
      "a.yaml:4:1: error: The key 'to' under 'growth' is missing. Write 'to:' and its value."),
    BadScenario(
      "an unknown variant", scenario("growth: {to: 2031, variant: middle}\n"),
      "a.yaml:4:29: error: 'middle' is none of the words known here. Write 'low', 'central' or"
        + " 'high'."),
    BadScenario(
      "a variant misspelt", scenario("growth: {to: 2031, variant: centrl}\n"),
      "a.yaml:4:29: error: 'centrl' is none of the words known here. Did you mean 'central'?"),
    BadScenario(
      "a year in words", scenario("growth: {to: soon}\n"),
      "a.yaml:4:14: error: 'soon' is not a whole number. Give a whole number from 1,900 to 2,200."),
    BadScenario(
      "no definition of need", scenario("growth: {to: 2031}\nworkforce: {posts: posts.csv}\n"),
      "a.yaml:5:1: error: The key 'need' under 'workforce' is missing. Write 'need:' and its value."
    ),
    BadScenario(
      "posts below zero",
      scenario("growth: {to: 2031}\nworkforce: {need: planning, newPosts: {from: 2017, gp: -1}}\n"),
      "a.yaml:5:56: error: 'workforce.newPosts.gp' cannot be -1. Give a number from 0 to 1,000."),
    BadScenario(
      "no posts at all",
      scenario("growth: {to: 2031}\nworkforce: {need: planning, newPosts: {from: 2017}}\n"),
      "a.yaml:5:29: error: 'workforce.newPosts' places no posts at all. Give the FTE a year of a role,"
        + " such as 'gp: 4', or take 'newPosts' out."),
    BadScenario(
      "posts after the horizon",
      scenario("growth: {to: 2031}\nworkforce: {need: planning, newPosts: {from: 2032, gp: 1}}\n"),
      "a.yaml:5:46: error: 'workforce.newPosts.from', 2032, is after the horizon, 2031. Name a year up"
        + " to 2031, or raise 'growth.to'."),
    BadScenario(
      "capital without schemes",
      scenario("growth: {to: 2031}\nestates: {need: activity, capital: 5}\n"),
      "a.yaml:5:36: error: 'estates.capital' limits schemes, and the scenario names none. Name their"
        + " file under 'estates.schemes'."),
    BadScenario(
      "capital with commas",
      scenario(
        "growth: {to: 2031}\nestates:\n  need: activity\n  schemes: s.csv\n  capital: 2,000,000\n"),
      "a.yaml:8:12: error: '2,000,000' is not a whole number. Write 2000000."),
    BadScenario(
      "too many draws", scenario("growth: {to: 2031, draws: 1000000}\n"),
      "a.yaml:4:27: error: 'growth.draws' cannot be 1,000,000. Give a whole number from 0 to 10,000."
    ),
    BadScenario(
      "an unknown key", scenario("growth: {to: 2031, varient: low}\n"),
      "a.yaml:4:20: error: There is no key 'varient' under 'growth'. Did you mean 'variant'?"),
  ]

  @Test(arguments: wrong) func isExplained(scenario: BadScenario) {
    #expect(findings(scenario.text).joined(separator: "\n") == scenario.findings)
  }
}

/// Figures taken as true: the place's own, and a scenario's in their stead.
@Suite struct AssumptionsTests {
  private let own = """
    version: 1
    assumptions:
      activity:
        minutes:
          value: 10.9
          unit: minutes
          low: 9
          high: 15
          source: A study
          date: 2016
          reason: The nearest in time

    """

  private func assumption(_ text: String) -> Assumption? {
    let reading = reading(text, and: ["assumptions.yaml": own])
    #expect(reading.findings.map(\.text) == [])
    return reading.scenario?.assumptions[.minutes]
  }

  @Test func thePlacesOwnHoldForEveryScenario() throws {
    let found = try #require(assumption(scenario("growth: {to: 2031}\n")))
    #expect(found.value == 10.9)
    #expect(found.possible == 9...15)
    #expect(found.source == "A study")
    #expect(found.date == "2016")
    #expect(found.reason == "The nearest in time")
    #expect(found.location?.text == "assumptions.yaml:5:14")
  }

  /// The source of one value is not that of another.
  @Test func anotherValueTakesOverNothing() throws {
    let found = try #require(
      assumption(
        scenario("assumptions: {activity: {minutes: {value: 15, unit: minutes}}}\n")))
    #expect(found.value == 15)
    #expect(found.possible == nil)
    #expect(found.source == "")
    #expect(found.location?.text == "a.yaml:4:43")
  }

  @Test func aRangeAloneKeepsTheValue() throws {
    let found = try #require(
      assumption(scenario("assumptions: {activity: {minutes: {low: 10, high: 12}}}\n")))
    #expect(found.value == 10.9)
    #expect(found.possible == 10...12)
    #expect(found.source == "A study")
  }

  @Test func nullTakesOneAway() {
    #expect(assumption(scenario("assumptions: {activity: {minutes: null}}\n")) == nil)
  }

  static let wrong: [BadScenario] = [
    BadScenario(
      "an unknown group", "assumptions: {rooms: {minutes: {value: 1, unit: minutes}}}",
      "a.yaml:4:15: error: There is no key 'rooms' under 'assumptions'. The keys here are 'flows',"
        + " 'growth', 'activity', 'workforce' and 'estates'."),
    BadScenario(
      "an assumption misspelt", "assumptions: {activity: {minuts: {value: 1, unit: minutes}}}",
      "a.yaml:4:26: error: There is no key 'minuts' under 'assumptions.activity'. Did you mean"
        + " 'minutes'?"),
    BadScenario(
      "in another group", "assumptions: {estates: {minutes: {value: 1, unit: minutes}}}",
      "a.yaml:4:25: error: There is no key 'minutes' under 'assumptions.estates'. It belongs under"
        + " 'assumptions.activity'."),
    BadScenario(
      "a bare number", "assumptions: {activity: {minutes: 15}}",
      "a.yaml:4:35: error: 'assumptions.activity.minutes' has keys of its own, so it cannot be '15'."
        + " Below it, indented by two spaces, write 'value:', 'unit:', 'low:', 'high:', 'source:',"
        + " 'date:' or 'reason:'."),
    BadScenario(
      "no unit", "assumptions: {activity: {minutes: {value: 15}}}",
      "a.yaml:4:26: error: The key 'unit' under 'assumptions.activity.minutes' is missing. Write"
        + " 'unit: minutes'."),
    BadScenario(
      "another unit", "assumptions: {activity: {minutes: {value: 15, unit: hours}}}",
      "a.yaml:4:53: error: 'hours' is none of the words known here. Write 'minutes'."),
    BadScenario(
      "no value", "assumptions: {activity: {contacts: {unit: contacts a patient a year}}}",
      "a.yaml:4:26: error: The key 'value' under 'assumptions.activity.contacts' is missing. Write"
        + " 'value:' and its value."),
    BadScenario(
      "a rate above one", "assumptions: {workforce: {gpLeaving: {value: 1.5, unit: share a year}}}",
      "a.yaml:4:46: error: 'assumptions.workforce.gpLeaving.value' cannot be 1.5. Give a number from"
        + " 0 to 1."),
    BadScenario(
      "a percentage", "assumptions: {workforce: {gpLeaving: {value: 5 %, unit: share a year}}}",
      "a.yaml:4:46: error: '5 %' is not a number. Write 0.05."),
    BadScenario(
      "half a range",
      "assumptions: {activity: {contacts: {value: 6, unit: contacts a patient a year, low: 5}}}",
      "a.yaml:4:85: error: 'assumptions.activity.contacts.low' is there, and"
        + " 'assumptions.activity.contacts.high' is not. Give both the lowest and the highest value"
        + " thought possible, or neither."),
    BadScenario(
      "a range upside down",
      "assumptions: {activity: {minutes: {value: 10, unit: minutes, low: 12, high: 9}}}",
      "a.yaml:4:67: error: The lowest value of 'assumptions.activity.minutes', 12, is above its highest,"
        + " 9. The smaller one is 'low'."),
    BadScenario(
      "a value outside its range",
      "assumptions: {activity: {minutes: {value: 15, unit: minutes, low: 9, high: 12}}}",
      "a.yaml:4:43: error: The value of 'assumptions.activity.minutes', 15, is not between its lowest"
        + " and highest, 9 and 12. Widen the range, or mend the value."),
  ]

  @Test(arguments: wrong) func isExplained(bad: BadScenario) {
    let found = findings(scenario(bad.text + "\n"))
    #expect(found.joined(separator: "\n") == bad.findings)
  }

  @Test func whatTheFileItselfHasWrong() {
    let found = findings(
      scenario(""), and: ["assumptions.yaml": "version: 1\ntitle: A\nassumption:\n  flows: {}\n"])
    #expect(
      found == [
        "assumptions.yaml:2:1: error: There is no key 'title'. The keys here are 'version' and"
          + " 'assumptions'.",
        "assumptions.yaml:3:1: error: There is no key 'assumption'. Did you mean 'assumptions'?",
      ])
  }
}
