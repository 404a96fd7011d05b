/// Lists every connected set of units whose load is inside the band in every period, each set once.
///
/// Rooted enumeration with an exclusion list: a set is found from its first unit in a fixed order,
/// growing by one neighbour at a time; a neighbour passed over at one step stays excluded below it,
/// so no set is met twice. Growth stops at the maximum of any period, and where too much is excluded
/// for the minimum of any to be reached. The order walks the graph breadth first from its rim, so that what is
/// left beyond the root stays in one piece and few walks end in sets that can never reach it.
///
/// - Complexity: O(sets met × (neighbours + centres + periods)); sets met include those still under the band.
struct CandidateEnumeration {
  private let problem: DistrictingProblem
  private let costs: CostModel
  private let loads: [Int]
  private let graph: Graph
  private let neighbours: [[Int]]
  private let band: ClosedRange<Int>
  private let limit: Int
  private let earlyLimit: Int
  private var isEarly = true
  private let watch: Watch
  /// How many steps the walk may take, since a place can have pockets with endless sets that never
  /// reach the minimum; and how many units all candidates together may hold, which is what fills the
  /// memory.
  private let stepLimit: Int
  private let memberLimit: Int
  private let order: [Int]

  /// Units seen on the way to the current set: members, waiting or excluded.
  private var isSeen: [Bool]
  /// Neighbours found so far; each step works through its own stretch of it.
  private var frontier: [Int] = []
  /// The current set, in the order of joining.
  private var path: [Int] = []
  /// Step after step, the cost of the set from each centre.
  private var sums: [Double]
  private var groupLoads: [Double]
  /// The load of all units that the current set may still hold or holds.
  private var openLoad = 0
  private var laterLoads: GrowingLoads
  /// Asked before each use of `laterLoads`, since most problems have no later periods and the walk is
  /// all in the number of its steps.
  private let hasLaterPeriods: Bool
  private var rules: GrowingRules
  private let hasRules: Bool
  private let hasCeiling: Bool
  /// Sets met so far with the neighbours looked at.
  private var steps = 0
  private var sorted: [UInt16] = []
  /// What stopped the walk.
  private var stop: DistrictingAnswer.Limit?
  /// The candidates listed so far.
  private(set) var found = CandidateList()

  /// - Parameters:
  ///   - laterBands: a band for each of the problem's later periods.
  ///   - limit: how many candidates may be listed.
  ///   - givesUpEarly: whether a walk may stop at its limit as soon as that is to be expected: when a
  ///     quarter of a large limit is reached before a quarter of the roots.
  init(
    _ problem: DistrictingProblem, band: ClosedRange<Int>, laterBands: [ClosedRange<Int>] = [],
    limit: Int, givesUpEarly: Bool = false, watch: Watch = .nobody
  ) {
    precondition(laterBands.count == problem.laterPeriods.count, "Every period has a band.")
    self.problem = problem
    costs = problem.costs
    loads = problem.loads
    graph = problem.graph
    neighbours = graph.neighbourLists
    self.band = band
    self.limit = limit
    earlyLimit = givesUpEarly && limit >= 1_000_000 ? limit / 4 : .max
    self.watch = watch
    let candidates = min(limit, Int.max / 128)
    // A step, a neighbour looked at being one too, costs as much as there are centres.
    stepLimit = (1_000_000 + 100 * candidates) / max(1, costs.centreOwners.count / 200)
    memberLimit = min(1_000_000 + 40 * candidates, CandidateList.mostMembers)
    order = problem.graph.orderFromRim
    isSeen = [Bool](repeating: false, count: loads.count)
    sums = [Double](repeating: 0, count: costs.centreOwners.count)
    groupLoads = [Double](repeating: 0, count: costs.groupCount)
    hasLaterPeriods = !problem.laterPeriods.isEmpty
    laterLoads = GrowingLoads(
      PeriodTable(problem.laterPeriods, units: loads.count, bands: laterBands))
    rules = GrowingRules(problem.ruleTable)
    hasRules = !problem.ruleTable.isEmpty
    hasCeiling = problem.ceiling != nil
  }

  /// Lists the candidates in `found`.
  ///
  /// - Returns: the limit that was in the way, with which `found` is not the whole list; `nil` where
  ///   none was. The walk may take 100 steps a candidate allowed, fewer where there are more than 200
  ///   centres, and the candidates may hold 40 units each on average.
  mutating func run() -> DistrictingAnswer.Limit? {
    guard loads.count <= CandidateList.mostUnits else { return .listing(candidates: limit) }
    for (position, root) in order.enumerated() {
      isEarly = position < order.count / 4
      for earlier in order[..<position] { isSeen[earlier] = true }
      for later in order[position...] { isSeen[later] = false }
      openReachable(from: root)
      if canReachMinimums {
        isSeen[root] = true
        join(root, load: 0, openFrom: 0)
      }
      if stop != nil { break }
      // A set that begins later never holds this unit, nor any that must be with it.
      if hasRules { _ = rules.close(root) }
    }
    return stop
  }

  /// Counts everything that a set from `root` could still hold as open to it.
  private mutating func openReachable(from root: Int) {
    var waiting = isSeen.map { !$0 }
    let units = graph.breadthFirst(from: root, among: &waiting)
    openLoad = costs.load(of: units)
    laterLoads.restart(open: units)
  }

  /// Adds a unit to the set, reports it, and tries every larger set that holds it.
  ///
  /// - Parameter first: where the neighbours begin that may still join; those before it were tried
  ///   by an earlier step, stay seen, and so are excluded here.
  private mutating func join(_ unit: Int, load before: Int, openFrom first: Int) {
    let load = before + loads[unit]
    guard load <= band.upperBound, !hasRules || rules.add(unit) else { return }
    guard !hasLaterPeriods || laterLoads.add(unit) else {
      if hasRules { rules.remove(unit) }
      return
    }
    let stepsBefore = steps
    steps += 1 + neighbours[unit].count
    if steps > stepLimit { stop = .listing(candidates: limit) }
    // Asking is dear beside a step, so it is done once in many.
    if stepsBefore >> 16 != steps >> 16, watch.wantsStop() { stop = .request }
    path.append(unit)
    addCosts(of: unit)
    if load >= band.lowerBound && (!hasLaterPeriods || laterLoads.reachesMinimums) {
      report(load: load)
    }
    let firstNew = frontier.count
    for neighbour in neighbours[unit] where !isSeen[neighbour] {
      isSeen[neighbour] = true
      frontier.append(neighbour)
    }
    let end = frontier.count
    var next = first
    var passedOver = 0
    // Once a unit is ruled out that a member must be with, no larger set can be whole.
    var canBeWhole = true
    while next < end && canBeWhole && canReachMinimums && stop == nil {
      join(frontier[next], load: load, openFrom: next + 1)
      passedOver += loads[frontier[next]]
      openLoad -= loads[frontier[next]]
      if hasLaterPeriods { laterLoads.close(frontier[next]) }
      if hasRules { canBeWhole = rules.close(frontier[next]) }
      next += 1
    }
    openLoad += passedOver
    if hasRules {
      for position in first..<next { rules.reopen(frontier[position]) }
      rules.remove(unit)
    }
    if hasLaterPeriods {
      for position in first..<next { laterLoads.reopen(frontier[position]) }
      laterLoads.remove(unit)
    }
    for position in firstNew..<end { isSeen[frontier[position]] = false }
    frontier.removeLast(end - firstNew)
    if costs.groups[unit] >= 0 { groupLoads[costs.groups[unit]] -= Double(loads[unit]) }
    path.removeLast()
  }

  /// Whether enough is open to the current set in every period.
  private var canReachMinimums: Bool {
    openLoad >= band.lowerBound && (!hasLaterPeriods || laterLoads.canReachMinimums)
  }

  private mutating func addCosts(of unit: Int) {
    let centres = costs.centreOwners.count
    let now = path.count * centres
    if sums.count == now { sums.append(contentsOf: repeatElement(0, count: centres)) }
    let row = unit * centres
    for centre in 0..<centres {
      sums[now + centre] = sums[now - centres + centre] + costs.assignment[row + centre]
    }
    if costs.groups[unit] >= 0 { groupLoads[costs.groups[unit]] += Double(loads[unit]) }
  }

  private mutating func report(load: Int) {
    if hasRules {
      guard rules.isWhole, problem.keepsOwnBands(path, load: load) else { return }
    }
    let now = path.count * costs.centreOwners.count
    let best = costs.leastCentreCost(of: path) { sums[now + $0] }
    // A set with no centre that can serve it is no district.
    guard best.isFinite else { return }
    guard found.count < limit, !isEarly || found.count < earlyLimit else {
      stop = .candidates(limit)
      return
    }
    guard found.members.count + path.count <= memberLimit else {
      stop = .listing(candidates: limit)
      return
    }
    sorted.removeAll(keepingCapacity: true)
    for unit in path { sorted.append(UInt16(unit)) }
    sorted.sort()
    let terms = costs.furtherTerms(of: path, load: load, groupLoads: groupLoads)
    guard terms.isFinite else { return }
    guard hasCeiling, let ceiling = problem.ceiling else {
      found.append(sorted, cost: best + terms)
      return
    }
    // What the ceiling is today does not matter here, so that one list serves for many.
    let second = ceiling.costs.cost(of: sorted.map(Int.init))
    if second.isFinite { found.append(sorted, cost: best + terms, secondCost: second) }
  }
}

extension Graph {
  /// All units, walked breadth first from the rim: from a unit that is farthest from the first one
  /// of its piece, piece after piece.
  var orderFromRim: [Int] {
    var order: [Int] = []
    for piece in pieces(of: Array(0..<count)) {
      var waiting = [Bool](repeating: true, count: count)
      guard let farthest = breadthFirst(from: piece[0], among: &waiting).last else { continue }
      for unit in piece { waiting[unit] = true }
      order += breadthFirst(from: farthest, among: &waiting)
    }
    return order
  }
}
