import PlaceModel

// Every wording about keys, and about values that do not go together.
extension Finding {
  static func newerVersion(_ version: Int, at location: Location) -> Self {
    Self(
      .error, at: location,
      "The file is of version \(NumberText.grouped(version)), and this program reads version"
        + " \(ScenarioSchema.version).",
      remedy: "Use a newer program.")
  }

  static func unknownKey(_ key: String, under parent: String, at location: Location) -> Self {
    let place = parent.isEmpty ? "" : " under '\(parent)'"
    let message = "There is no key '\(WrongValue.shown(key))'\(place)."
    if key == "<<" {
      return Self(
        .error, at: location, message, remedy: "To take over another scenario's keys, extend it.")
    }
    let here = ScenarioSchema.places.filter { $0.parent == parent }.map(\.field.name)
    let elsewhere = ScenarioSchema.places.filter { $0.field.name == key }.map { place in
      place.parent.isEmpty ? "at the top of the file" : "under '\(place.parent)'"
    }
    let remedy: String
    if let near = NearestName.of(key, among: here), near.lowercased() == key.lowercased() {
      remedy = "Write '\(near)'."
    } else if !elsewhere.isEmpty {
      remedy = "It belongs \(NumberText.list(elsewhere, last: "or"))."
    } else if let near = NearestName.of(key, among: here) {
      remedy = "Did you mean '\(near)'?"
    } else {
      let known = NumberText.list(here.map { "'\($0)'" })
      remedy = here.count == 1 ? "The only key here is \(known)." : "The keys here are \(known)."
    }
    return Self(.error, at: location, message, remedy: remedy)
  }

  static func missingKey(
    _ key: String, under parent: String = "", at location: Location
  ) -> Self {
    let place = parent.isEmpty ? "" : " under '\(parent)'"
    let example = ["version": "version: 1", "title": "title: Four localities"][key]
    return Self(
      .error, at: location, "The key '\(key)'\(place) is missing.",
      remedy: example.map { "Write such as '\($0)'." } ?? "Write '\(key):' and its value.")
  }

  static func noPlan(at location: Location) -> Self {
    Self(
      .error, at: location,
      "The scenario says neither how many localities to propose nor which plan to judge.",
      remedy: "Under 'plan', write such as 'localities: 4' or 'from: plans/six-clusters.csv'.")
  }

  static func clash(
    _ path: String, with other: String, _ otherLocation: Location, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "'\(path)' is about proposing a plan, but '\(other)' at \(otherLocation.text) names a plan"
        + " that is there.",
      remedy: "Take one of them out; 'null' takes out what an extended scenario says.")
  }

  static func above(
    _ lower: String, _ least: Int, isDefault isLowerDefault: Bool, _ upper: String, _ most: Int,
    isDefault isUpperDefault: Bool, at location: Location
  ) -> Self {
    func shown(_ path: String, _ number: Int, _ isDefault: Bool) -> String {
      "'\(path)', \(NumberText.grouped(number))" + (isDefault ? " by default" : "")
    }
    let remedy =
      isLowerDefault || isUpperDefault
      ? "Give both, the smaller one first." : "The smaller one comes first."
    return Self(
      .error, at: location,
      "\(shown(lower, least, isLowerDefault)), is above \(shown(upper, most, isUpperDefault)).",
      remedy: remedy)
  }

  static func noWeight(at location: Location) -> Self {
    Self(
      .error, at: location, "Every weight of 'plan.objective' is 0, so all plans are equally good.",
      remedy: "Give at least one of them a weight above 0.")
  }
}
