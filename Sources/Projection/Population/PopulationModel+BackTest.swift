public import PlaceModel

extension PopulationModel {
  /// What would have been forecast for a later day, beside what was counted on it.
  ///
  /// Only the zones' projection is put to the test, at the share of its change that the question
  /// takes: developments and changes play no part.
  ///
  /// - Returns: `nil` where the projection does not cover the day.
  public func backTest(against observed: ObservedListSizes) -> BackTest? {
    guard let projected = question.population.residents(on: observed.date) else { return nil }
    let later = zip(projected, residents).map { taken($0, since: $1) }
    let base = question.listSizes.values.map(Double.init)
    var forecast = base
    for zone in later.indices {
      let gained = registered(in: zone, residents: later[zone]) - flows.registered[zone]
      for practice in base.indices {
        forecast[practice] += flows.shares[zone * base.count + practice] * gained
      }
    }
    let growth = later.reduce(0, +) / residents.reduce(0, +)
    return BackTest(
      from: question.listSizes.date, to: observed.date, base: base, observed: observed.values,
      projected: forecast.map { max(0, $0) }, unchanged: base,
      evenGrowth: base.map { $0 * growth })
  }
}
