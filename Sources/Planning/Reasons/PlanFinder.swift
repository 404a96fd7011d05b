import Districting
import PlaceModel

/// Whether any plan keeps rules, found the quickest way: nothing is optimised.
///
/// A short search finds most plans that there are; only where it finds none are the possible localities
/// listed. Counts of localities are tried from those first asked for outwards.
struct PlanFinder {
  enum Answer: Hashable {
    /// One plan that keeps the rules, as groups of practices.
    case plan([[PracticeIndex]])
    /// It is known that there is none.
    case none
    /// A limit stopped the search.
    case unknown
  }

  let area: Area
  /// The counts of localities to begin with.
  let counts: ClosedRange<Int>
  private let watch: PlanningWatch
  /// How many plans have been searched for.
  private(set) var searches = 0

  init(_ area: Area, nearest counts: ClosedRange<Int>, watch: PlanningWatch) {
    self.area = area
    self.watch = watch
    self.counts = counts
  }

  /// - Parameter area: the place, where it is not the finder's own.
  mutating func anyPlan(_ rules: PlanningRules, on area: Area? = nil) -> Answer {
    searches += 1
    let area = area ?? self.area
    var isKnown = true
    var rules = rules
    rules.objective = Objective(travel: 0)
    let units = PlanningUnits(area, rules: rules)
    let costs = units.costs(rules)
    let problems = countsToTry(rules).map { count in
      units.problem(rules, localities: count, costs: costs)
    }.filter { !$0.isPlainlyImpossible }
    for effort in Effort.allCases {
      for problem in problems {
        let limits = effort.limits(rules.limits, problem)
        let answer = DistrictingSolver(limits: limits, watch: quietWatch).solve(problem)
        if let districts = answer.districts { return .plan(districts.map(units.practices)) }
        if answer.status != .infeasible { isKnown = false }
      }
      if isKnown { return .none }
      if effort == .short { isKnown = true }
    }
    return .unknown
  }

  /// Only asked whether to stop: the costs of these searches are nought, and say nothing to anybody.
  private var quietWatch: Watch { Watch(wantsStop: watch.wantsStop) }

  /// How hard to look for a plan.
  private enum Effort: CaseIterable {
    /// A search for a plan alone.
    case short
    /// With every possible locality listed.
    case whole

    func limits(_ limits: PlanningLimits, _ problem: DistrictingProblem) -> DistrictingLimits {
      let units = problem.loads.count
      return switch self {
      case .short: DistrictingLimits(candidates: 0, branches: 1, searchSteps: 60 * units)
      case .whole:
        DistrictingLimits(
          candidates: min(limits.candidates, 300_000), branches: min(limits.branches, 200),
          searchSteps: 300 * units)
      }
    }
  }

  /// The counts that the rules allow, those asked for at first before all others.
  private func countsToTry(_ rules: PlanningRules) -> [Int] {
    let most = min(rules.localities.upperBound, area.practices.count)
    guard rules.localities.lowerBound <= most else { return [] }
    return (rules.localities.lowerBound...most).sorted {
      (distance(of: $0), $0) < (distance(of: $1), $1)
    }
  }

  private func distance(of count: Int) -> Int {
    max(counts.lowerBound - count, count - counts.upperBound, 0)
  }
}
