import PlaceModel

// Every wording about rules that cannot be meant, whatever the place.
extension Finding {
  static func targetOfNoLocality(
    _ name: String, among names: [String], at location: Location
  ) -> Self {
    let near = NearestName.of(name, among: Set(names).sorted())
    return Self(
      .error, at: location,
      "No practice is fixed to '\(WrongValue.shown(name))', so nothing tells which locality it is.",
      remedy: near.map { "Did you mean '\($0)'?" }
        ?? "Name a practice of it under 'plan.rules.fixed', such as"
        + " '{F82018: \(WrongValue.shown(name))}'.")
  }

  static func bandOfDateReversed(
    _ date: String, _ least: Int, _ most: Int, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "The minimum of \(date), \(NumberText.grouped(least)), is above its maximum,"
        + " \(NumberText.grouped(most)).",
      remedy:
        "What is not given there is as in 'plan.population'; give both, the smaller one first.")
  }

  static func hubNotAllowed(_ code: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'\(code)' must be a hub, and is not among those of 'plan.rules.hubs.allowed'.",
      remedy: "Add it there, or take it out here.")
  }

  static func hubsJoined(
    _ one: String, _ other: String, _ reason: String, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "'\(one)' and '\(other)' must both be the hub of their locality, and are \(reason).",
      remedy: "A locality has one hub: take one of the rules out.")
  }

  static func apartAndJoined(
    _ one: String, _ other: String, _ reason: String, at location: Location
  ) -> Self {
    Self(
      .error, at: location, "'\(one)' and '\(other)' are to be apart, and are \(reason).",
      remedy: "Take one of the rules out.")
  }

  static func togetherAndFixed(
    _ one: (code: String, locality: String), _ other: (code: String, locality: String),
    at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "'\(one.code)' and '\(other.code)' are to be together, and are fixed to '\(one.locality)' and"
        + " '\(other.locality)'.",
      remedy: "Fix both to one locality, or take one of the rules out.")
  }
}
