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

  static func unknownKey(
    _ key: String, _ meaning: ScenarioSchema.Meaning, under parent: String, at location: Location
  ) -> Self {
    let place = parent.isEmpty ? "" : " under '\(parent)'"
    let message = "There is no key '\(WrongValue.shown(key))'\(place)."
    if key == "<<" {
      return Self(
        .error, at: location, message, remedy: "To take over another scenario's keys, extend it.")
    }
    let remedy: String
    switch meaning {
    case .otherCase(let name, _): remedy = "Write '\(name)'."
    case .otherSpelling(let name, _): remedy = "Did you mean '\(name)'?"
    case .elsewhere(let parents):
      let places = parents.map { $0.isEmpty ? "at the top of the file" : "under '\($0)'" }
      remedy = "It belongs \(NumberText.list(places, last: "or"))."
    case .unknown where !key.isEmpty && key.allSatisfy(\.isNumber):
      // In braces a comma parts keys: `{minimum: 50,000}` has a key `000`.
      remedy = "Write numbers without commas."
    case .unknown(let known):
      let names = NumberText.list(known.map { "'\($0)'" })
      remedy = known.count == 1 ? "The only key here is \(names)." : "The keys here are \(names)."
    }
    return Self(.error, at: location, message, remedy: remedy)
  }

  static func missingKey(
    _ key: String, under parent: String = "", unit: String? = nil, at location: Location
  ) -> Self {
    let place = parent.isEmpty ? "" : " under '\(parent)'"
    let remedy =
      switch key {
      case "version": "Write 'version: \(ScenarioSchema.version)'."
      case "title": "Write a few words, such as 'title: Four localities'."
      case "unit" where unit != nil: "Write 'unit: \(unit ?? "")'."
      default: "Write '\(key):' and its value."
      }
    return Self(
      .error, at: location, "The key '\(key)'\(place) is missing.",
      remedy: remedy)
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
