import PlaceModel

extension PopulationModel {
  /// The same projection with ages, where the place has list sizes by age.
  ///
  /// Where the zones' projection has the same bands, each band of a practice grows as that band does
  /// in the zones its patients come from. That takes a zone's patients at each practice to be of the
  /// practice's ages, so the bands' sum differs a little from the practice's patients; all are
  /// scaled to it, because the total rests on firmer ground than the ages do. Otherwise every
  /// practice keeps its proportions. People of new developments are taken to be of the practice's
  /// ages, and people who change practice of those of the practice they leave, so that a change moves
  /// nobody from one band to another.
  func withAges(_ projection: PopulationProjection) -> PopulationProjection {
    guard let ages = question.ages else { return projection }
    let moves = question.population.byAge.map { $0.bands == ages.bands } ?? false
    let bandsAtBase =
      moves ? question.population.residentsByAge(on: question.listSizes.date) : nil
    var patients = ages.patients.map { bands in
      bands.map { count in years.map { _ in Double(count) } }
    }
    for (index, year) in years.enumerated().dropFirst() {
      let growth = bandsAtBase.map { self.growth(of: $0, year: year) }
      var bands = ages.patients.indices.map { practice in
        let total =
          projection.base[practice] + projection.zoneGrowth[practice][index]
          + projection.developments[practice][index]
        return self.bands(of: practice, ages.patients[practice], growth: growth, total: total)
      }
      let byZone = projection.byZone.map { $0[index] }
      for transfer in transfers where transfer.year <= year {
        transfer.apply(to: &bands, byZone: byZone)
      }
      for (practice, bands) in bands.enumerated() {
        for (band, value) in bands.enumerated() { patients[practice][band][index] = value }
      }
    }
    var projection = projection
    projection.byAge = PopulationProjection.ByAge(
      bands: ages.bands, patients: patients, movesWithProjection: bandsAtBase != nil)
    return projection
  }

  /// Growth of the residents of each zone and band since the date of the list sizes, as a factor. A
  /// band with fewer than one resident then grows as its zone.
  private func growth(of base: [[Double]], year: Int) -> [[Double]] {
    guard let byAge = question.population.byAge else { return [] }
    let index = year - question.population.years.lowerBound
    return base.indices.map { zone in
      let whole =
        residents[zone] < 1 ? 1 : residents(in: zone, year: year) / residents[zone]
      return base[zone].indices.map { band in
        let start = base[zone][band]
        guard start >= 1 else { return whole }
        return taken(byAge.residents[zone][band][index], since: start) / start
      }
    }
  }

  /// A practice's patients by band before any change, adding up to `total`.
  private func bands(
    of practice: Int, _ base: [Int], growth: [[Double]]?, total: Double
  ) -> [Double] {
    var bands = base.map(Double.init)
    if let growth {
      for band in bands.indices {
        var sum = 0.0
        for zone in growth.indices {
          sum += flows[zone, PracticeIndex(practice)] * growth[zone][band]
        }
        bands[band] *= sum
      }
    }
    let sum = bands.reduce(0, +)
    // Zones may lose every resident of the bands a practice has, and still gain others.
    if sum <= 0 { bands = base.map(Double.init) }
    let scale = total / (sum > 0 ? sum : max(1, bands.reduce(0, +)))
    return bands.map { $0 * scale }
  }
}

extension Transfer {
  /// Moves people from one practice to others in the ages of the practice they leave.
  fileprivate func apply(to bands: inout [[Double]], byZone: [Double]) {
    let leaving = bands[from]
    let total = leaving.reduce(0, +)
    guard total > 0 else { return }
    for (receiver, gain) in zip(receivers, gains(byZone: byZone)) {
      for band in leaving.indices {
        let people = leaving[band] * (gain / total)
        bands[receiver.practice][band] += people
        bands[from][band] -= people
      }
    }
    bands[from] = bands[from].map { closes ? 0 : max(0, $0) }
  }
}
