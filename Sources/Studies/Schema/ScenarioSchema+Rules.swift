import PlaceModel
import Planning

// What a plan must keep, and how it is searched for.
extension ScenarioSchema {
  static let rules = [
    ScenarioField(
      "together", .practiceSets,
      "Sets of practices, by code, that share a locality: [[F82604, F82629], [F82017, F82678]]."),
    ScenarioField(
      "apart", .practiceSets,
      "Sets of practices, by code, of which no two share a locality."),
    ScenarioField(
      "fixed",
      .each(
        .practice,
        ScenarioField(
          "locality", .text(limit: 100, isOneLine: true),
          "The name of the locality that the practice is in.")),
      "Practices, by code, that are in a locality of a given name: {F82018: Barking}."),
    ScenarioField(
      "targets", .each(.locality, ScenarioField("target", .mapping(target), "Its list sizes.")),
      "List sizes that a named locality may have in place of the common ones; some practice must be"
        + " fixed to it: {Barking: {minimum: 40000, ideal: 45000, maximum: 50000}}."),
    ScenarioField(
      "hubs", .mapping(hubs), "Which practices may or must be the hub of their locality."),
    ScenarioField(
      "maximumTravel", .travel(0...1_000),
      "The most that a practice may be from its hub, with its unit: 5 km in straight lines or by a"
        + " travel.csv in km, 20 min by one in minutes."),
    ScenarioField(
      "practices", .mapping(practiceCounts), "How many practices a locality may have."),
    ScenarioField(
      "keepClustersWhole", .toggle,
      standard: .value(.toggle(false), because: "clusters may be parted where that serves better"),
      "Whether each of today's clusters must stay in one locality. A cluster kept whole counts as "
        + "one, even where its own practices are not neighbours."),
  ]

  private static let target = [
    ScenarioField(
      "minimum", .whole(1...10_000_000), unit: "patients",
      "The fewest patients this locality may have; as for every locality where it is not given."),
    ScenarioField(
      "ideal", .whole(1...10_000_000), unit: "patients",
      "The number of patients that the balance term aims at; the middle where it is not given."),
    ScenarioField(
      "maximum", .whole(1...10_000_000), unit: "patients",
      "The most patients this locality may have; as for every locality where it is not given."),
  ]

  private static let hubs = [
    ScenarioField(
      "allowed", .practices(allowsNone: false),
      "The only practices, by code, that may be a hub; every practice may where it is not given."),
    ScenarioField(
      "required", .practices(allowsNone: true),
      "Practices, by code, each of which must be the hub of its locality."),
  ]

  private static let practiceCounts = [
    ScenarioField(
      "minimum", .whole(1...10_000), unit: "practices", "The fewest practices in a locality."),
    ScenarioField(
      "maximum", .whole(1...10_000), unit: "practices", "The most practices in a locality."),
  ]

  static let yearsSummary =
    "Further dates or years whose list sizes must keep the band too: a date of list-sizes.csv; a year"
    + " for its last date there, or, with 'growth', for what is projected. Each alone or with a band of"
    + " its own: [2013, 2016: {minimum: 52000, maximum: 72000}]."

  static let yearBand = [
    ScenarioField(
      "minimum", .whole(1...10_000_000), unit: "patients",
      "The fewest patients a locality may have then; as today where it is not given."),
    ScenarioField(
      "maximum", .whole(1...10_000_000), unit: "patients",
      "The most patients a locality may have then; as today where it is not given."),
  ]

  static let limits = [
    ScenarioField(
      "gap", .number(0...1), unit: "share of the score",
      standard: .value(.number(0), because: "the best plan is asked for, not a good one"),
      "By what share a plan may be worse than the best possible and still count as proven."),
    ScenarioField(
      "candidates", .whole(1_000...50_000_000), unit: "possible localities",
      standard: .value(.whole(5_000_000), because: "a list of that length fits any computer"),
      "How many possible localities may be listed, for each count of localities."),
    ScenarioField(
      "branches", .whole(0...10_000_000), unit: "branches",
      standard: .value(.whole(2_000), because: "more have not been needed"),
      "How many branches the proof may open."),
    ScenarioField(
      "route", .choice(PlanningRoute.allCases.map(\.rawValue)),
      "How the best plan is searched for: every possible locality listed, priced as needed, or"
        + " practices given to centres. Without it the program chooses."),
  ]
}
