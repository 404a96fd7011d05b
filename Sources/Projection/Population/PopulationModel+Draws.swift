public import PlaceModel
import SeededRandom

extension PopulationModel {
  /// Draws many futures at random and adds up each one's patients by group.
  ///
  /// Residents of a zone are what the projection says times 1 + e(place) + e(zone), not below
  /// nought: both errors are random walks that take one step a year, each step normal with the
  /// spread as its standard deviation. Homes of a development are what is planned times 1 + e,
  /// not below nought, with one error for all its years. The year of the list sizes is counted, so it
  /// has no error.
  ///
  /// Each draw has a generator of its own, seeded from the seed and the draw's number: the first
  /// hundred of a thousand draws are the hundred draws. Scenarios of one place with the same seed and
  /// horizon share the errors of their zones, so that they can be compared draw by draw.
  ///
  /// One core does it in far less time than anyone notices, so it uses one, and the answer cannot
  /// depend on how many there are. Memory: 8 bytes × (groups + 1) × years × draws for what is
  /// returned, and little besides.
  ///
  /// - Precondition: at least one draw.
  /// - Complexity: O(draws × years × zones × groups).
  public func simulate(
    groups: [[PracticeIndex]], draws: Int, seed: Int, spread: PopulationSpread
  ) -> Draws {
    precondition(draws > 0, "At least one future.")
    let (zones, span) = (flows.zones, years.count)
    let expected = years.map { year in (0..<zones).map { residents(in: $0, year: year) } }
    let homes = question.developments.map { development in
      years.map { self.patients(of: development, by: $0) }
    }
    let weights = years.map { shares(of: groups, in: $0) }
    var patients = [Double](repeating: 0, count: (groups.count + 1) * span * draws)

    // The list sizes, added up.
    for (group, members) in groups.enumerated() {
      let size = members.reduce(0) { $0 + Double(question.listSizes[$1]) }
      for draw in 0..<draws { patients[group * span * draws + draw] = size }
    }
    let all = question.listSizes.values.reduce(0) { $0 + Double($1) }
    for draw in 0..<draws { patients[groups.count * span * draws + draw] = all }

    var seeds = SplitMix64(seed: UInt64(bitPattern: Int64(seed)))
    var byZone = expected
    for draw in 0..<draws {
      var generator = SplitMix64(seed: seeds.next())
      var placeError = 0.0
      var zoneErrors = [Double](repeating: 0, count: zones)
      for year in 1..<max(span, 1) {
        placeError += spread.place * generator.drawNormal()
        for zone in 0..<zones {
          zoneErrors[zone] += spread.zone * generator.drawNormal()
          let factor = max(0, 1 + placeError + zoneErrors[zone])
          byZone[year][zone] = registered(in: zone, residents: expected[year][zone] * factor)
        }
      }
      for (number, development) in question.developments.enumerated() {
        let factor = max(0, 1 + spread.homes * generator.drawNormal())
        for year in 1..<max(span, 1) {
          byZone[year][development.zone] += homes[number][year] * factor
        }
      }
      for year in 1..<max(span, 1) {
        let (zonal, weights) = (byZone[year], weights[year])
        for group in groups.indices {
          var sum = 0.0
          for zone in 0..<zones { sum += weights[group * zones + zone] * zonal[zone] }
          patients[(group * span + year) * draws + draw] = sum
        }
        patients[(groups.count * span + year) * draws + draw] = zonal.reduce(0, +)
      }
    }
    return Draws(years: years, groups: groups.count, draws: draws, patients: patients)
  }

  /// By group, then by zone: the share of the zone's patients who are registered in the group once
  /// all changes up to a year have happened.
  private func shares(of groups: [[PracticeIndex]], in year: Int) -> [Double] {
    let practices = flows.practices
    var shares = flows.shares
    for transfer in transfers where transfer.year <= year {
      for receiver in transfer.receivers {
        for (zone, share) in receiver.shares.enumerated() {
          shares[zone * practices + receiver.practice] += share
          shares[zone * practices + transfer.from] -= share
        }
      }
      guard transfer.closes else { continue }
      for zone in 0..<flows.zones { shares[zone * practices + transfer.from] = 0 }
    }
    return groups.flatMap { members in
      (0..<flows.zones).map { zone in
        max(0, members.reduce(0) { $0 + shares[zone * practices + $1.rawValue] })
      }
    }
  }
}

extension SplitMix64 {
  /// A number that is very nearly normal, mean nought and standard deviation one: twelve uniform
  /// numbers added up, less six. The sum has the Irwin–Hall distribution; it never lies further out
  /// than six. Unlike the exact ways it needs no logarithm, whose last bit differs between machines.
  fileprivate mutating func drawNormal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += drawShare() }
    return sum
  }
}
