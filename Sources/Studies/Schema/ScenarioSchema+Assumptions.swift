import PlaceModel

extension ScenarioSchema {
  static let assumptions = ScenarioField(
    "assumptions", .mapping(assumptionGroups),
    "Figures taken as true in place of the place's own in assumptions.yaml. One that is given a new"
      + " value here takes over nothing else of the old.")

  /// The file of a place's own assumptions, which hold for all of its scenarios.
  public static let assumptionsFile = "assumptions.yaml"

  /// What that file may hold.
  static let assumptionsFileFields = fields.filter { ["version", "assumptions"].contains($0.name) }

  private static let assumptionGroups: [ScenarioField] = {
    var names: [String] = []
    for key in AssumptionKey.allCases where !names.contains(key.group) { names.append(key.group) }
    return names.map { name in
      let keys = AssumptionKey.allCases.filter { $0.group == name }
      return ScenarioField(
        name, .mapping(keys.map { ScenarioField($0.name, .assumption($0), $0.summary) }),
        "Assumptions on \(name).")
    }
  }()
}

extension AssumptionKey {
  /// Where it stands in a scenario, such as `assumptions.growth.peoplePerHome`.
  var path: String { "assumptions.\(rawValue)" }

  /// What may be said of it.
  var fields: [ScenarioField] {
    [
      ScenarioField("value", .number(range), unit: unit, isRequired: true, "The value."),
      ScenarioField(
        "unit", .choice([unit]), isRequired: true, "The unit, so that nobody mistakes the value."),
      ScenarioField("low", .number(range), unit: unit, "The lowest value thought possible."),
      ScenarioField("high", .number(range), unit: unit, "The highest value thought possible."),
      ScenarioField(
        "source", .text(limit: 500, isOneLine: true),
        "Publisher, title and place of the figure; without one it is the place's own judgement."),
      ScenarioField(
        "date", .text(limit: 100, isOneLine: true), "The date of the source or the judgement."),
      ScenarioField("reason", .text(limit: 1_000, isOneLine: true), "Why this value."),
    ]
  }
}
