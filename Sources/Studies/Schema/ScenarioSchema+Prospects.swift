import PlaceModel

// What a scenario asks of the years to come.
extension ScenarioSchema {
  static let growth = [
    ScenarioField(
      "to", .whole(years), unit: "year", isRequired: true,
      "The horizon: the last year that is projected."),
    ScenarioField(
      "variant", .choice(GrowthVariant.allCases.map(\.rawValue)),
      standard: .value(.text("central"), because: "neither low nor high growth is asked for"),
      "Whose growth holds: how much of the projected change comes about is an assumption for each."),
    ScenarioField(
      "population", .path,
      "Residents by zone and year, a CSV file in the place's folder, in place of its"
        + " population.csv."),
    ScenarioField(
      "developments", .path,
      "Named developments of homes, a CSV file in the place's folder: homes by year, people a"
        + " home, and the share of them that the projection already has."),
    ScenarioField(
      "changes", .path,
      "Practices that close, merge or move, a CSV file in the place's folder."),
    ScenarioField(
      "draws", .whole(0...10_000), unit: "random futures",
      standard: .value(.whole(10_000), because: "fewer would move the tenths by chance"),
      "How many futures are drawn at random from the spreads that the assumptions state; 0 for"
        + " none."),
    ScenarioField(
      "seed", .whole(0...1_000_000_000),
      standard: .value(
        .whole(1), because: "any number does; the same number draws the same futures"),
      "The number that the random draws start from."),
  ]

  static let workforce = [
    ScenarioField(
      "need", .choice(needs), isRequired: true,
      "How the need for GPs is worked out: from patients per FTE by one of the definitions in use"
        + " (planning; qualified or all, as they are), or from activity. They differ by a third."),
    ScenarioField(
      "posts", .path, "Posts planned at named practices, a CSV file in the place's folder."),
    ScenarioField(
      "newPosts", .mapping(newPosts),
      "Posts that the program places where they do most: first for the smallest largest gap, then"
        + " for the smallest sum of gaps."),
  ]

  static let needs = GPRatio.allCases.map(\.rawValue) + ["activity"]

  private static let newPosts =
    [
      ScenarioField(
        "from", .whole(years), unit: "year", isRequired: true,
        "The first year in which posts are placed.")
    ]
    + StaffRole.allCases.map { role in
      ScenarioField(
        role.scenarioKey, .number(0...1_000), unit: "FTE a year",
        "Posts a year: \(role.name).")
    }

  static let estates = [
    ScenarioField(
      "need", .choice(["activity"]), isRequired: true,
      "How the need for rooms is worked out: from activity, minutes, appointments not attended and"
        + " utilisation."),
    ScenarioField(
      "schemes", .path,
      "Estates schemes, a CSV file in the place's folder; without it the rooms stay as they are."),
    ScenarioField(
      "capital", .whole(0...100_000_000_000), unit: "pounds a year",
      "What the schemes that open in one year may cost together: the program picks those that leave"
        + " the least need unmet. Without it every scheme happens."),
  ]

  /// The keys that name a file of the place.
  static let namingFiles = [
    "plan.from", "growth.population", "growth.developments", "growth.changes", "workforce.posts",
    "estates.schemes",
  ]
}

extension StaffRole {
  /// The role as a key: `directCare` for `direct_care`.
  var scenarioKey: String { self == .directCare ? "directCare" : rawValue }
}
