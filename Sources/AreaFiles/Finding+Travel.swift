import PlaceModel

/// What can be wrong with travel and with weighted patients.
extension Finding {
  // MARK: Travel

  static func noTravelColumn(_ location: Location, header: [String]) -> Finding {
    Finding(
      .error, at: location,
      "There is no column 'minutes' or 'km'; the columns are "
        + "\(quotedList(header.filter { !$0.isEmpty })).",
      remedy: "Add one of them: its name tells the unit.")
  }

  static func twoTravelColumns(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The columns 'minutes' and 'km' are both there.",
      remedy: "Keep the one that plans are to be drawn by.")
  }

  static func travelToItself(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The row goes from '\(code.shown)' to itself.",
      remedy: "Take it out: travel is between two practices.")
  }

  /// - Parameter others: in order of code; at least one.
  static func noTravel(_ practice: Practice, to others: [Practice], _ file: String) -> Finding {
    var names = others.prefix(6).map(\.nameAndCode)
    if others.count > 6 { names[5] = NumberText.counted(others.count - 5, "other") }
    return Finding(
      .error, at: Location(file: file),
      "There is no travel between \(practice.nameAndCode) and \(NumberText.list(names)).",
      remedy: "Add a row for each pair, in either direction or in both.")
  }

  static func noTravelEither(_ pairs: Int, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "Nor is there travel for \(NumberText.counted(pairs, "more pair", plural: "more pairs")) "
        + "of practices.", remedy: "Is the file that of another place?")
  }

  // MARK: Weighted patients

  static func weightedColumnAlone(
    _ name: String, without other: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location, "The column '\(name)' is there, and '\(other)' is missing.",
      remedy: "Give both, of the same date, or neither.")
  }

  /// - Parameter practices: at least one.
  static func weightedUnknown(_ practices: [Practice], _ file: String) -> Finding {
    var names = practices.prefix(6).map(\.nameAndCode)
    if practices.count > 6 { names[5] = NumberText.counted(practices.count - 5, "other") }
    return Finding(
      .note, at: Location(file: file),
      "\(NumberText.list(names)) \(practices.count == 1 ? "has" : "have") no weighted patients, so "
        + "need is not known for the place.")
  }

  // MARK: Sources

  /// - Parameter key: the key under `sources` that would give it.
  static func noSource(of what: String, key: String) -> Finding {
    Finding(
      .warning, "The place states no source for \(what).",
      remedy: "Add '\(key)' under 'sources' in \(AreaFile.fileName): publisher, title, date.")
  }
}
