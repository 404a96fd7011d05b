/// The bound of a branch: the rule that each unit is served once is priced instead of kept.
///
/// Every centre then chooses for itself what to serve inside the band, and the *k* best centres give
/// a bound for any prices, which subgradient steps improve. What no answer below a ceiling can do is
/// ruled out on the way by reduced costs. Diehr, "An algorithm for the p-median problem", 1972; for its
/// use in districting, Validi, Buchanan and Lykhovyd, Operations Research 70(2), 2022.
struct CentreRelaxation {
  let problem: DistrictingProblem
  let deduction: CentreDeduction
  private let watch: Watch
  /// Centre after centre, what serving each unit costs.
  private let costs: [Double]
  /// Whether a branch was closed, or a decision made, because of what it would cost.
  var hasUsedCeiling = false
  /// By position of the branch last solved, how much it was used, and centre after centre how much
  /// it served each unit: means over the last steps, in parts of one.
  private(set) var uses: [Double] = []
  private(set) var shares: [Double] = []

  init(_ problem: DistrictingProblem, deduction: CentreDeduction, watch: Watch = .nobody) {
    self.problem = problem
    self.deduction = deduction
    self.watch = watch
    let model = problem.costs
    let centres = model.centreOwners.count
    costs = (0..<centres).flatMap { centre in
      problem.loads.indices.map { model.assignment[$0 * centres + centre] }
    }
  }

  func cost(of unit: Int, from centre: Int) -> Double {
    costs[centre * problem.loads.count + unit]
  }

  /// What all centres of a branch choose at some prices.
  private struct Choices {
    var bound: Double
    /// By position; `nil` for a centre that is closed or can have no district.
    var knapsacks: [CentreKnapsack?]
    /// By position, no district of the centre has a lower net cost, rounding taken off.
    var nets: [Double]
    /// The positions of the *k* best centres, chosen ones first.
    var best: [Int]
    /// By position, units served beside the settled ones, and what part of them.
    var served: [[(unit: Int, share: Double)]]
  }

  /// How far and how finely a branch is bounded.
  struct Effort {
    var steps: Int
    /// Whether units are served wholly, or may be in parts.
    var isWhole: Bool
  }

  private static let firstLength = 1.0
  private static let leastLength = 0.005
  /// How much of the last step's direction goes into the next, so that steps do not run to and fro:
  /// Camerini, Fratta and Maffioli, Mathematical Programming Study 3, 1975.
  private static let memory = 0.5

  /// Improves a branch's bound and prices, and rules out what costs too much.
  ///
  /// - Parameters:
  ///   - ceiling: answers that cost as much or more are of no interest.
  ///   - offer: takes districts that the centres agree on, and returns the ceiling from then on.
  /// - Returns: whether the branch may hold an answer below the ceiling.
  mutating func solve(
    _ branch: inout CentreBranch, effort: Effort, ceiling firstCeiling: Double,
    offer: ([[Int]]) -> Double
  ) -> Bool {
    var ceiling = firstCeiling
    uses = [Double](repeating: 0, count: branch.centres.count)
    shares = [Double](repeating: 0, count: branch.centres.count * branch.units)
    guard deduction.narrow(&branch) else { return false }
    var prices = branch.prices
    var best = -Double.infinity
    var length = Self.firstLength
    var direction = [Double](repeating: 0, count: branch.units)
    var stepsWithoutGain = 0
    for number in 0..<effort.steps {
      // The bound so far is true, and whoever takes the branch next asks too.
      if number > 0, watch.wantsStop() { break }
      let room = ceiling.isFinite ? max(0, ceiling - best) : 0
      let tolerance = (room.isFinite ? room : 0) / 1000 / Double(problem.districts)
      guard
        let choices = choices(
          of: branch, at: prices, tolerance: effort.isWhole ? tolerance : nil)
      else { return false }
      if max(0, choices.bound) >= ceiling {
        hasUsedCeiling = true
        return false
      }
      if choices.bound > best {
        if !(choices.bound - best <= 1e-4 * (ceiling - best)) { stepsWithoutGain = 0 }
        best = choices.bound
        branch.prices = prices
        branch.bound = max(branch.bound, best)
        switch decide(&branch, choices, below: ceiling) {
        case nil: return false
        case false?: break
        case true?: guard deduction.narrow(&branch) else { return false }
        }
      } else {
        stepsWithoutGain += 1
      }
      if stepsWithoutGain >= 8 {
        (length, stepsWithoutGain, prices) = (0.6 * length, 0, branch.prices)
        direction = [Double](repeating: 0, count: branch.units)
        if length < Self.leastLength { break }
      }
      let slope = addShares(of: choices, in: branch)
      guard slope.contains(where: { $0.magnitude > 1e-9 }) else {
        ceiling = offer(districts(of: choices, in: branch))
        break
      }
      for unit in slope.indices {
        direction[unit] = slope[unit] + Self.memory * direction[unit]
      }
      let steepness = direction.reduce(0) { $0 + $1 * $1 }
      guard steepness > 1e-9 else { break }
      let hope = hope(from: choices.bound, best: best, ceiling: ceiling, prices)
      let step = length * hope / steepness
      for unit in prices.indices { prices[unit] += step * direction[unit] }
    }
    if max(0, best) >= ceiling {
      hasUsedCeiling = true
      return false
    }
    return true
  }

  /// How much higher than at these prices the bound may be hoped to get.
  private func hope(
    from bound: Double, best: Double, ceiling: Double, _ prices: [Double]
  ) -> Double {
    let size = ceiling.isFinite ? ceiling : prices.reduce(0) { $0 + $1.magnitude }
    return min(ceiling, best + max(0.05 * best.magnitude, 0.02 * size)) - bound
  }

  /// - Parameter tolerance: how much less than its best each centre's choice may be said to cost
  ///   when units are served wholly; `nil` when they may be in parts.
  /// - Returns: `nil` where fewer than *k* centres can have a district.
  private func choices(
    of branch: CentreBranch, at prices: [Double], tolerance: Double?
  ) -> Choices? {
    let count = branch.centres.count
    var choices = Choices(
      bound: 0, knapsacks: [CentreKnapsack?](repeating: nil, count: count),
      nets: [Double](repeating: .infinity, count: count), best: [],
      served: [[(unit: Int, share: Double)]](repeating: [], count: count))
    for position in 0..<count where branch.standings[position] != .closed {
      let knapsack = knapsack(of: branch, at: position, prices)
      let least = knapsack.least
      guard least.isFinite else { continue }
      var whole: Double?
      if let tolerance {
        var search = WholeKnapsack(
          knapsack, later: laterRoom(of: branch, at: position), tolerance: tolerance,
          stepLimit: 20_000)
        whole = search.run()
        if whole != nil { choices.served[position] = search.bestUnits.map { ($0, 1) } }
      }
      if whole == nil { choices.served[position] = knapsack.leastShares() }
      choices.knapsacks[position] = knapsack
      choices.nets[position] = max(whole ?? least, least) - knapsack.rounding
    }
    let chosen = (0..<count).filter { branch.standings[$0] == .chosen }
    guard chosen.allSatisfy({ choices.nets[$0].isFinite }) else { return nil }
    let others = (0..<count)
      .filter { branch.standings[$0] == .possible && choices.nets[$0].isFinite }
      .sorted { (choices.nets[$0], $0) < (choices.nets[$1], $1) }
    choices.best = chosen + others.prefix(problem.districts - chosen.count)
    guard choices.best.count == problem.districts else { return nil }
    var size = 0.0
    for price in prices {
      choices.bound += price
      size += price.magnitude
    }
    for position in choices.best {
      choices.bound += choices.nets[position]
      size += choices.nets[position].magnitude
    }
    choices.bound -= Double(prices.count + problem.districts + 4) * .ulpOfOne * size
    return choices
  }

  private func knapsack(
    of branch: CentreBranch, at position: Int, _ prices: [Double]
  ) -> CentreKnapsack {
    let centre = branch.centres[position]
    let owner = problem.costs.centreOwners[centre]
    var settled: [Int] = []
    var possible: [Int] = []
    var size = 0.0
    for unit in 0..<branch.units {
      let service = branch[position, unit]
      if service == .never { continue }
      if service == .settled || unit == owner {
        settled.append(unit)
      } else {
        possible.append(unit)
      }
      size += cost(of: unit, from: centre) + prices[unit].magnitude
    }
    return CentreKnapsack(
      settled: settled, possible: possible, loads: problem.loads, band: deduction.band, size: size
    ) { cost(of: $0, from: centre) - prices[$0] }
  }

  /// What the later periods leave room for beside the units that a centre serves for certain.
  private func laterRoom(
    of branch: CentreBranch, at position: Int
  ) -> [(loads: [Int], band: ClosedRange<Int>)] {
    let owner = problem.costs.centreOwners[branch.centres[position]]
    return zip(problem.laterPeriods, deduction.laterBands).map { period, band in
      let held = (0..<branch.units).filter { $0 == owner || branch[position, $0] == .settled }
      let load = period.load(of: held)
      return (period.loads, band.lowerBound - load...band.upperBound - load)
    }
  }

  /// Adds to the means what the best centres serve.
  /// - Returns: by unit, by how much it is served less than once.
  private mutating func addShares(of choices: Choices, in branch: CentreBranch) -> [Double] {
    var slope = [Double](repeating: 1, count: branch.units)
    let weight = 0.1
    for index in uses.indices { uses[index] *= 1 - weight }
    for index in shares.indices { shares[index] *= 1 - weight }
    for position in choices.best {
      uses[position] += weight
      for (unit, share) in services(of: choices, in: branch, at: position) {
        slope[unit] -= share
        shares[position * branch.units + unit] += weight * share
      }
    }
    return slope
  }

  private func services(
    of choices: Choices, in branch: CentreBranch, at position: Int
  ) -> [(unit: Int, share: Double)] {
    let owner = problem.costs.centreOwners[branch.centres[position]]
    let settled = (0..<branch.units).filter {
      $0 == owner || branch[position, $0] == .settled
    }
    // What was settled after the choice was made may be in both.
    return settled.map { ($0, 1) }
      + choices.served[position].filter { branch[position, $0.unit] != .settled }
  }

  private func districts(of choices: Choices, in branch: CentreBranch) -> [[Int]] {
    choices.best.map { services(of: choices, in: branch, at: $0).map(\.unit).sorted() }
  }

  /// Rules out each centre and service with which, or without which, an answer would cost as much as
  /// the ceiling.
  ///
  /// - Returns: whether any decision was made; `nil` where the branch is closed by them.
  private mutating func decide(
    _ branch: inout CentreBranch, _ choices: Choices, below ceiling: Double
  ) -> Bool? {
    guard ceiling.isFinite else { return false }
    var hasDecided = false
    let chosen = branch.standings.count { $0 == .chosen }
    let others = branch.centres.indices
      .filter { branch.standings[$0] == .possible && choices.nets[$0].isFinite }
      .sorted { (choices.nets[$0], $0) < (choices.nets[$1], $1) }
    let wanted = problem.districts - chosen
    let last = wanted > 0 ? choices.nets[others[wanted - 1]] : -.infinity
    let next = wanted < others.count ? choices.nets[others[wanted]] : .infinity
    for position in branch.centres.indices where branch.standings[position] != .closed {
      let net = choices.nets[position]
      let isBest = choices.best.contains(position)
      let bound = isBest ? choices.bound : choices.bound - last + net
      guard net.isFinite, bound < ceiling else {
        if net.isFinite { hasUsedCeiling = true }
        guard branch.close(position) else { return nil }
        hasDecided = true
        continue
      }
      if isBest, branch.standings[position] == .possible, choices.bound - net + next >= ceiling {
        hasUsedCeiling = hasUsedCeiling || next.isFinite
        guard branch.choose(position) else { return nil }
        hasDecided = true
      }
      guard let knapsack = choices.knapsacks[position] else { continue }
      let rest = bound - net - knapsack.rounding
      for (place, unit) in knapsack.order.enumerated() where branch[position, unit] == .possible {
        let isForbidden = rest + knapsack.least(with: place) >= ceiling
        let isSettled =
          branch.standings[position] == .chosen && rest + knapsack.least(without: place) >= ceiling
        guard isForbidden || isSettled else { continue }
        hasUsedCeiling = true
        hasDecided = true
        if isForbidden, !branch.forbid(unit, at: position) { return nil }
        if isSettled, !branch.settle(unit, at: position) { return nil }
      }
    }
    return hasDecided
  }
}
