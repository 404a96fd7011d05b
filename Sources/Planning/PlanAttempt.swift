import Districting
import PlaceModel

/// Whether some plan keeps the band from the first year to a later one, which is the best, and if there
/// is none, why.
struct PlanAttempt {
  let impossibility: Impossibility
  /// One for each count of localities that the totals allow, in order.
  let answers: [DistrictingAnswer]
  let units: PlanningUnits
  let rules: PlanningRules

  /// - Parameters:
  ///   - laterYears: how many years to come the plan must hold in.
  ///   - known: groups of units that do; `nil` where none are known.
  init(
    _ units: PlanningUnits, rules: PlanningRules, costs: CostModel, laterYears: Int,
    knowing known: [[Int]]? = nil, watch: PlanningWatch = .nobody
  ) {
    var limits = DistrictingLimits(rules.limits)
    // For as many units as the checker takes; beyond them it would only fill the memory.
    limits.keepsRecord = units.members.count <= ProofWorking.mostUnits
    impossibility = Impossibility(units, rules: rules, laterYears: laterYears)
    answers = impossibility.countsToTry.map { count in
      DistrictingSolver(limits: limits, watch: watch.solverWatch).solve(
        units.problem(rules, localities: count, laterYears: laterYears, costs: costs),
        knowing: known?.count == count ? known : nil)
    }
    self.units = units
    self.rules = rules
  }

  /// The best answer of all counts; among equals that with the fewest localities.
  var best: DistrictingAnswer? {
    let least = answers.map(\.cost).min() ?? .infinity
    // Closer than the rounding of sums is equal.
    return answers.first { $0.districts != nil && $0.cost <= least * (1 + 1e-9) }
  }

  /// Whether it is known that no plan holds so long.
  var isImpossible: Bool { answers.allSatisfy { $0.status == .infeasible } }

  /// Of the groups found for any count, those that hold longest, and the number of later years that
  /// they do; `nil` where none were found.
  var longest: (laterYears: Int, districts: [[Int]])? {
    var longest: (laterYears: Int, districts: [[Int]])?
    for districts in answers.compactMap(\.districts) {
      let years = units.yearsInside(rules, districts)
      if years > longest?.laterYears ?? -1 { longest = (years, districts) }
    }
    return longest
  }

  /// How good the best answer is known to be.
  func proof(of best: DistrictingAnswer, score: Double) -> Proof {
    // A stop leaves nothing open where the bound shows that its count holds no better plan.
    let enough = best.cost * (1 - rules.limits.gap)
    let stop = answers.lazy.filter { $0.bound < enough }.compactMap { $0.limitInWords }.first
    let bound = answers.map(\.bound).min() ?? 0
    // A list that was cut short, or of which only a part was needed, proves nothing by its length.
    let isListed = answers.allSatisfy { $0.limitInWords == nil && $0.route == .listing }
    return Proof(
      status: stop.map { .stopped(by: $0) } ?? .proven, score: score,
      // Proven best: the bound is the score itself, whatever the last bit of its sum.
      bound: stop == nil && rules.limits.gap == 0 ? score : min(bound, score),
      candidates: isListed ? answers.reduce(0) { $0 + $1.candidates } : nil,
      route: stop == nil ? routeInWords : "the best plan found before a limit stopped the proof")
  }

  /// How the proof was reached, as a sentence names it.
  private var routeInWords: String {
    guard answers.allSatisfy({ $0.limitInWords == nil }) else {
      return "the best plan found, below which a bound leaves no room"
    }
    let possible =
      impossibility.year.map { "possible locality that stays inside the band to \($0)" }
      ?? "possible locality"
    let ways = Route.allCases.filter { route in answers.contains { $0.route == route } }
    let words = ways.map { route in
      switch route {
      case .listing: "every \(possible) listed, and the best choice of them proven"
      case .pricing:
        "every \(possible) priced, those that a better plan could hold listed, and the best choice of "
          + "them proven"
      case .centres:
        "hubs and the practices they serve chosen in branches, until a bound showed of each that it "
          + "holds no better plan"
      }
    }
    return words.joined(separator: "; for another number of localities, ")
  }
}

extension DistrictingAnswer {
  /// The limit that stopped the proof, as a sentence names it; `nil` where none did.
  var limitInWords: String? {
    if case .stopped(let limit) = status { limit.inWords } else { nil }
  }
}

extension DistrictingAnswer.Limit {
  /// As a sentence names it.
  var inWords: String {
    switch self {
    case .candidates(let count):
      "listing the possible localities would pass the limit of "
        + "\(NumberText.grouped(count)) set by plan.limits.candidates"
    case .listing(let count):
      "listing the possible localities takes more steps or memory than the limit of "
        + "\(NumberText.grouped(count)) set by plan.limits.candidates allows for"
    case .branches(let count):
      "\(NumberText.counted(count, "branch", plural: "branches")) "
        + "\(count == 1 ? "was" : "were") opened, the limit set by plan.limits.branches"
    case .centres:
      "the route 'centres' cannot take terms other than travel, which are no sum over hubs"
    case .request: "it was asked to stop"
    case .solver(let sentence): "the linear-programming solver gave up: \(sentence)"
    }
  }
}

extension DistrictingLimits {
  init(_ limits: PlanningLimits) {
    self.init(gap: limits.gap, candidates: limits.candidates, branches: limits.branches)
    // The names are the same on both sides of the border; the scenario's are the user's.
    route = limits.route.flatMap { Route(rawValue: $0.rawValue) }
  }
}
