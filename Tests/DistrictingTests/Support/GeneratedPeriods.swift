extension Place {
  /// A generated place with one to four later periods, in which some units grow fast, some shrink and
  /// some carry nothing any more.
  init(seed: Int, units: Int, periods: ClosedRange<Int>) {
    self.init(seed: seed, units: units)
    var draw = DrawnNumbers(seed: seed * 31 + 7)
    // Wide enough that districts which keep it once may keep it again.
    let mean = Double(loads.reduce(0, +)) / Double(districts)
    let (low, high) = (0.4 + 0.4 * draw.share(), 1.3 + 0.7 * draw.share())
    if draw.chance(75) {
      let minimum = max(1, Int(mean * low))
      band = minimum...max(minimum, Int(mean * high))
    }
    let speeds = loads.map { _ in draw.chance(30) ? 0.25 * draw.share() : 0.1 * draw.share() - 0.05
    }
    var isClosed = [Bool](repeating: false, count: units)
    for number in 1...draw.whole(periods) {
      for unit in loads.indices where draw.chance(4) { isClosed[unit] = true }
      let now = loads.indices.map { unit in
        let grown = Double(loads[unit]) * (1 + Double(number) * speeds[unit])
        return isClosed[unit] ? 0 : Int(grown.rounded())
      }
      let other = draw.chance(20) ? draw.whole(0...max(1, Int(mean / 10))) : 0
      later.append((now, band.lowerBound...band.upperBound + other))
    }
  }
}
