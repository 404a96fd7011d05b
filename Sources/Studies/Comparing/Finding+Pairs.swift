import PlaceModel

// Every wording about two plans that are to be compared.
extension Finding {
  static func noPlanThere(_ name: String) -> Self {
    Self(
      .error, at: Location(file: name), "There is no plan or scenario of this name.",
      remedy: "Name a scenario, a plan's CSV file, a folder of results with a plan.csv, or"
        + " 'clusters' for today's.")
  }

  static func noPlaceOfPlans(_ names: [String]) -> Self {
    Self(
      .error,
      "Nothing says which place \(NumberText.list(names.map { "'\($0)'" })) are plans of.",
      remedy: "Name its folder with --place, such as --place Scenarios/barking-and-dagenham.")
  }

  static func noClustersToCompare(_ place: String) -> Self {
    Self(
      .error, at: Location(file: place), "The place has no clusters today to compare with.",
      remedy: "Name another plan, or give practices.csv the column 'cluster'.")
  }

  static func otherPlace(_ scenario: String, _ its: String, not wanted: String) -> Self {
    Self(
      .error, at: Location(file: scenario),
      "This scenario is for another place: \(its), and the plans compared are of \(wanted).",
      remedy: "Compare plans of one place.")
  }
}
