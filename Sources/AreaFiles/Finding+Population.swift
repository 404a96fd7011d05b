import PlaceModel

/// What can be wrong with zones, their residents and their ages.
extension Finding {
  // MARK: Zones

  static func zoneMissing(
    _ code: String, from file: String, _ location: Location, nearest: String?
  ) -> Finding {
    Finding(
      .error, at: location, "There is no zone '\(code.shown)' in \(file).",
      remedy: nearest == nil ? "Both files name the same zones." : didYouMean(nearest))
  }

  static func zoneNamedTwice(
    _ code: String, _ name: String, _ other: String, _ location: Location
  ) -> Finding {
    Finding(
      .warning, at: location,
      "The zone '\(code.shown)' is '\(name.shown)' here and '\(other.shown)' in "
        + "\(ZonesFile.fileName).",
      remedy: "Check that both mean the same zone.")
  }

  static func emptyZone(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The zone '\(code.shown)' has no residents at any of its points.",
      remedy: "Say how many live at each.")
  }

  static func tooManyPoints(_ count: Int, _ file: String, most: Int) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "The zones have \(NumberText.grouped(count)) points, and this program takes at most "
        + "\(NumberText.grouped(most)).",
      remedy: "Take larger areas for points.")
  }

  static func tooManyZones(_ count: Int, _ file: String, most: Int) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "The place has \(NumberText.grouped(count)) zones, and this program takes at most "
        + "\(NumberText.grouped(most)).",
      remedy: "Take larger areas for zones.")
  }

  static func unknownZone(_ code: String, _ location: Location, nearest: String?) -> Finding {
    Finding(
      .error, at: location, "There is no zone '\(code.shown)' in \(PopulationFile.fileName).",
      remedy: didYouMean(nearest))
  }

  /// A file of the place that another one cannot do without.
  static func missingCompanion(_ path: String, of name: String) -> Finding {
    Finding(
      .error, at: Location(file: path), "There is no such file, and \(name) needs it.",
      remedy: "Add it, or take \(name) out.")
  }

  static func noFlow(_ practice: Practice, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "No zone has patients of \(practice.nameAndCode).",
      remedy: "Give each practice a row for every zone that its patients live in.")
  }

  // MARK: Residents

  static func residentsWithoutBase(
    _ years: ClosedRange<Int>, _ date: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The residents run from \(years.lowerBound) to \(years.upperBound), and the list sizes are "
        + "of \(date).",
      remedy: "Give a column for \(date.prefix(4)) too: growth is counted from there.")
  }

  static func noResidents(_ year: Int, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "Nobody lives in any zone in \(year), the year of the list sizes.",
      remedy: "Give the residents of that year.")
  }

  // MARK: Ages

  static func badAgeBand(_ text: String, _ location: Location) -> Finding {
    let isDate = text.contains("-") && text.contains(where: \.isLetter)
    return Finding(
      .error, at: location,
      text.isEmpty ? "The age band is empty." : "The age band '\(text.shown)' is not known.",
      remedy: "Write it as '5-14' or '75+'"
        + (isDate ? "; a spreadsheet has made a date of it." : "."))
  }

  /// - Parameter upper: `nil` for all ages from the lower one on.
  static func agesMissing(_ lower: Int, _ upper: Int?, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "No age band has the \(ages(lower, upper)).",
      remedy: "Together the bands have every age once.")
  }

  static func agesTwice(_ band: AgeBand, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The age band '\(band.name)' has ages that the band before it has too.",
      remedy: "Together the bands have every age once.")
  }

  private static func ages(_ lower: Int, _ upper: Int?) -> String {
    guard let upper else { return "ages \(lower) and over" }
    return lower == upper ? "age \(lower)" : "ages \(lower) to \(upper)"
  }

  static func bandsMissing(_ bands: [String], _ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The zone '\(code.shown)' has no row for the ages \(NumberText.list(bands)).",
      remedy: "Each zone has the same age bands.")
  }

  static func noAgeBands(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "No column is named by an age band.",
      remedy: "Name one column for each band, such as 5-14 or 75+.")
  }

  static func noAges(_ practice: Practice, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "There is no row for \(practice.nameAndCode).",
      remedy: "Every practice has its ages: add one.")
  }

  static func agesDoNotAddUp(
    _ practice: Practice, sum: Int, listSize: Int, _ date: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The ages of \(practice.nameAndCode) add up to \(NumberText.grouped(sum)), and its list size "
        + "on \(date) is \(NumberText.grouped(listSize)).",
      remedy: "Give the ages of the patients in \(ListSizesFile.fileName).")
  }
}
