@testable import Districting

/// Checks a record of a proof as its description says, by none of the solver's code.
struct ProofCheck {
  struct Candidate {
    var units: Set<Int>
    var cost: Double
    var second: Double
  }

  let record: ProofRecord
  let units: Int
  let districts: Int
  /// The most that second costs may sum to; `nil` where there is no second cost.
  let ceiling: Double?
  private let threshold: Double

  init(_ record: ProofRecord, units: Int, districts: Int, ceiling: Double?) {
    self.record = record
    self.units = units
    self.districts = districts
    self.ceiling = ceiling.map { $0 * (1 + 1e-9) }
    threshold = record.claim * (1 - 1e-9)
  }

  /// Whether the record proves that no answer made of these candidates costs less than its claim.
  func accepts(_ candidates: [Candidate]) -> Bool {
    let left = candidates.filter { $0.cost < threshold && $0.second <= ceiling ?? .infinity }
    return holds(0, left, bound: 0)
  }

  private func holds(_ number: Int, _ candidates: [Candidate], bound: Double) -> Bool {
    guard record.nodes.indices.contains(number) else { return false }
    let node = record.nodes[number]
    var (left, bound) = (candidates, bound)
    var slacks = [Double](repeating: 0, count: left.count)
    var lastBound = 0.0
    for step in node.steps {
      guard let costs = reducedCosts(of: left, step.prices), let least = costs.min() else {
        // Nothing left to price: nothing can cost less.
        return left.isEmpty
      }
      lastBound =
        step.prices.units.reduce(0, +) + step.prices.cuts.map(\.price).reduce(0, +)
        + step.prices.ceiling * (ceiling ?? 0) + Double(districts) * least
      bound = max(bound, lastBound)
      let kept = left.indices.filter { lastBound + costs[$0] - least < threshold }
      slacks = kept.map { costs[$0] - least }
      left = kept.map { left[$0] }
    }
    switch node.outcome {
    case .closed: return left.isEmpty
    case .open: return bound >= threshold || left.isEmpty
    case .searched:
      return !hasCover(
        left, slacks, budget: threshold - lastBound, covered: [], count: 0, cost: 0, second: 0)
    case .split(let one, let other, let together, let apart):
      guard together > number, apart > number, together != apart, one != other else { return false }
      let both = left.filter { $0.units.contains(one) == $0.units.contains(other) }
      let either = left.filter { !($0.units.contains(one) && $0.units.contains(other)) }
      return holds(together, both, bound: bound) && holds(apart, either, bound: bound)
    }
  }

  /// - Returns: `nil` where the prices are not such as prove anything.
  private func reducedCosts(
    of candidates: [Candidate], _ prices: ProofRecord.Prices
  ) -> [Double]? {
    guard prices.units.count == units, prices.ceiling <= 0, ceiling != nil || prices.ceiling == 0,
      prices.cuts.allSatisfy({ $0.price <= 0 && Set($0.units).count == 3 })
    else { return nil }
    return candidates.map { candidate in
      let held = prices.cuts.filter { $0.units.count(where: candidate.units.contains) >= 2 }
      return candidate.cost - candidate.units.map { prices.units[$0] }.reduce(0, +)
        - held.map(\.price).reduce(0, +) - prices.ceiling * candidate.second
    }
  }

  /// Whether some of the candidates cover all units once within a budget of slacks for less than the
  /// threshold.
  private func hasCover(
    _ candidates: [Candidate], _ slacks: [Double], budget: Double, covered: Set<Int>, count: Int,
    cost: Double, second: Double
  ) -> Bool {
    guard budget > 0 else { return false }
    guard let free = (0..<units).first(where: { !covered.contains($0) }) else {
      return count == districts && cost < threshold
    }
    guard count < districts else { return false }
    for (candidate, slack) in zip(candidates, slacks)
    where candidate.units.contains(free) && slack < budget
      && candidate.units.isDisjoint(with: covered)
    {
      let sum = second + candidate.second
      if sum <= ceiling ?? .infinity,
        hasCover(
          candidates, slacks, budget: budget - slack, covered: covered.union(candidate.units),
          count: count + 1, cost: cost + candidate.cost, second: sum)
      {
        return true
      }
    }
    return false
  }
}
