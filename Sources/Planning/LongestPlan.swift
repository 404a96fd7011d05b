import Districting

/// The search for the plan that keeps the band longest.
///
/// With each year more a plan has more to keep, so a year that is impossible ends the search above it
/// and a plan that holds ends it below: the last year is tried first, then the middle of what is left.
/// A try that a limit stopped ends neither, and the years on both sides are tried still.
struct LongestPlan {
  private let units: PlanningUnits
  private let rules: PlanningRules
  private let costs: CostModel
  private let watch: PlanningWatch
  /// By number of later years, what was tried.
  private var attempts: [PlanAttempt?]
  /// The most later years that some plan is known to hold in, with that plan's groups.
  private var longest: (laterYears: Int, districts: [[Int]])?
  /// The fewest later years that no plan holds in; one more than there are where none is known.
  private var impossible: Int
  /// Where arithmetic alone forbids a number of later years, the fewest, and why.
  private var arithmetic: (laterYears: Int, reason: NoPlan)?

  init(_ units: PlanningUnits, rules: PlanningRules, watch: PlanningWatch) {
    self.units = units
    self.rules = rules
    self.watch = watch
    costs = units.costs(rules)
    attempts = [PlanAttempt?](repeating: nil, count: units.laterYears.count + 1)
    impossible = units.laterYears.count + 1
  }

  /// What the search comes to.
  enum Outcome {
    case found(Found)
    /// There is none even for the first year, or none was found.
    case none(NoPlan)
  }

  /// The best of the plans that hold longest.
  struct Found {
    var attempt: PlanAttempt
    var best: DistrictingAnswer
    var districts: [[Int]]
    /// How many later years it holds in.
    var laterYears: Int
    /// Why no plan holds in one more; `nil` where there are no more.
    var reason: NoPlan?
  }

  mutating func run() -> Outcome {
    for years in attempts.indices where arithmetic == nil {
      let impossibility = Impossibility(units, rules: rules, laterYears: years)
      guard let reason = impossibility.byArithmetic() else { continue }
      (arithmetic, impossible) = ((years, reason), years)
    }
    while let years = nextToTry { attempt(years) }
    guard let years = longest?.laterYears, let attempt = attempts[years], let best = attempt.best,
      let districts = best.districts
    else { return .none(reason(against: 0)) }
    return .found(
      Found(
        attempt: attempt, best: best, districts: districts, laterYears: years,
        reason: years + 1 < attempts.count ? reason(against: years + 1) : nil))
  }

  /// A number of later years that is still in doubt; when none is, the one that some plan was found to
  /// hold in while another number was tried, for which the best plan is still to be found.
  private var nextToTry: Int? {
    let known = longest?.laterYears ?? -1
    let open = (known + 1..<max(impossible, known + 1)).filter { attempts[$0] == nil }
    if open.isEmpty { return known >= 0 && attempts[known]?.best == nil ? known : nil }
    return attempts.contains { $0 != nil } ? open[open.count / 2] : open.last
  }

  private mutating func attempt(_ years: Int) {
    let known = longest?.laterYears == years ? longest?.districts : nil
    let attempt = attempt(years, knowing: known)
    attempts[years] = attempt
    if let found = attempt.longest, found.laterYears > longest?.laterYears ?? -1 {
      longest = found
    } else if attempt.isImpossible {
      impossible = min(impossible, years)
    }
  }

  private func attempt(_ years: Int, knowing known: [[Int]]? = nil) -> PlanAttempt {
    PlanAttempt(
      units, rules: rules, costs: costs, laterYears: years, knowing: known, watch: watch)
  }

  private func reason(against years: Int) -> NoPlan {
    if let arithmetic, arithmetic.laterYears == years { return arithmetic.reason }
    let attempt = attempts[years] ?? attempt(years)
    return attempt.impossibility.afterSearch(attempt.answers)
  }
}
