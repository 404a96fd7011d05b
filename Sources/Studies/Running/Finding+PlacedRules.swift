import PlaceModel

// Every wording about rules that the place does not fit.
extension Finding {
  static func unknownPractice(_ code: String, in area: Area, at location: Location) -> Self {
    let remedy: String
    if let named = area.practices.first(where: { $0.name.lowercased() == code.lowercased() }) {
      remedy = "Write its code, '\(named.code)'."
    } else {
      let near = NearestName.of(code, among: area.practices.map(\.code))
      remedy = near.map { "Did you mean '\($0)'?" } ?? "Write a code of that file."
    }
    return Self(
      .error, at: location, "There is no practice '\(WrongValue.shown(code))' in practices.csv.",
      remedy: remedy)
  }

  static func wrongTravelUnit(
    _ asked: TravelTable.Unit, _ unit: TravelTable.Unit, hasTable: Bool, at location: Location
  ) -> Self {
    let right = unit == .kilometres ? "5 km" : "20 min"
    return Self(
      .error, at: location,
      "'plan.rules.maximumTravel' is in \(asked.rawValue), and travel is measured in"
        + " \(unit.rawValue): "
        + (hasTable ? "so it is in the place's travel.csv." : "the place has no travel.csv."),
      remedy: "Write such as '\(right)'.")
  }

  static func needsWeightedPatients(_ key: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'\(key)' needs weighted patients, and the place does not know them for every practice.",
      remedy: "Add a column 'weighted_patients' to practices.csv, or leave '\(key)' out.")
  }

  static func needsGPs(_ key: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'\(key)' needs the number of GPs, and the place does not know it of any practice.",
      remedy: "Add workforce.csv, or leave '\(key)' out.")
  }

  static func apartInCluster(
    _ one: String, _ other: String, _ cluster: String, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "'\(one)' and '\(other)' are to be apart, and 'plan.rules.keepClustersWhole' keeps \(cluster)"
        + " whole, which has both.",
      remedy: "Take one of the rules out.")
  }

  static func fixedInCluster(
    _ one: (code: String, locality: String), _ other: (code: String, locality: String),
    _ cluster: String, at location: Location
  ) -> Self {
    Self(
      .error, at: location,
      "'\(one.code)' and '\(other.code)' are fixed to '\(one.locality)' and '\(other.locality)', and"
        + " 'plan.rules.keepClustersWhole' keeps \(cluster) whole, which has both.",
      remedy: "Fix both to one locality, or take one of the rules out.")
  }

  static func noListSizes(
    of date: String, dates: [String], horizon: Int?, at location: Location
  ) -> Self {
    let isYear = date.count == 4
    let most = 12
    let known =
      dates.count <= most
      ? NumberText.list(dates)
      : "\(dates[0]), \(dates[1]), … and \(dates[dates.count - 1])"
    let base = dates[0].prefix(4)
    var remedy =
      dates.count == 1 ? "The only date that counts is \(known)" : "The dates are \(known)"
    if let horizon {
      remedy += "; years after \(base) are projected to \(horizon)."
    } else if isYear, date > base {
      remedy += "; 'growth' would project \(date)."
    } else {
      remedy += "."
    }
    if !isYear, let near = NearestName.of(date, among: dates) {
      remedy = "Did you mean '\(near)'?"
    }
    return Self(.error, at: location, "There are no list sizes of \(date).", remedy: remedy)
  }

  static func sameListSizes(_ label: String, at location: Location) -> Self {
    Self(
      .error, at: location, "'plan.population.years' names the list sizes of \(label) twice.",
      remedy: "A year means the last date of it in list-sizes.csv: name it once.")
  }
}
