import PlaceModel

extension ZonePopulation {
  /// A zone whose residents more than double or halve from one year to the next.
  struct Jump {
    var zone: String
    var year: Int
    var before: Double
    var after: Double
  }

  /// In order of zone and year; of zones with a hundred residents or more, whose figures mean
  /// something.
  func jumps(in shown: ClosedRange<Int>) -> [Jump] {
    zip(zones, residents).flatMap { zone, figures -> [Jump] in
      zip(years.dropFirst(), zip(figures, figures.dropFirst())).compactMap { year, pair in
        let (before, after) = pair
        guard shown.contains(year), max(before, after) >= 100,
          after > 2 * before || 2 * after < before
        else { return nil }
        return Jump(zone: zone.name, year: year, before: before, after: after)
      }
    }
  }
}
