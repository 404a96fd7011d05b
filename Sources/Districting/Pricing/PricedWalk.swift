/// Walks over the districts of one centre that could pay at given prices: each connected set with
/// the owner once, larger by one neighbour at a time, the most promising one first.
///
/// A branch is left as soon as no completion can pay: what it holds, and the best load that the units
/// still open could bring (a fractional knapsack, filled in order of gain for load up to the maximum,
/// and at least to the minimum), come to more than the cutoff. Units that are in no set below the
/// cutoff by the same bound are taken out before the walk begins.
struct PricedWalk<Mask: UnitMask> {
  private let problem: DistrictingProblem
  let centre: PricedCentre
  private let minimum: Double
  private let maximum: Double
  private let ideal: Double
  private let deviationWeight: Double
  private let rounding: Double
  private let table: PeriodTable
  private let hasRules: Bool

  /// By rank: neighbours, units that must be apart from it, units that must be with it.
  private var near: [Mask] = []
  private var foes: [Mask] = []
  private var mates: [Mask] = []
  private var ownerNear = Mask()
  private var ownerMates = Mask()
  /// By chord of retention, the units of its group.
  private var groupMasks: [Mask] = []
  /// Units that a set may hold.
  private var open = Mask()

  /// By period, the load of the set.
  private var laterHeld: [Int]
  /// Sets met so far, and bounds worked out for those beside them.
  private(set) var steps = 0
  private let stepLimit: Int
  /// Whether the walk ended for want of steps.
  private(set) var isCutShort = false
  /// The least bound of a branch that was left for want of steps.
  private var leastLeft = Double.infinity
  /// Sets that come to more are of no interest.
  private(set) var cutoff: Double

  init(
    _ problem: DistrictingProblem, _ reach: CentreReach, prices: [Double], band: ClosedRange<Int>,
    periods: PeriodTable, cutoff: Double, stepLimit: Int
  ) {
    let costs = problem.costs
    self.problem = problem
    self.cutoff = cutoff
    self.stepLimit = stepLimit
    centre = PricedCentre(reach, costs: costs, prices: prices, maximum: band.upperBound)
    minimum = Double(band.lowerBound)
    maximum = Double(band.upperBound)
    // Where districts have ideals of their own, nothing is known before a set is whole.
    deviationWeight = costs.hasOwnIdeals ? 0 : costs.deviationWeight
    ideal = Double(costs.ideal)
    rounding = centre.rounding
    table = periods
    laterHeld = [Int](repeating: 0, count: periods.count)
    hasRules = !problem.ruleTable.isEmpty
    let units = centre.units
    open = Mask(of: Array(units.indices))
    groupMasks = centre.retention.map { chord in
      Mask(of: units.indices.filter { costs.groups[units[$0]] == chord.group })
    }
  }

  /// Says in ranks what is known of units.
  private mutating func rank() {
    let units = centre.units
    let owner = centre.reach.owner
    let rules = problem.ruleTable
    var rankOfUnit = [Int](repeating: -1, count: problem.loads.count)
    for (rank, unit) in units.enumerated() { rankOfUnit[unit] = rank }
    func mask(_ some: [Int]) -> Mask {
      Mask(of: some.map { rankOfUnit[$0] }.filter { $0 >= 0 })
    }
    func matesOf(_ unit: Int) -> Mask {
      rules.groupOfUnit[unit] < 0 ? Mask() : mask(rules.groups[rules.groupOfUnit[unit]])
    }
    near = units.map { mask(problem.graph.neighbourLists[$0]) }
    ownerNear = mask(problem.graph.neighbourLists[owner])
    if hasRules {
      foes = units.map { mask(rules.foesOfUnit[$0]) }
      mates = units.map(matesOf)
      ownerMates = matesOf(owner)
      open = open.subtracting(mask(rules.foesOfUnit[owner]))
    }
  }

  // MARK: Bound

  /// The least that a set could come to which holds what is given and may hold what is open.
  private func completion(load: Double, value: Double, held: Mask, open: Mask) -> Double {
    var (total, sum) = (load, value)
    let most = maximum - load
    let wanted = min(max(ideal, minimum), maximum)
    var rest = open
    while !rest.isEmpty {
      let rank = rest.first
      rest.removeFirst()
      let rate = centre.rates[rank]
      let target =
        rate < -deviationWeight ? maximum : rate < deviationWeight ? wanted : minimum
      let room = target - total
      if room <= 0 { break }
      let size = centre.loads[rank]
      // What is too large for the room that is left cannot join.
      if size > most { continue }
      if size <= room {
        total += size
        sum += centre.gains[rank]
      } else {
        total += room
        sum += rate * room
      }
    }
    if total < minimum { return .infinity }
    sum += deviationWeight * (total - ideal).magnitude
    for (number, chord) in centre.retention.enumerated() {
      let least = chord.start + self.load(of: held.intersection(groupMasks[number]))
      let most = least + self.load(of: open.intersection(groupMasks[number]))
      sum += min(chord.excess(least), chord.excess(most))
    }
    return sum
  }

  private func load(of mask: Mask) -> Double {
    var sum = 0.0
    var rest = mask
    while !rest.isEmpty {
      sum += centre.loads[rest.first]
      rest.removeFirst()
    }
    return sum
  }

  /// The least that any district of this centre could come to.
  var leastPossible: Double {
    completion(
      load: centre.ownerLoad, value: centre.ownerGain + centre.constant, held: Mask(), open: open)
      - rounding
  }

  /// Takes out the units that no set below the cutoff can hold, and what they alone lead to.
  private mutating func takeOutHopeless() {
    let value = centre.ownerGain + centre.constant
    var hopeless = Mask()
    var rest = open
    while !rest.isEmpty {
      let rank = rest.first
      rest.removeFirst()
      let load = centre.ownerLoad + centre.loads[rank]
      let unit = Mask(of: rank)
      let bound = completion(
        load: load, value: value + centre.gains[rank], held: unit, open: open.subtracting(unit))
      steps += 1
      if load > maximum || bound - rounding > cutoff { hopeless = hopeless.union(unit) }
    }
    open = reached(from: Mask(), near: ownerNear, among: open.subtracting(hopeless))
  }

  /// What can be reached without leaving the units that are open.
  private func reached(from held: Mask, near border: Mask, among open: Mask) -> Mask {
    var reached = held
    var waiting = border.intersection(open).subtracting(held)
    while !waiting.isEmpty {
      let rank = waiting.first
      waiting.removeFirst()
      reached = reached.union(Mask(of: rank))
      waiting = waiting.union(near[rank].intersection(open).subtracting(reached))
    }
    return reached
  }

  // MARK: Walk

  /// Meets every set that comes to no more than the cutoff, and possibly some that come to more.
  ///
  /// - Parameter meet: told of a set, members ascending, and about what it comes to; answers with
  ///   the cutoff from there on, or `nil` to end the walk.
  /// - Returns: no set of this centre that was not met comes to less; with the cutoff as it was
  ///   lowered in the end, where the walk was not cut short.
  mutating func run(meet: (_ members: [Int], _ value: Double) -> Double?) -> Double {
    guard leastPossible <= cutoff else { return cutoff }
    rank()
    takeOutHopeless()
    guard ownerMates.isInside(open), addLater(centre.reach.owner) else { return cutoff }
    _ = grow(
      held: Mask(), open: open, border: ownerNear, load: centre.ownerLoad,
      value: centre.ownerGain + centre.constant, meet)
    return min(cutoff, leastLeft)
  }

  /// Meets the set as it is and every larger one.
  /// - Returns: whether the walk goes on.
  private mutating func grow(
    held: Mask, open: Mask, border: Mask, load: Double, value: Double,
    _ meet: (_ members: [Int], _ value: Double) -> Double?
  ) -> Bool {
    if load >= minimum, !report(held, load: load, value: value, meet) { return false }
    var open = open
    var isOpenLess = false
    while true {
      let next = border.intersection(open).subtracting(held)
      if next.isEmpty { return true }
      let rank = next.first
      if isOpenLess {
        steps += 1
        let bound = completion(
          load: load, value: value, held: held, open: open.subtracting(held))
        if bound - rounding > cutoff { return true }
        if steps > stepLimit {
          isCutShort = true
          leastLeft = min(leastLeft, bound - rounding)
          return false
        }
      }
      let unit = Mask(of: rank)
      if !with(
        rank, held: held, open: open, border: border, load: load, value: value, meet)
      {
        if isCutShort {
          let bound = completion(
            load: load, value: value, held: held, open: open.subtracting(held))
          leastLeft = min(leastLeft, bound - rounding)
        }
        return false
      }
      open = open.subtracting(unit)
      if hasRules {
        // Without it, no set that holds one of those it must be with is whole.
        if mates[rank].overlaps(held) || unit.isInside(ownerMates) { return true }
        open = open.subtracting(mates[rank])
      }
      // Only what had no other way in can be cut off.
      if hasRules || !near[rank].intersection(open).isInside(border.union(held)) {
        open = reached(from: held, near: border, among: open)
      }
      isOpenLess = true
    }
  }

  /// Goes on with one more unit, where that can pay.
  private mutating func with(
    _ rank: Int, held: Mask, open: Mask, border: Mask, load before: Double, value: Double,
    _ meet: (_ members: [Int], _ value: Double) -> Double?
  ) -> Bool {
    let load = before + centre.loads[rank]
    guard load <= maximum else { return true }
    var open = open
    if hasRules {
      open = open.subtracting(foes[rank])
      guard mates[rank].isInside(open) else { return true }
    }
    let value = value + centre.gains[rank]
    let held = held.union(Mask(of: rank))
    steps += 1
    let bound = completion(load: load, value: value, held: held, open: open.subtracting(held))
    guard bound - rounding <= cutoff else { return true }
    if steps > stepLimit {
      isCutShort = true
      leastLeft = min(leastLeft, bound - rounding)
      return false
    }
    guard addLater(centre.units[rank]) else { return true }
    let goesOn = grow(
      held: held, open: open, border: border.union(near[rank]), load: load, value: value, meet)
    removeLater(centre.units[rank])
    return goesOn
  }

  private mutating func report(
    _ held: Mask, load: Double, value: Double,
    _ meet: (_ members: [Int], _ value: Double) -> Double?
  ) -> Bool {
    var value = value + deviationWeight * (load - ideal).magnitude
    for (number, chord) in centre.retention.enumerated() {
      value += chord.excess(
        chord.start + self.load(of: held.intersection(groupMasks[number])))
    }
    guard value - rounding <= cutoff else { return true }
    for period in 0..<table.count where laterHeld[period] < table.minimums[period] { return true }
    var members = [centre.reach.owner]
    var rest = held
    while !rest.isEmpty {
      members.append(centre.units[rest.first])
      rest.removeFirst()
    }
    members.sort()
    guard let next = meet(members, value) else {
      (isCutShort, leastLeft) = (true, -.infinity)
      return false
    }
    cutoff = next
    return true
  }

  // MARK: Later periods

  private mutating func addLater(_ unit: Int) -> Bool {
    let row = unit * table.count
    for period in 0..<table.count
    where laterHeld[period] + table.loads[row + period] > table.maximums[period] { return false }
    for period in 0..<table.count { laterHeld[period] += table.loads[row + period] }
    return true
  }

  private mutating func removeLater(_ unit: Int) {
    let row = unit * table.count
    for period in 0..<table.count { laterHeld[period] -= table.loads[row + period] }
  }
}
