/// The later loads of districts that exchange units, and how far they lie outside the bands.
struct ExchangedLoads {
  private let table: PeriodTable
  /// District after district, its band in each period.
  private let minimums: [Int]
  private let maximums: [Int]
  /// District after district, its load in each period.
  private var loads: [Int]

  /// - Parameter members: of each district, those with a name first.
  init(_ problem: DistrictingProblem, members: [[Int]]) {
    table = PeriodTable(
      problem.laterPeriods, units: problem.loads.count,
      bands: problem.laterPeriods.map { $0.band.minimum...$0.band.maximum })
    let bands = members.indices.flatMap { district in
      problem.laterPeriods.indices.map {
        problem.band(ofName: problem.name(ofDistrict: district), inLater: $0)
      }
    }
    minimums = bands.map(\.minimum)
    maximums = bands.map(\.maximum)
    loads = members.flatMap { units in problem.laterPeriods.map { $0.load(of: units) } }
  }

  /// How far the districts lie outside the bands, summed over districts and periods.
  var excess: Int {
    var sum = 0
    for (position, load) in loads.enumerated() {
      sum += excess(of: load, at: position)
    }
    return sum
  }

  private func excess(of load: Int, at position: Int) -> Int {
    max(0, minimums[position] - load, load - maximums[position])
  }

  /// What moving a unit from one district to another, and one back when given, would do to the excess.
  func change(moving unit: Int, from home: Int, to district: Int, back returning: Int?) -> Int {
    var change = 0
    for period in 0..<table.count {
      let moved = moved(unit, back: returning, in: period)
      let (left, joined) = (home * table.count + period, district * table.count + period)
      change += excess(of: loads[left] - moved, at: left) - excess(of: loads[left], at: left)
      change += excess(of: loads[joined] + moved, at: joined)
      change -= excess(of: loads[joined], at: joined)
    }
    return change
  }

  mutating func move(_ unit: Int, from home: Int, to district: Int, back returning: Int?) {
    for period in 0..<table.count {
      let moved = moved(unit, back: returning, in: period)
      loads[home * table.count + period] -= moved
      loads[district * table.count + period] += moved
    }
  }

  private func moved(_ unit: Int, back returning: Int?, in period: Int) -> Int {
    let there = table.loads[unit * table.count + period]
    guard let returning else { return there }
    return there - table.loads[returning * table.count + period]
  }
}
