extension Place {
  /// A generated place with rules of every kind: in most places few that leave answers, in some so
  /// many that they contradict each other.
  init(seed: Int, units: Int, ruled: Bool) {
    var draw = DrawnNumbers(seed: seed * 53 + 11)
    if draw.chance(40) {
      self.init(seed: seed, units: units, periods: 1...2)
    } else {
      self.init(seed: seed, units: units)
    }
    let mean = loads.reduce(0, +) / districts
    if draw.chance(70) {
      let minimum = max(1, mean * draw.whole(30...70) / 100)
      band = minimum...mean * draw.whole(130...220) / 100 + 1
      for number in later.indices { later[number].band = band }
    }
    guard ruled else { return }
    addFurtherTerms(mean: mean, &draw)
    let isWild = draw.chance(15)
    for _ in 0..<draw.whole(0...(isWild ? 4 : 2)) {
      together.append(someUnits(isWild ? 1...4 : 2...2, &draw, near: !isWild))
    }
    for _ in 0..<draw.whole(0...(isWild ? 4 : 2)) {
      apart.append(someUnits(isWild ? 1...4 : 2...3, &draw, near: false))
    }
    let most = isWild ? districts + 1 : min(districts, 2)
    for _ in 0..<draw.whole(0...most) {
      var district = Named(anchors: someUnits(1...2, &draw, near: !isWild))
      if draw.chance(60) {
        let minimum = max(1, mean * draw.whole(20...90) / 100)
        district.band = minimum...max(minimum, mean * draw.whole(80...240) / 100)
        if draw.chance(50) {
          district.later = later.map { max(1, $0.band.lowerBound / 2)...$0.band.upperBound * 2 }
        }
      }
      named.append(district)
    }
  }

  /// Some units, a chain of neighbours where they are to be near; a unit may come twice.
  private func someUnits(
    _ count: ClosedRange<Int>, _ draw: inout DrawnNumbers, near: Bool
  ) -> [Int] {
    var units = [draw.whole(0...self.count - 1)]
    for _ in 1..<max(draw.whole(count), 1) {
      let beside = edges.filter { $0.0 == units.last || $0.1 == units.last }
      if near, !beside.isEmpty {
        let edge = beside[draw.whole(0...beside.count - 1)]
        units.append(edge.0 == units.last ? edge.1 : edge.0)
      } else {
        units.append(draw.whole(0...self.count - 1))
      }
    }
    return units
  }

  private mutating func addFurtherTerms(mean: Int, _ draw: inout DrawnNumbers) {
    if draw.chance(30) {
      for unit in loads.indices {
        for centre in owners.indices where draw.chance(12) { assignment[unit][centre] = .infinity }
      }
    }
    if draw.chance(30) {
      required = owners.indices.filter { _ in draw.chance(15) }
    }
    if draw.chance(40) {
      idealOfUnit = loads.map { _ in draw.chance(25) ? draw.whole(0...2 * mean) : -1 }
      if deviationWeight == 0 { deviationWeight = 0.5 }
    }
    for _ in 0..<draw.whole(0...2) {
      imbalances.append((draw.share(), loads.map { Double($0) * (draw.share() - 0.5) }))
    }
    if draw.chance(30) {
      staffing = (
        2 * draw.share(), loads.map { _ in Double(draw.whole(0...3)) }, 0.5 + draw.share()
      )
    }
  }
}
