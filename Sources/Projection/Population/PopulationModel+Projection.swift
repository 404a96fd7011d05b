import PlaceModel

extension PopulationModel {
  /// Patients by practice and year with the steps that lead there.
  ///
  /// - Complexity: O(years × zones × practices), with a factor of bands where there are list sizes
  ///   by age, besides O(zones × practices) for every change.
  public func projection() -> PopulationProjection {
    let (zones, practices) = (flows.zones, flows.practices)
    let base = question.listSizes.values.map(Double.init)
    let nothing = [Double](repeating: 0, count: years.count)
    var zoneGrowth = base.map { _ in nothing }
    var developments = zoneGrowth
    var changes = zoneGrowth
    var patients = base.map { size in years.map { _ in size } }
    var byZone = flows.registered.map { registered in years.map { _ in registered } }

    for (index, year) in years.enumerated().dropFirst() {
      for zone in 0..<zones {
        let grown = registered(in: zone, residents: residents(in: zone, year: year))
        let built = question.developments.reduce(0) { sum, development in
          development.zone == zone ? sum + self.patients(of: development, by: year) : sum
        }
        byZone[zone][index] = grown + built
        for practice in 0..<practices {
          let share = flows.shares[zone * practices + practice]
          zoneGrowth[practice][index] += share * (grown - flows.registered[zone])
          developments[practice][index] += share * built
        }
      }
      // Rounding must not leave a practice with fewer than no patients.
      for practice in 0..<practices {
        zoneGrowth[practice][index] = max(zoneGrowth[practice][index], -base[practice])
      }
      var current = (0..<practices).map {
        base[$0] + zoneGrowth[$0][index] + developments[$0][index]
      }
      let before = current
      for transfer in transfers where transfer.year <= year {
        transfer.apply(to: &current, byZone: byZone.map { $0[index] })
      }
      for practice in 0..<practices {
        changes[practice][index] = current[practice] - before[practice]
        patients[practice][index] = before[practice] + changes[practice][index]
      }
    }

    let projection = PopulationProjection(
      years: years, base: base, zoneGrowth: zoneGrowth, developments: developments,
      changes: changes, patients: patients, byAge: nil, byZone: byZone)
    return withAges(projection)
  }
}

extension Transfer {
  /// How many patients each receiver gains, given those of every zone.
  func gains(byZone: [Double]) -> [Double] {
    receivers.map { receiver in
      var sum = 0.0
      for (zone, share) in receiver.shares.enumerated() { sum += share * byZone[zone] }
      return sum
    }
  }

  /// Moves patients from one practice to others.
  func apply(to patients: inout [Double], byZone: [Double]) {
    for (receiver, gain) in zip(receivers, gains(byZone: byZone)) {
      patients[receiver.practice] += gain
      patients[from] -= gain
    }
    patients[from] = closes ? 0 : max(0, patients[from])
  }
}
