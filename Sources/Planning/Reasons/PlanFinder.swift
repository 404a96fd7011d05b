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
    if watch.wantsStop() { return .unknown }
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
    for problem in problems {
      let limits = DistrictingLimits(searchSteps: 60 * problem.loads.count)
      let solver = DistrictingSolver(limits: limits, watch: quietWatch)
      if let districts = solver.anyAnswer(to: problem) {
        return .plan(districts.map(units.practices))
      }
    }
    for problem in problems {
      let answer = proof(of: problem, rules.limits)
      if let districts = answer.districts { return .plan(districts.map(units.practices)) }
      if answer.status != .infeasible { isKnown = false }
    }
    return isKnown ? .none : .unknown
  }

  /// With every possible locality listed.
  private func proof(
    of problem: DistrictingProblem, _ limits: PlanningLimits
  ) -> DistrictingAnswer {
    let limits = DistrictingLimits(
      candidates: min(limits.candidates, 100_000), branches: min(limits.branches, 200),
      searchSteps: 300 * problem.loads.count, route: .listing)
    return DistrictingSolver(limits: limits, watch: quietWatch).solve(problem)
  }

  /// Only asked whether to stop: the costs of these searches are nought, and say nothing to anybody.
  private var quietWatch: Watch { Watch(wantsStop: watch.wantsStop) }

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
