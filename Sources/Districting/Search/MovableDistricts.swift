import SeededRandom

/// A split of all units into districts that a search moves about: connected always, inside the band
/// only in the end.
///
/// What a move would do is worked out from sums that are kept: for each centre the value of its
/// district served from it, for each district its load and the loads of groups in it. So a move
/// costs as much as the two districts have centres, and only one that is wanted is looked at for
/// connection.
struct MovableDistricts {
  let problem: DistrictingProblem
  let costs: SearchCosts
  private let neighbours: [[Int]]
  private let units: Int
  private let unitLoads: [Int]
  private(set) var districtOfUnit: [Int]
  /// District after district, `capacity` places each, of which the first `counts[district]` are
  /// members.
  private var places: [Int] = []
  private var capacity: Int
  private(set) var counts: [Int]
  private var placeOfUnit: [Int]
  private(set) var loads: [Int]
  /// By district, its value as `SearchCosts` counts it.
  private(set) var values: [Int]
  /// By district, its band in the base period.
  private let minimums: [Int]
  private let maximums: [Int]
  /// By centre, the value of its owner's district served from it.
  private var sums: [Int]
  private var laterLoads: ExchangedLoads
  private let hasLaterPeriods: Bool
  let rules: RuleTable
  private let hasRules: Bool
  /// How many rules of who is with whom are broken: pairs that should be together or apart, and
  /// units that are not in the district of their name.
  private(set) var brokenRules = 0
  /// The sum of `values`.
  private(set) var value: Int
  /// How far the districts lie outside the band, summed over districts and periods, in units of load.
  private(set) var excess: Int
  /// By unit the number that tells it, by district those of its units joined.
  private let unitKeys: [UInt64]
  private(set) var keys: [UInt64]
  private var marks: [Int]
  private var lastMark = 0
  private var queue: [Int] = []

  /// - Parameter districtOfUnit: for each unit a district in `0..<problem.districts`, none empty,
  ///   all connected.
  init(_ problem: DistrictingProblem, costs: SearchCosts, districtOfUnit: [Int]) {
    self.problem = problem
    self.costs = costs
    self.districtOfUnit = districtOfUnit
    neighbours = problem.graph.neighbourLists
    units = districtOfUnit.count
    unitLoads = problem.loads
    var members = [[Int]](repeating: [], count: problem.districts)
    for (unit, district) in districtOfUnit.enumerated() { members[district].append(unit) }
    counts = members.map(\.count)
    capacity = 2 * (counts.max() ?? 1)
    placeOfUnit = [Int](repeating: 0, count: units)
    loads = members.map(problem.costs.load)
    values = members.map(costs.value)
    value = values.reduce(0, +)
    sums = [Int](repeating: 0, count: costs.centres)
    let bands = members.indices.map { problem.band(ofName: problem.name(ofDistrict: $0)) }
    minimums = bands.map(\.minimum)
    maximums = bands.map(\.maximum)
    rules = problem.ruleTable
    hasRules = !rules.isEmpty
    laterLoads = ExchangedLoads(problem, members: members)
    hasLaterPeriods = !problem.laterPeriods.isEmpty
    marks = [Int](repeating: 0, count: units)
    unitKeys = costs.unitKeys
    keys = members.map { $0.reduce(0) { $0 ^ costs.unitKeys[$1] } }
    excess = laterLoads.excess
    for district in members.indices { excess += excess(of: loads[district], in: district) }
    layOut(members)
    for units in members { sumUp(units) }
    if hasRules { brokenRules = countBrokenRules() }
  }

  /// The cost of all districts, breaches aside.
  var cost: Int { value & (SearchCosts.breach - 1) }
  /// How many things that are forbidden are done: units served from centres that cannot serve them,
  /// and rules of who is with whom.
  var breaches: Int { value >> SearchCosts.costBits + brokenRules }

  /// Whether every rule is kept.
  var isAllowed: Bool { excess == 0 && value < SearchCosts.breach && brokenRules == 0 }

  /// Whether a district alone keeps its band in the base period, and its centre can serve it.
  func isAllowed(_ district: Int) -> Bool {
    values[district] < SearchCosts.breach && excess(of: loads[district], in: district) == 0
  }

  private func excess(of load: Int, in district: Int) -> Int {
    max(0, minimums[district] - load, load - maximums[district])
  }

  var numbers: DistrictNumbers {
    DistrictNumbers(districtOfUnit: districtOfUnit, districts: counts.count)
  }

  /// A district's units, in no order.
  func members(of district: Int) -> ArraySlice<Int> {
    places[district * capacity..<district * capacity + counts[district]]
  }

  /// What a change of districts would do.
  struct Effect {
    /// To the cost, breaches aside.
    var cost: Int
    var breaches: Int
    var excess: Int
    /// The two districts' values after it.
    fileprivate var left: Int
    fileprivate var joined: Int
    fileprivate var brokenRules: Int
  }

  // MARK: Drawing

  /// A unit on a border, and a district that it borders on.
  func drawMove(_ generator: inout SplitMix64) -> (unit: Int, to: Int)? {
    let unit = generator.draw(below: units)
    let count = neighbours[unit].count
    guard count > 0 else { return nil }
    let district = districtOfUnit[neighbours[unit][generator.draw(below: count)]]
    return district == districtOfUnit[unit] ? nil : (unit, district)
  }

  /// A unit that could come back in exchange: a member of `district` that borders on `home`.
  func drawReturn(from district: Int, to home: Int, _ generator: inout SplitMix64) -> Int? {
    let unit = places[district * capacity + generator.draw(below: counts[district])]
    for neighbour in neighbours[unit] where districtOfUnit[neighbour] == home { return unit }
    return nil
  }

  // MARK: Moving

  /// What moving a unit, and another one back when given (`-1` for none), would do; `nil` where it
  /// would empty a district. Connection is not looked at.
  func effect(of unit: Int, to district: Int, back returning: Int) -> Effect? {
    let home = districtOfUnit[unit]
    guard counts[home] > 1 || returning >= 0, returning != unit else { return nil }
    let left = value(of: home, without: unit, with: returning)
    let joined = value(of: district, without: returning, with: unit)
    let moved = unitLoads[unit] - (returning >= 0 ? unitLoads[returning] : 0)
    var change = excess(of: loads[home] - moved, in: home) - excess(of: loads[home], in: home)
    change += excess(of: loads[district] + moved, in: district)
    change -= excess(of: loads[district], in: district)
    if hasLaterPeriods {
      change += laterLoads.change(
        moving: unit, from: home, to: district, back: returning >= 0 ? returning : nil)
    }
    let after = value + left + joined - values[home] - values[district]
    let broken = hasRules ? ruleChange(of: unit, to: district, back: returning) : 0
    return Effect(
      cost: after & (SearchCosts.breach - 1) - cost,
      breaches: after >> SearchCosts.costBits - value >> SearchCosts.costBits + broken,
      excess: change, left: left, joined: joined, brokenRules: broken)
  }

  /// Makes a move whose effect was worked out, if both districts stay connected; otherwise leaves
  /// everything as it was.
  mutating func move(_ unit: Int, to district: Int, back returning: Int, _ effect: Effect) -> Bool {
    let home = districtOfUnit[unit]
    districtOfUnit[unit] = district
    if returning >= 0 { districtOfUnit[returning] = home }
    guard staysConnected(home, without: unit, with: returning),
      returning < 0 || staysConnected(district, without: returning, with: unit)
    else {
      districtOfUnit[unit] = home
      if returning >= 0 { districtOfUnit[returning] = district }
      return false
    }
    take(unit, from: home)
    if returning >= 0 {
      take(returning, from: district)
      put(returning, into: home)
    }
    put(unit, into: district)
    if hasLaterPeriods {
      laterLoads.move(unit, from: home, to: district, back: returning >= 0 ? returning : nil)
    }
    value += effect.left + effect.joined - values[home] - values[district]
    (values[home], values[district]) = (effect.left, effect.joined)
    let key = unitKeys[unit] ^ (returning >= 0 ? unitKeys[returning] : 0)
    keys[home] ^= key
    keys[district] ^= key
    excess += effect.excess
    brokenRules += effect.brokenRules
    return true
  }

  /// A district's value without a member and with a newcomer, either −1 for none.
  private func value(of district: Int, without gone: Int, with new: Int) -> Int {
    let centres = costs.centres
    let start = district * capacity
    let end = start + counts[district]
    let hasRequired = !costs.isRequired.isEmpty
    var best = SearchCosts.BestCentre()
    let goneRow = gone * centres
    let newRow = new * centres
    for place in start..<end {
      let member = places[place]
      if member == gone { continue }
      for position in costs.firstOwn[member]..<costs.firstOwn[member + 1] {
        let centre = costs.ownCentres[position]
        var sum = sums[centre]
        if gone >= 0 { sum -= costs.rows[goneRow + centre] }
        if new >= 0 { sum += costs.rows[newRow + centre] }
        best.take(sum, isRequired: hasRequired && costs.isRequired[centre])
      }
    }
    if new >= 0 {
      for position in costs.firstOwn[new]..<costs.firstOwn[new + 1] {
        let centre = costs.ownCentres[position]
        let column = centre * units
        var sum = costs.columns[column + new]
        for place in start..<end { sum += costs.columns[column + places[place]] }
        if gone >= 0 { sum -= costs.columns[column + gone] }
        best.take(sum, isRequired: hasRequired && costs.isRequired[centre])
      }
    }
    guard costs.hasFurtherTerms else { return best.value }
    var members = members(of: district).filter { $0 != gone }
    if new >= 0 { members.append(new) }
    return best.value + costs.furtherTerms(of: members.sorted())
  }

  private mutating func take(_ unit: Int, from district: Int) {
    let start = district * capacity
    let last = start + counts[district] - 1
    places[placeOfUnit[unit]] = places[last]
    placeOfUnit[places[last]] = placeOfUnit[unit]
    counts[district] -= 1
    loads[district] -= unitLoads[unit]
    let row = unit * costs.centres
    for place in start..<last {
      let member = places[place]
      for position in costs.firstOwn[member]..<costs.firstOwn[member + 1] {
        let centre = costs.ownCentres[position]
        sums[centre] -= costs.rows[row + centre]
      }
    }
  }

  private mutating func put(_ unit: Int, into district: Int) {
    if counts[district] == capacity { widen() }
    let start = district * capacity
    let end = start + counts[district]
    let row = unit * costs.centres
    for place in start..<end {
      let member = places[place]
      for position in costs.firstOwn[member]..<costs.firstOwn[member + 1] {
        let centre = costs.ownCentres[position]
        sums[centre] += costs.rows[row + centre]
      }
    }
    places[end] = unit
    placeOfUnit[unit] = end
    counts[district] += 1
    loads[district] += unitLoads[unit]
    for position in costs.firstOwn[unit]..<costs.firstOwn[unit + 1] {
      let column = costs.ownCentres[position] * units
      var sum = 0
      for place in start...end { sum += costs.columns[column + places[place]] }
      sums[costs.ownCentres[position]] = sum
    }
  }

  // MARK: Connection

  /// Whether a district that lost a unit, and perhaps gained one, is connected, when it was before.
  ///
  /// Every piece of it then holds a neighbour of the lost unit, or is the gained one: the walk ends
  /// as soon as all of these are met.
  private mutating func staysConnected(_ district: Int, without gone: Int, with new: Int) -> Bool {
    lastMark += 1
    let wanted = lastMark
    lastMark += 1
    let met = lastMark
    queue.removeAll(keepingCapacity: true)
    var open = 0
    var start = new
    if new >= 0 {
      marks[new] = wanted
      open += 1
    }
    for neighbour in neighbours[gone]
    where districtOfUnit[neighbour] == district && marks[neighbour] != wanted {
      marks[neighbour] = wanted
      open += 1
      start = neighbour
    }
    if open <= 1 { return open == 1 }
    queue.append(start)
    marks[start] = met
    open -= 1
    var next = 0
    while next < queue.count {
      for neighbour in neighbours[queue[next]]
      where districtOfUnit[neighbour] == district && marks[neighbour] != met {
        if marks[neighbour] == wanted {
          open -= 1
          if open == 0 { return true }
        }
        marks[neighbour] = met
        queue.append(neighbour)
      }
      next += 1
    }
    return false
  }

  // MARK: Layout

  private mutating func layOut(_ members: [[Int]]) {
    places = [Int](repeating: 0, count: capacity * members.count)
    for (district, units) in members.enumerated() {
      for (number, unit) in units.enumerated() {
        places[district * capacity + number] = unit
        placeOfUnit[unit] = district * capacity + number
      }
    }
  }

  private mutating func widen() {
    let members = counts.indices.map { Array(self.members(of: $0)) }
    capacity *= 2
    layOut(members)
  }

  /// Works out a district's sums anew.
  private mutating func sumUp(_ members: [Int]) {
    for owner in members {
      for position in costs.firstOwn[owner]..<costs.firstOwn[owner + 1] {
        let centre = costs.ownCentres[position]
        sums[centre] = members.reduce(0) { $0 + costs.columns[centre * units + $1] }
      }
    }
  }
}
