import PlaceModel

/// How tables and sentences word what patients travel: kilometres in a straight line, or what the
/// place's own table has.
struct TravelWords: Hashable {
  let unit: TravelTable.Unit
  /// Whether the place has a table of its own.
  let hasTable: Bool

  /// - Parameter area: `nil` for no place, whose lines are straight.
  init(_ area: Area?) {
    unit = area?.travelTable?.unit ?? .kilometres
    hasTable = area?.travelTable != nil
  }

  /// "km" or "min", for the head of a column and for keys.
  var short: String { unit.rawValue }

  /// "patient-km" or "patient-min".
  var patients: String { "patient-\(short)" }

  /// "1.23 km" or "12.3 minutes".
  func figure(_ travel: Double) -> String {
    switch unit {
    case .kilometres: FigureText.kilometres(travel)
    case .minutes: NumberText.fixed(travel, decimals: 1) + " minutes"
    }
  }

  /// What is multiplied by list sizes in the travel term.
  var definition: String {
    switch (unit, hasTable) {
    case (.kilometres, false): "straight-line km"
    case (.kilometres, true): "km by the place's travel table"
    case (.minutes, _): "minutes by the place's travel table"
    }
  }

  /// What the figures of a table mean.
  var note: String {
    hasTable
      ? "Travel is in \(unit == .minutes ? "minutes" : "km") from practice to practice, as the"
        + " place's travel.csv has it."
      : Area.distanceNote
  }
}
