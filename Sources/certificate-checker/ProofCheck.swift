/// Whether a plan is best, checked branch by branch over every possible locality.
///
/// For prices `p` of units and `c ≤ 0` of cuts, any choice of *k* localities that holds every unit
/// once costs at least `Σp + Σc + k·m`, where *m* is the least of `cost − prices − cuts` over the
/// localities possible in the branch; a cut is taken off a locality that holds two or more of its
/// three units, of which there is at most one. What a branch is split by, a pair of units together
/// or apart, leaves nothing out.
struct ProofCheck {
  let candidates: Candidates
  let units: Int
  let localities: Int
  /// No better plan may cost less than this.
  let target: Double
  /// How many choices of localities the search of a branch may try.
  static let mostChoices = 50_000_000
  private(set) var branches = 0
  private(set) var leastBound = Double.infinity

  init(_ candidates: Candidates, units: Int, localities: Int, target: Double) {
    self.candidates = candidates
    self.units = units
    self.localities = localities
    self.target = target
  }

  mutating func check(_ tree: Certificate.Branch) throws(Fault) {
    try check(tree, Array(candidates.sets.indices))
  }

  private mutating func check(_ branch: Certificate.Branch, _ possible: [Int]) throws(Fault) {
    if let closed = branch.closed { return try check(closed, possible) }
    guard let pair = branch.pair, pair.count == 2, pair[0] != pair[1],
      pair.allSatisfy((0..<units).contains), let together = branch.together,
      let apart = branch.apart
    else { throw Fault("A branch is neither closed nor split by a pair of units.") }
    let sets = candidates.sets
    try check(
      together, possible.filter { sets[$0].contains(pair[0]) == sets[$0].contains(pair[1]) })
    try check(
      apart, possible.filter { !(sets[$0].contains(pair[0]) && sets[$0].contains(pair[1])) })
  }

  private mutating func check(
    _ closed: Certificate.Closed, _ possible: [Int]
  ) throws(Fault) {
    branches += 1
    guard closed.prices.count == units, closed.prices.allSatisfy(\.isFinite),
      closed.cuts.allSatisfy({ cut in
        cut.price <= 0 && cut.price.isFinite && Set(cut.units).count == 3
          && cut.units.allSatisfy((0..<units).contains)
      })
    else { throw Fault("The prices of branch \(branches) are not prices.") }
    // Where nothing is possible there is no plan, whatever the prices.
    guard !possible.isEmpty else { return }
    let cuts = closed.cuts.filter { $0.price < 0 }.map { (UnitSet($0.units), $0.price) }
    let reduced = possible.map { candidate in
      let set = candidates.sets[candidate]
      var value = candidates.costs[candidate]
      for unit in set.units { value -= closed.prices[unit] }
      for (three, price) in cuts where (set & three).units.count >= 2 { value -= price }
      return value
    }
    let least = reduced.min() ?? 0
    let bound =
      closed.prices.reduce(0, +) + closed.cuts.reduce(0) { $0 + $1.price }
      + Double(localities) * least
    if bound >= target {
      leastBound = min(leastBound, bound)
      return
    }
    guard closed.isSearched else {
      throw Fault(
        "Branch \(branches) for \(localities) localities is closed by a bound of \(bound), and "
          + "its prices give no more than that; \(target) is needed.")
    }
    // A plan costs the bound and the slacks of its localities; those with more are in none.
    let budget = target - bound
    var options: [Choice.Option] = []
    for (place, candidate) in possible.enumerated() where reduced[place] - least <= budget {
      options.append(
        .init(
          set: candidates.sets[candidate], cost: candidates.costs[candidate],
          slack: reduced[place] - least))
    }
    var choice = Choice(options, units: units, localities: localities, budget: budget)
    let cheapest = try choice.cheapest(limit: Self.mostChoices)
    guard cheapest >= target else {
      throw Fault(
        "Branch \(branches) for \(localities) localities holds a plan that costs \(cheapest), "
          + "less than \(target).")
    }
    leastBound = min(leastBound, target)
  }
}

/// The cheapest choice of some localities that holds every unit once, by trying all of them.
struct Choice {
  struct Option {
    var set: UnitSet
    var cost: Double
    /// By how much a plan that uses it costs more than the bound.
    var slack: Double
  }

  private let byUnit: [[Option]]
  private let units: Int
  private let localities: Int
  private let budget: Double
  private var tried = 0
  private var best = Double.infinity

  init(_ options: [Option], units: Int, localities: Int, budget: Double) {
    var byUnit = [[Option]](repeating: [], count: units)
    for option in options { byUnit[option.set.first ?? 0].append(option) }
    self.byUnit = byUnit.map { $0.sorted { $0.slack < $1.slack } }
    self.units = units
    self.localities = localities
    self.budget = budget
  }

  /// - Returns: infinity where there is none within the budget.
  mutating func cheapest(limit: Int) throws(Fault) -> Double {
    try extend(.zero, count: 0, slack: 0, cost: 0, limit)
    return best
  }

  private mutating func extend(
    _ covered: UnitSet, count: Int, slack: Double, cost: Double, _ limit: Int
  ) throws(Fault) {
    guard let unit = (0..<units).first(where: { !covered.contains($0) }) else {
      if count == localities { best = min(best, cost) }
      return
    }
    guard count < localities else { return }
    for option in byUnit[unit] {
      if slack + option.slack > budget { break }
      guard covered.isDisjoint(with: option.set) else { continue }
      tried += 1
      guard tried <= limit else {
        throw Fault("A branch leaves more choices than this checker tries.")
      }
      try extend(
        covered | option.set, count: count + 1, slack: slack + option.slack,
        cost: cost + option.cost, limit)
    }
  }
}
