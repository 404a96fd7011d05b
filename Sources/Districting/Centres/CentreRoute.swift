/// Proves the best districts by choosing their centres and which of them serves each unit: the route
/// for districts of many units, whose connected sets are too many to list or to price.
///
/// Hess and others, "Nonpartisan political redistricting by computer", Operations Research 13(6),
/// 1965, for the model: each unit is served by one of *k* centres, each centre's units keep the band.
/// A branch is bounded by prices (``CentreRelaxation``), narrowed by what its decisions imply
/// (``CentreDeduction``), and split on a centre or on whether a centre serves a unit. Since a weak
/// ceiling lets branches live that a good answer would close, ceilings are raised step by step from the
/// bound until one holds an answer: below each, all branches are closed.
struct CentreRoute {
  let problem: DistrictingProblem
  let limits: DistrictingLimits
  let watch: Watch
  var incumbent: Incumbent
  /// How many branches were opened, below all ceilings together.
  var branches = 0

  init(
    _ problem: DistrictingProblem, limits: DistrictingLimits, incumbent: Incumbent,
    watch: Watch = .nobody
  ) {
    self.problem = problem
    self.limits = limits
    self.incumbent = incumbent
    self.watch = watch
  }

  /// Whether districts cost only what their centre's service of each unit does, so that the cost is a
  /// sum over pairs of unit and centre, and no ceiling is set on a second cost. All rules of
  /// districts are kept.
  static func canTake(_ problem: DistrictingProblem) -> Bool {
    let costs = problem.costs
    return problem.ceiling == nil && costs.retentionWeight == 0 && costs.deviationWeight == 0
      && costs.imbalances.allSatisfy { $0.weight == 0 } && (costs.staffing?.weight ?? 0) == 0
  }

  /// - Precondition: the problem can be taken.
  /// - Returns: the bound, infinity where there are no districts, and the limit that stopped the
  ///   proof, if one did.
  mutating func run() -> (bound: Double, stop: DistrictingAnswer.Limit?) {
    precondition(Self.canTake(problem), "Districts cost what their centres' services cost.")
    guard let band = problem.tightenedBand, let laterBands = problem.tightenedLaterBands else {
      return (.infinity, nil)
    }
    let deduction = CentreDeduction(problem: problem, band: band, laterBands: laterBands)
    var relaxation = CentreRelaxation(problem, deduction: deduction, watch: watch)
    guard var root = rootBranch() else { return (least(.infinity), nil) }
    // Prices from all that is known come first; they are true below any ceiling.
    let first = bound(&root, &relaxation, firstEffort, ceiling: cutoff)
    guard first else { return (least(.infinity), nil) }
    var share = Self.firstShare
    while true {
      let ceiling = min(cutoff, share <= Self.largestShare ? root.bound * (1 + share) : .infinity)
      relaxation.hasUsedCeiling = false
      let (bound, stop) = search(root, &relaxation, ceiling: ceiling)
      if stop != nil { return (least(max(root.bound, bound)), stop) }
      if ceiling >= cutoff || !relaxation.hasUsedCeiling { return (least(.infinity), nil) }
      // No answer costs less than this ceiling.
      root.bound = max(root.bound, ceiling)
      share *= 2
    }
  }

  /// How far above the bound the first ceiling is, and from where on there is none.
  private static let firstShare = 0.01
  private static let largestShare = 0.64

  /// Answers that cost as much are of no interest: the incumbent's cost less the gap asked for, and
  /// less what counts as equal.
  var cutoff: Double {
    guard incumbent.leastCost.isFinite else { return .infinity }
    return incumbent.leastCost * (1 - max(limits.gap, 1e-9))
  }

  /// A bound on every answer from a bound on all that the incumbent does not rule out.
  func least(_ bound: Double) -> Double {
    guard incumbent.districts != nil else { return max(0, bound) }
    return max(0, min(bound, limits.gap > 0 ? cutoff : incumbent.leastCost))
  }

  /// Units in parts, which is quick and comes close; fewer steps where each takes long.
  private var firstEffort: CentreRelaxation.Effort {
    let pairs = problem.loads.count * problem.costs.centreOwners.count
    return CentreRelaxation.Effort(
      steps: min(600, max(60, 100_000_000 / max(pairs, 1))), isWhole: false)
  }

  /// What a branch is worth; a root, on which all its branches rest, more.
  func effort(for branch: CentreBranch, isRoot: Bool) -> CentreRelaxation.Effort {
    let pairs = branch.centres.count * branch.units
    let steps = isRoot ? min(300, max(60, 25_000_000 / max(pairs, 1))) : 60
    return CentreRelaxation.Effort(steps: steps, isWhole: true)
  }

  /// All that the costs and the rules of single units and centres allow.
  private func rootBranch() -> CentreBranch? {
    let costs = problem.costs
    let centres = costs.centreOwners.count
    guard !problem.ruleTable.isBarred.contains(true) else { return nil }
    var branch = CentreBranch(centres: centres, units: problem.loads.count)
    for centre in 0..<centres {
      for unit in problem.loads.indices
      where !costs.assignment[unit * centres + centre].isFinite {
        guard branch.forbid(unit, at: centre) else { return nil }
      }
      // A district that holds a required centre's unit is served from that centre.
      for required in costs.requiredCentres where required != centre {
        guard branch.forbid(costs.centreOwners[required], at: centre) else { return nil }
      }
    }
    branch.prices = firstPrices()
    return branch
  }

  /// What the nearest foreign centre asks, roughly the price of a place.
  private func firstPrices() -> [Double] {
    let costs = problem.costs
    let centres = costs.centreOwners.count
    return problem.loads.indices.map { unit in
      let asked = costs.assignment[unit * centres..<(unit + 1) * centres]
        .filter(\.isFinite).sorted()
      return asked.isEmpty ? 0 : asked[min(centres / problem.districts / 2, asked.count - 1)]
    }
  }
}
