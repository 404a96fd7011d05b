import PlaceModel
import Planning

// Every wording about the scenarios and places that a command is given.
extension Finding {
  static func nothingThere(_ path: String) -> Self {
    Self(
      .error, at: Location(file: path), "There is no file or folder of this name.",
      remedy: "Name a scenario file, or a place's folder such as Scenarios/barking-and-dagenham.")
  }

  static func closedFolder(_ path: String) -> Self {
    Self(
      .error, at: Location(file: path), "The folder may not be read.",
      remedy: "Ask for the right to read it.")
  }

  static func noScenarios(_ path: String) -> Self {
    Self(
      .error, at: Location(file: path),
      "There is no scenario here: no YAML file other than area.yaml.",
      remedy: "Name a place's folder, such as Scenarios/barking-and-dagenham.")
  }

  static func sameFolder(_ place: String, _ other: String, name: String) -> Self {
    Self(
      .error, at: Location(file: place),
      "The folder of another place is called '\(name)' too: \(other). Their results would share a"
        + " folder.",
      remedy: "Run them apart, with an --output for each.")
  }

  static func noPlanToCompare(_ scenario: String, because noPlan: NoPlan) -> Self {
    Self(
      .error, at: Location(file: scenario),
      noPlan.isProven
        ? "No plan keeps this scenario's rules, so there is nothing to compare."
        : "No plan was found within this scenario's limits, so there is nothing to compare.",
      remedy: noPlan.reason)
  }

  static func noSuchPractice(_ code: String, in area: Area) -> Self {
    let nearest = NearestName.of(code, among: area.practices.map(\.code))
    return Self(
      .error, "\(area.name) has no practice '\(code)'.",
      remedy: nearest.map { "Did you mean '\($0)'?" } ?? "Codes are those of practices.csv.")
  }

  static func sourcesMissing(_ count: Int) -> Finding {
    Finding(
      .warning, "\(NumberText.counted(count, "figure")) have no source: they are judgements.",
      remedy: "'locality validate' lists them, and every report does.")
  }
}
