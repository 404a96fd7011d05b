import Districting

extension PopulationBand {
  /// How many localities can hold so many patients, each inside the band; `nil` where no number can.
  ///
  ///     PopulationBand(minimum: 50_000, ideal: 60_000, maximum: 70_000).counts(holding: 205_142)
  ///     // 3...4
  public func counts(holding patients: Int) -> ClosedRange<Int>? {
    guard patients > 0 else { return nil }
    return LoadBand(minimum: minimum, maximum: maximum).counts(holding: patients)
  }

  /// The most patients that so many localities can hold.
  public func most(in localities: Int) -> Int {
    let (most, isTooMany) = localities.multipliedReportingOverflow(by: maximum)
    return isTooMany ? .max : most
  }

  /// The first year in which a place has more patients than so many localities can hold.
  ///
  ///     band.firstYear(passing: 4, of: forecast)  // 2031: more than 4 × 70,000
  ///
  /// - Parameter forecast: list sizes of years, in any order.
  /// - Returns: `nil` where it has not in any of them.
  public func firstYear(passing localities: Int, of forecast: [YearListSizes]) -> Int? {
    let most = most(in: localities)
    return forecast.filter { year in
      var room = most
      for patients in year.patients {
        // Taken from what is left, so that no sum overflows.
        if patients > room { return true }
        room -= max(patients, 0)
      }
      return false
    }.map(\.year).min()
  }
}
