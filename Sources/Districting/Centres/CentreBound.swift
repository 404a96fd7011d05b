/// A bound that needs no list: what the assignment term must cost at least, whatever the graph.
///
/// Each unit is to be served from one of *k* centres, each centre's district inside the band. The
/// rule that a unit is served once is priced instead of kept, so every centre chooses its own best
/// load (a fractional knapsack), and the *k* best centres give a bound for any prices; prices are
/// improved by subgradient steps. Diehr, "An algorithm for the p-median problem", 1972; for its use in
/// districting, Validi, Buchanan and Lykhovyd, Operations Research 70(2), 2022. Connection is left
/// out, and so are later periods: with fewer rules the bound is lower, and true with them too.
struct CentreBound {
  private let problem: DistrictingProblem
  private let band: ClosedRange<Int>
  private let centres: Int
  private let costs: CostModel

  init(_ problem: DistrictingProblem, band: ClosedRange<Int>) {
    self.problem = problem
    self.band = band
    costs = problem.costs
    centres = costs.centreOwners.count
  }

  /// - Parameter upper: the cost of a known answer, which sets the length of the steps; infinity
  ///   where there is none.
  /// - Complexity: O(steps × units × centres × log units), steps between 20 and 300 so that large
  ///   problems take no more than a few seconds.
  func value(upper: Double) -> Double { best(upper: upper).bound }

  /// The same with the prices of units that gave it.
  func best(upper: Double) -> (bound: Double, prices: [Double]) {
    let units = problem.loads.count
    let steps = min(300, max(20, 10_000_000 / max(units * centres, 1)))
    var prices = (0..<units).map { unit in
      // Begin with what the nearest foreign centre asks, roughly the price of a place.
      (0..<centres).map { costs.assignment[unit * centres + $0] }.sorted()
        .dropFirst(centres / max(problem.districts, 1) / 2).first { $0.isFinite } ?? 0
    }
    var best = -Double.infinity
    var bestPrices = prices
    var length = 1.0
    var stepsWithoutGain = 0
    for _ in 0..<steps {
      let (value, served) = priced(prices)
      stepsWithoutGain += 1
      if value > best { (best, bestPrices, stepsWithoutGain) = (value, prices, 0) }
      if stepsWithoutGain >= 10 { (length, stepsWithoutGain) = (length / 2, 0) }
      let slope = served.map { 1 - $0 }
      let steepness = slope.reduce(0) { $0 + $1 * $1 }
      // Without a known answer, aim a fifth above the best bound so far.
      let target = upper.isFinite ? upper : best + max(best.magnitude, 1) / 5
      guard steepness > 1e-9, target > value else { break }
      let step = length * (target - value) / steepness
      for unit in 0..<units { prices[unit] += step * slope[unit] }
    }
    return (max(0, best) + leastDeviation, bestPrices)
  }

  /// The loads' distances from the ideal sum to at least the distance of their sum.
  private var leastDeviation: Double {
    // Where districts have ideals of their own, which of them count depends on the answer.
    guard !costs.hasOwnIdeals else { return 0 }
    let total = Double(problem.totalLoad)
    return costs.deviationWeight
      * (total - Double(problem.districts) * Double(costs.ideal)).magnitude
  }

  /// The bound at given prices, less what rounding may have added, and how often each unit is served by the *k* best centres.
  private func priced(_ prices: [Double]) -> (value: Double, served: [Double]) {
    let choices = (0..<centres).map { choice(of: $0, prices) }
    let order = choices.indices.sorted { (choices[$0].value, $0) < (choices[$1].value, $1) }
    var value = prices.reduce(0, +)
    // The sizes of all that is summed, by which rounding is measured.
    var size = prices.reduce(0) { $0 + $1.magnitude }
    var served = [Double](repeating: 0, count: prices.count)
    for centre in order.prefix(problem.districts) {
      value += choices[centre].value
      for (unit, share) in choices[centre].shares {
        served[unit] += share
        size += share * (costs.assignment[unit * centres + centre] + prices[unit].magnitude)
      }
    }
    let rounding = Double(prices.count + problem.districts + 4) * .ulpOfOne
    return (value - rounding * size, served)
  }

  /// The load a centre would choose at given prices: what pays best for its size, up to the band's
  /// maximum, and at least its minimum.
  private func choice(
    of centre: Int, _ prices: [Double]
  ) -> (value: Double, shares: [(unit: Int, share: Double)]) {
    let loads = problem.loads
    let owner = costs.centreOwners[centre]
    func gain(_ unit: Int) -> Double {
      costs.assignment[unit * centres + centre] - prices[unit]
    }
    var load = Double(loads[owner])
    var value = gain(owner)
    var shares = [(unit: owner, share: 1.0)]
    let others = loads.indices
      .filter { $0 != owner && costs.assignment[$0 * centres + centre].isFinite }
      .map { (unit: $0, rate: gain($0) / Double(loads[$0])) }
      .sorted { ($0.rate, $0.unit) < ($1.rate, $1.unit) }
    for (unit, rate) in others {
      let room = Double(rate < 0 ? band.upperBound : band.lowerBound) - load
      guard room > 0 else { break }
      let taken = min(room, Double(loads[unit]))
      load += taken
      value += rate * taken
      shares.append((unit, taken / Double(loads[unit])))
    }
    return (value, shares)
  }
}
