/// Whether no plan costs less than a target, checked branch by branch over every possible locality.
///
/// For prices `p` of units and `c ≤ 0` of cuts, any choice of *k* localities that holds every unit
/// once costs at least `b = Σp + Σc + k·m`, where *m* is the least of `cost − prices − cuts` over the
/// localities still possible, and at least `b` and what a locality has more than *m* where it holds
/// that one; a cut is taken off a locality that holds two or more of its three units, of which there
/// is at most one. So a locality with which the sum comes to the target is in no better plan, and
/// falls. What a branch is split by, a pair of units together or apart, leaves nothing out.
struct ProofCheck {
  let candidates: Candidates
  let units: Int
  let localities: Int
  /// It is to be shown that no plan costs less than this.
  let target: Double
  /// How many localities the search of a branch may look at.
  static let mostChoices = 500_000_000
  private(set) var branches = 0

  init(_ candidates: Candidates, units: Int, localities: Int, target: Double) {
    self.candidates = candidates
    self.units = units
    self.localities = localities
    self.target = target
  }

  /// - Parameter possible: the localities that a plan may hold.
  mutating func check(_ tree: [Certificate.Branch], possible: [Int]) throws(Fault) {
    let possible = possible.filter { candidates.costs[$0] < target }
    var waiting = [(branch: 0, possible: possible)]
    while let (number, possible) = waiting.popLast() {
      guard tree.indices.contains(number) else { throw Fault("Branch \(number) is not there.") }
      branches += 1
      let branch = tree[number]
      let (left, budget) = try left(of: possible, by: branch.steps, in: number)
      if let split = branch.split {
        // A branch splits into later ones only, so that the check comes to an end.
        guard split.one != split.other, (0..<units).contains(split.one),
          (0..<units).contains(split.other), split.together > number, split.apart > number
        else { throw Fault("Branch \(number) is not split by a pair of units.") }
        let sets = candidates.sets
        waiting.append(
          (
            split.together,
            left.map(\.candidate).filter {
              sets[$0].contains(split.one) == sets[$0].contains(split.other)
            }
          ))
        waiting.append(
          (
            split.apart,
            left.map(\.candidate).filter {
              !(sets[$0].contains(split.one) && sets[$0].contains(split.other))
            }
          ))
      } else if !left.isEmpty {
        guard branch.isSearched else {
          throw Fault(
            "Branch \(number) for \(localities) localities leaves \(left.count) of them, and is "
              + "neither searched nor split.")
        }
        try search(left, budget: budget, in: number)
      }
    }
  }

  /// A locality that is still possible, and by how much a plan that holds it costs more than the bound.
  private typealias Left = (candidate: Int, slack: Double)

  /// What the steps of a branch leave, and what the slacks of a better plan's localities may sum to.
  private func left(
    of possible: [Int], by steps: [Certificate.Prices], in branch: Int
  ) throws(Fault) -> (left: [Left], budget: Double) {
    var left = possible.map { Left(candidate: $0, slack: 0) }
    var budget = Double.infinity
    for step in steps where !left.isEmpty {
      guard step.units.count == units, step.units.allSatisfy(isPrice),
        step.cuts.allSatisfy({ cut in
          cut.price <= 0 && isPrice(cut.price) && cut.units.count == 3
            && Set(cut.units).count == 3 && cut.units.allSatisfy((0..<units).contains)
        })
      else { throw Fault("The prices of branch \(branch) are not prices.") }
      let cuts = step.cuts.map { (UnitSet($0.units), $0.price) }
      for place in left.indices {
        let set = candidates.sets[left[place].candidate]
        var value = candidates.costs[left[place].candidate]
        for unit in set.units { value -= step.units[unit] }
        for (three, price) in cuts where (set & three).units.count >= 2 { value -= price }
        left[place].slack = value
      }
      let least = left.map(\.slack).min() ?? 0
      // What rounding may have added is taken off, so that large prices prove nothing by it.
      let size = step.units.reduce(0) { $0 + abs($1) } + step.cuts.reduce(0) { $0 - $1.price }
      let rounding =
        Double((units + step.cuts.count + 4) * (localities + 2)) * .ulpOfOne
        * (size + abs(least) + target)
      let bound =
        step.units.reduce(0, +) + step.cuts.reduce(0) { $0 + $1.price }
        + Double(localities) * least - rounding
      budget = target - bound
      for place in left.indices { left[place].slack -= least }
      left.removeAll { $0.slack >= budget }
    }
    return (left, budget)
  }

  /// Whether a number is a price: no unit is worth more than the whole plan a thousand times over.
  private func isPrice(_ value: Double) -> Bool { abs(value) <= 1_000 * max(1, target) }

  private func search(_ left: [Left], budget: Double, in branch: Int) throws(Fault) {
    let options = left.map {
      Choice.Option(
        set: candidates.sets[$0.candidate], cost: candidates.costs[$0.candidate],
        slack: $0.slack)
    }
    var choice = Choice(options, units: units, localities: localities, budget: budget)
    let cheapest = try choice.cheapest(limit: Self.mostChoices)
    guard cheapest >= target else {
      throw Fault(
        "Branch \(branch) for \(localities) localities holds a plan that costs \(cheapest), "
          + "less than \(target).")
    }
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
      tried += 1
      guard tried <= limit else {
        throw Fault("A branch leaves more choices than this checker tries.")
      }
      guard covered.isDisjoint(with: option.set) else { continue }
      try extend(
        covered | option.set, count: count + 1, slack: slack + option.slack,
        cost: cost + option.cost, limit)
    }
  }
}
