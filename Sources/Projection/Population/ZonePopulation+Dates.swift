import PlaceModel

extension ZonePopulation {
  /// Residents of each zone on a day: on a straight line between the middles of two years.
  ///
  /// - Returns: `nil` where the day lies before the middle of the first year, or after that of the
  ///   last.
  func residents(on date: String) -> [Double]? {
    position(of: date).map { position in residents.map(position.value) }
  }

  /// The same for every band: by zone, then by band; `nil` without ages too.
  func residentsByAge(on date: String) -> [[Double]]? {
    guard let byAge, let position = position(of: date) else { return nil }
    return byAge.residents.map { $0.map(position.value) }
  }

  /// Where a day lies among the years.
  private func position(of date: String) -> Position? {
    guard let day = CalendarDay.number(of: date),
      let year = years.last(where: { CalendarDay.middle(of: $0) <= day })
    else { return nil }
    let (start, end) = (CalendarDay.middle(of: year), CalendarDay.middle(of: year + 1))
    guard year < years.upperBound || day == start else { return nil }
    return Position(
      index: year - years.lowerBound, share: Double(day - start) / Double(end - start))
  }

  private struct Position {
    var index: Int
    /// Of the way to the middle of the next year.
    var share: Double

    func value(in figures: [Double]) -> Double {
      guard share > 0 else { return figures[index] }
      return figures[index] + share * (figures[index + 1] - figures[index])
    }
  }
}
