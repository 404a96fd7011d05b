/// Prices of units, improved step by step: the Lagrangian bound over all districts that there could
/// be, whether listed or not.
///
/// The bound holds for any prices: their sum, and the least reduced costs of as many different centres
/// as there are districts, less what rounding may have added. Prices that rise by small steps stay near
/// to what places cost, where pricing is quick; those of a linear programme over few districts are far
/// from it, and pricing takes a hundred times as long at them.
struct PriceAscent {
  let problem: DistrictingProblem
  let enumeration: PricedEnumeration
  /// Districts at hand, in the order of being met.
  private(set) var columns: [[Int]] = []
  /// No answer costs less.
  private(set) var bound = -Double.infinity
  private(set) var steps = 0

  private var known: Set<[Int]> = []
  /// The prices that gave the best bound, that bound, and by reach the least reduced cost at them.
  private var best: [Double]
  private var boundAtBest = -Double.infinity
  private var leastAtBest: [Double] = []

  /// By unit, how often the least districts of late held it.
  private var served: [Double]
  /// By what share of the way to its aim a step goes, and since when that was too far or too short.
  private var length = 1.0
  private var roundsWithoutGain = 0

  /// - Parameter prices: of units, to begin with.
  init(_ problem: DistrictingProblem, _ enumeration: PricedEnumeration, prices: [Double]) {
    self.problem = problem
    self.enumeration = enumeration
    best = prices
    served = prices.map { _ in 0 }
  }

  /// Takes a district as one to begin the choice with.
  mutating func take(_ district: [Int]) {
    if known.insert(district).inserted { columns.append(district) }
  }

  // MARK: What may still be better

  /// The prices that gave the best bound, and by reach the most that the reduced cost of a district
  /// may be there which is part of an answer below a cutoff: the other districts are at least the
  /// least ones of as many other centres.
  func thresholds(cutoff: Double) -> (prices: [Double], byReach: [Double]) {
    let order = leastAtBest.sorted()
    let others = problem.districts - 1
    let room = cutoff - best.reduce(0, +) + rounding(best, order)
    let byReach = leastAtBest.map { least -> Double in
      guard order.count > others else { return -.infinity }
      // Of so many others, this one's own place is taken by the next.
      let isAmong = others > 0 && least <= order[others - 1]
      let sum =
        isAmong
        ? order[...others].reduce(0, +) - least : order[..<others].reduce(0, +)
      return sum.isFinite ? room - sum : -.infinity
    }
    return (best, byReach)
  }

  /// More than rounding can add to the bound.
  private func rounding(_ prices: [Double], _ least: [Double]) -> Double {
    let size =
      prices.reduce(0) { $0 + $1.magnitude }
      + least.prefix(problem.districts).reduce(0) { $0 + $1.magnitude }
    return Double(2 * (prices.count + problem.districts) + 8) * .ulpOfOne * size
  }

  private mutating func take(_ prices: [Double], least: [Double]) {
    let order = least.sorted()
    guard order.count >= problem.districts else {
      bound = .infinity
      return
    }
    let sum = order.prefix(problem.districts).reduce(0, +)
    let value = sum.isFinite ? prices.reduce(0, +) + sum - rounding(prices, order) : sum
    guard value > boundAtBest else { return }
    (best, boundAtBest, leastAtBest) = (prices, value, least)
    bound = max(bound, value)
  }

  // MARK: Ascent

  /// How many steps pricing may take for one centre; where they are used up its bound is lower, but
  /// true.
  private static let stepsPerCentre = 20_000

  /// Improves the prices by steps from the best ones: up for units that the least districts of late
  /// did not hold, down for those that more than one held.
  ///
  /// Barahona and Anbil, "The volume algorithm: producing primal solutions with a subgradient
  /// method", Mathematical Programming 87, 2000.
  ///
  /// - Parameters:
  ///   - cutoff: above which no bound is needed; it sets the length of the steps.
  ///   - rounds: how many times all centres are priced.
  mutating func ascend(cutoff: Double, rounds: Int, stepLimit: Int, watch: Watch) {
    for _ in 0..<rounds {
      var prices = best
      if boundAtBest > -.infinity {
        let slope = served.map { 1 - $0 }
        let steepness = slope.reduce(0) { $0 + $1 * $1 }
        // Far from an answer, or without one, a step aims a twentieth above the bound.
        let aim = min(cutoff, boundAtBest + max(boundAtBest.magnitude / 20, cutoff / 1_000))
        guard steepness > 1e-9, bound <= cutoff, aim > boundAtBest, steps <= stepLimit,
          length > Self.leastLength, !watch.wantsStop()
        else { return }
        let step = length * (aim - boundAtBest) / steepness
        for unit in slope.indices { prices[unit] += step * slope[unit] }
      }
      let before = boundAtBest
      let (found, taken) = enumeration.best(prices, stepsPerCentre: Self.stepsPerCentre)
      steps += taken
      take(prices, least: found.map(\.bound))
      let order = found.indices.sorted { (found[$0].bound, $0) < (found[$1].bound, $1) }
      let share = before > -.infinity ? Self.newShare : 1
      for unit in served.indices { served[unit] *= 1 - share }
      for centre in order.prefix(problem.districts) {
        guard let district = found[centre].members else { continue }
        take(district)
        for member in district { served[member] += share }
      }
      roundsWithoutGain = boundAtBest > before ? 0 : roundsWithoutGain + 1
      if boundAtBest > before { length = min(2, 1.1 * length) }
      if roundsWithoutGain >= 5 { (length, roundsWithoutGain) = (0.66 * length, 0) }
    }
  }

  /// How much of the districts held to be least is those of the last round.
  private static let newShare = 0.15
  /// By what share of the usual step the ascent ends.
  private static let leastLength = 0.005
}
