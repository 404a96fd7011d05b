import PlaceModel

// Every wording about what a scenario asks of the years to come, and about assumptions.
extension Finding {
  static func needsGrowth(_ path: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'\(path)' is about the years to come, and the scenario has no 'growth'.",
      remedy: "Give it one, such as 'growth: {to: 2031}'.")
  }

  static func afterHorizon(
    _ path: String, _ year: Int, horizon: Int, at location: Location
  ) -> Self {
    Self(
      .error, at: location, "'\(path)', \(year), is after the horizon, \(horizon).",
      remedy: "Name a year up to \(horizon), or raise 'growth.to'.")
  }

  static func noNewPosts(at location: Location) -> Self {
    Self(
      .error, at: location, "'workforce.newPosts' places no posts at all.",
      remedy: "Give the FTE a year of a role, such as 'gp: 4', or take 'newPosts' out.")
  }

  static func capitalWithoutSchemes(at location: Location) -> Self {
    Self(
      .error, at: location, "'estates.capital' limits schemes, and the scenario names none.",
      remedy: "Name their file under 'estates.schemes'.")
  }

  static func reversed(
    _ path: String, _ low: Double, _ high: Double, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "The lowest value of '\(path)', \(ScenarioValue.yaml(low)), is above its highest,"
        + " \(ScenarioValue.yaml(high)).",
      remedy: "The smaller one is 'low'.")
  }

  static func halfARange(_ path: String, lacks other: String, at location: Location) -> Self {
    Self(
      .error, at: location, "'\(path)' is there, and '\(other)' is not.",
      remedy: "Give both the lowest and the highest value thought possible, or neither.")
  }

  static func outsidePossible(
    _ path: String, _ value: Double, _ low: Double, _ high: Double, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "The value of '\(path)', \(ScenarioValue.yaml(value)), is not between its lowest and highest,"
        + " \(ScenarioValue.yaml(low)) and \(ScenarioValue.yaml(high)).",
      remedy: "Widen the range, or mend the value.")
  }
}
