import Districting
import LinearProgramming
public import PlaceModel

/// Proposes localities for an area, and proves how good they are or that there are none.
///
///     let outcome = Planner(area, rules: PlanningRules(localities: 3...4, population: band)).plan()
public struct Planner: Sendable {
  private let area: Area
  private let rules: PlanningRules

  /// - Precondition: where the rules keep clusters whole or weigh continuity, the area has clusters
  ///   and every practice is in one.
  public init(_ area: Area, rules: PlanningRules) {
    self.area = area
    self.rules = rules
  }

  /// Draws the plan with the best score over every count of localities allowed; among equal scores
  /// the one with the fewest localities.
  public func plan() -> PlanningOutcome {
    let units = PlanningUnits(area, keepClustersWhole: rules.keepClustersWhole)
    let impossibility = Impossibility(units, rules: rules)
    if let reason = impossibility.byArithmetic() { return .noPlan(reason) }
    let costs = units.costs(rules.objective, ideal: rules.population.ideal)
    let answers = impossibility.countsToTry.map { count in
      let problem = DistrictingProblem(
        districts: count, minimum: rules.population.minimum, maximum: rules.population.maximum,
        graph: units.graph, costs: costs)
      return DistrictingSolver(limits: limits).solve(problem)
    }
    let least = answers.map(\.cost).min() ?? .infinity
    // Closer than the rounding of sums is equal.
    let best = answers.first { $0.districts != nil && $0.cost <= least * (1 + 1e-9) }
    guard let best, let districts = best.districts else {
      return .noPlan(impossibility.afterSearch(answers))
    }
    let groups = districts.map(units.practices)
    let plan = Plan(
      localities: area.namedLocalities(groups), practiceCount: area.practices.count)
    let measures = area.measures(
      of: plan, band: rules.population, objective: rules.objective)
    return .planned(
      PlannedLocalities(
        plan: plan, measures: measures, proof: proof(of: best, among: answers, measures.score)))
  }

  private var limits: DistrictingLimits {
    DistrictingLimits(
      gap: rules.limits.gap, candidates: rules.limits.candidates, branches: rules.limits.branches)
  }

  private func proof(
    of best: DistrictingAnswer, among answers: [DistrictingAnswer], _ score: Double
  ) -> Proof {
    // A stop leaves nothing open where the bound shows that its count holds no better plan.
    let enough = best.cost * (1 - rules.limits.gap)
    let stop = answers.lazy.filter { $0.bound < enough }.compactMap { $0.limitInWords }.first
    let isListed = answers.allSatisfy { $0.limitInWords == nil }
    let bound = answers.map(\.bound).min() ?? 0
    return Proof(
      status: stop.map { .stopped(by: $0) } ?? .proven, score: score,
      // Proven best: the bound is the score itself, whatever the last bit of its sum.
      bound: stop == nil && rules.limits.gap == 0 ? score : min(bound, score),
      // A list that was cut short proves nothing by its length.
      candidates: stop == nil && !isListed ? nil : answers.reduce(0) { $0 + $1.candidates },
      route: stop != nil
        ? "the best plan found before a limit stopped the proof"
        : isListed
          ? "every possible locality listed, and the best choice of them proven"
          : "the best plan found, below which a bound leaves no room")
  }
}

extension DistrictingAnswer {
  /// The limit that stopped the proof, as a sentence names it; `nil` where none did.
  var limitInWords: String? {
    guard case .stopped(let limit) = status else { return nil }
    return switch limit {
    case .candidates(let count):
      "listing the possible localities would pass the limit of "
        + "\(NumberText.grouped(count)) set by plan.limits.candidates"
    case .listing(let count):
      "listing the possible localities takes more steps or memory than the limit of "
        + "\(NumberText.grouped(count)) set by plan.limits.candidates allows for"
    case .branches(let count):
      "\(NumberText.counted(count, "branch", plural: "branches")) "
        + "\(count == 1 ? "was" : "were") opened, the limit set by plan.limits.branches"
    case .solver(let sentence): "the linear-programming solver gave up: \(sentence)"
    }
  }
}

extension Planner {
  /// The solver that proofs rest on, with its version, for the record of a result.
  public static var solver: String { GLPKSolver.version }
}
