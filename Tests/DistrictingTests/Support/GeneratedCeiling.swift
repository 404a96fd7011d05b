extension Place {
  /// A generated place with a second cost, drawn like the first one of another place, and a ceiling
  /// that leaves some of the answers, or none.
  init(seed: Int, units: Int, ceilingWithRules ruled: Bool) {
    self.init(seed: seed, units: units, ruled: ruled)
    var other = Place(seed: seed + 70_001, units: units)
    other.loads = loads
    var draw = DrawnNumbers(seed: seed * 3 + 1)
    if draw.chance(15) { other.assignment[draw.whole(0...units - 1)][0] = .infinity }
    if draw.chance(30) {
      // Only what is parted counts.
      other.assignment = other.assignment.map { $0.map { _ in 0 } }
      other.groups = loads.map { _ in draw.whole(0...2) }
      (other.retentionWeight, other.deviationWeight) = (1, 0)
    }
    second = [other]
    most = .greatestFiniteMagnitude
    let sums = BruteForce(self).all.map { secondCost($0.districts) }.sorted()
    guard !sums.isEmpty else {
      most = 0
      return
    }
    let place = draw.whole(0...min(sums.count - 1, 2 + sums.count / 3))
    most = draw.chance(60) ? sums[place] : 0.999 * sums[place]
  }
}
