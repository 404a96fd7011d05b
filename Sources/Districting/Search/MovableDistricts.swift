import SeededRandom

/// A split of all units into districts that a search moves about: connected always, inside the band
/// only in the end.
struct MovableDistricts {
  private let problem: DistrictingProblem
  private let neighbours: [[Int]]
  private(set) var districtOfUnit: [Int]
  private(set) var members: [[Int]]
  private(set) var loads: [Int]
  private(set) var costs: [Double]
  private var laterLoads: ExchangedLoads
  private let hasLaterPeriods: Bool
  private var marks: [Int]
  private var lastMark = 0
  private var queue: [Int] = []

  /// - Parameter districtOfUnit: for each unit a district in `0..<problem.districts`, none empty,
  ///   all connected.
  init(_ problem: DistrictingProblem, districtOfUnit: [Int]) {
    self.problem = problem
    self.districtOfUnit = districtOfUnit
    neighbours = problem.graph.neighbourLists
    var members = [[Int]](repeating: [], count: problem.districts)
    for (unit, district) in districtOfUnit.enumerated() { members[district].append(unit) }
    self.members = members
    loads = members.map(problem.costs.load)
    costs = members.map(problem.costs.cost)
    laterLoads = ExchangedLoads(problem, members: members)
    hasLaterPeriods = !problem.laterPeriods.isEmpty
    marks = [Int](repeating: 0, count: districtOfUnit.count)
  }

  var cost: Double { costs.reduce(0, +) }

  /// How far the districts lie outside the band, summed over districts and periods, in units of load.
  var excess: Int { loads.reduce(laterLoads.excess) { $0 + excess(of: $1) } }

  private func excess(of load: Int) -> Int {
    max(0, problem.minimum - load, load - problem.maximum)
  }

  /// The districts as an answer: each sorted, in order of their first unit.
  var answer: [[Int]] { members.map { $0.sorted() }.sorted { $0[0] < $1[0] } }

  /// What a change of districts would do to the cost and to the excess.
  struct Effect {
    var cost: Double
    var excess: Int
  }

  /// A unit on a border, and a district that it borders on.
  mutating func drawMove(_ generator: inout SplitMix64) -> (unit: Int, to: Int)? {
    let unit = generator.draw(below: districtOfUnit.count)
    guard !neighbours[unit].isEmpty else { return nil }
    let neighbour = neighbours[unit][generator.draw(below: neighbours[unit].count)]
    let district = districtOfUnit[neighbour]
    return district == districtOfUnit[unit] ? nil : (unit, district)
  }

  /// A unit that could come back in exchange: a member of `district` that borders on `home`.
  mutating func drawReturn(
    from district: Int, to home: Int, _ generator: inout SplitMix64
  ) -> Int? {
    let unit = members[district][generator.draw(below: members[district].count)]
    return neighbours[unit].contains { districtOfUnit[$0] == home } ? unit : nil
  }

  /// Moves a unit, and another one back when given, if both districts stay connected and filled and
  /// `accept` says yes; otherwise leaves everything as it was.
  mutating func exchange(
    _ unit: Int, to district: Int, back returning: Int?, accept: (Effect) -> Bool
  ) -> Bool {
    let home = districtOfUnit[unit]
    guard members[home].count > 1 || returning != nil, returning != unit else { return false }
    districtOfUnit[unit] = district
    if let returning { districtOfUnit[returning] = home }
    var left = members[home].filter { $0 != unit }
    var joined = members[district].filter { $0 != returning }
    joined.append(unit)
    if let returning { left.append(returning) }
    if isConnected(left, district: home), isConnected(joined, district: district) {
      let (leftLoad, joinedLoad) = (problem.costs.load(of: left), problem.costs.load(of: joined))
      let (leftCost, joinedCost) = (problem.costs.cost(of: left), problem.costs.cost(of: joined))
      var effect = Effect(
        cost: leftCost + joinedCost - costs[home] - costs[district],
        excess: excess(of: leftLoad) + excess(of: joinedLoad)
          - excess(of: loads[home]) - excess(of: loads[district]))
      if hasLaterPeriods {
        effect.excess += laterLoads.change(
          moving: unit, from: home, to: district, back: returning)
      }
      if accept(effect) {
        (members[home], members[district]) = (left, joined)
        (loads[home], loads[district]) = (leftLoad, joinedLoad)
        (costs[home], costs[district]) = (leftCost, joinedCost)
        if hasLaterPeriods {
          laterLoads.move(unit, from: home, to: district, back: returning)
        }
        return true
      }
    }
    districtOfUnit[unit] = home
    if let returning { districtOfUnit[returning] = district }
    return false
  }

  private mutating func isConnected(_ units: [Int], district: Int) -> Bool {
    guard let start = units.first else { return false }
    lastMark += 1
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    marks[start] = lastMark
    var reached = 0
    while reached < queue.count && queue.count < units.count {
      for neighbour in neighbours[queue[reached]]
      where marks[neighbour] != lastMark && districtOfUnit[neighbour] == district {
        marks[neighbour] = lastMark
        queue.append(neighbour)
      }
      reached += 1
    }
    return queue.count == units.count
  }
}
