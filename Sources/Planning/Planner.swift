import Districting
import LinearProgramming
public import PlaceModel

/// Proposes localities for an area, and proves how good they are or that there are none.
///
///     let outcome = Planner(area, rules: PlanningRules(localities: 3...4, population: band)).plan()
public struct Planner: Sendable {
  let area: Area
  let rules: PlanningRules
  /// The years after that of the list sizes, up to the last asked for, the earliest first.
  let forecast: [YearListSizes]
  private let watch: PlanningWatch

  /// - Parameter forecast: list sizes of years to come, in any order, one for each practice. Where the
  ///   rules name a last year, those after the year of the area's list sizes and up to that one count:
  ///   all of them should be there. Otherwise none does.
  /// - Precondition: where the rules keep clusters whole or weigh continuity, the area has clusters
  ///   and every practice is in one; the area has the figures of every other term that weighs
  ///   something, of which ``PlaceModel/Area/missing(for:)`` tells; and the rules name practices and
  ///   numbers that there can be.
  public init(
    _ area: Area, rules: PlanningRules, forecast: [YearListSizes] = [],
    watch: PlanningWatch = .nobody
  ) {
    precondition(
      forecast.allSatisfy { $0.patients.count == area.practices.count },
      "Every practice has a list size in every year.")
    precondition(
      area.missing(for: rules.objective).allSatisfy { $0 == .clusters },
      "Terms that weigh something have their figures.")
    rules.checkNumbers(for: area)
    self.area = area
    self.rules = rules
    self.watch = watch
    let base = area.listSizes.year ?? .min
    self.forecast = forecast.filter { base < $0.year && $0.year <= rules.until ?? .min }
      .sorted { $0.year < $1.year }
  }

  /// Draws the plan with the best score over every count of localities allowed; among equal scores
  /// the one with the fewest localities.
  ///
  /// Where the rules name a last year, the plan keeps every locality inside the band from the year of
  /// the list sizes to that one, and is the best of those that do, by the list sizes of the first year;
  /// where none does, it is the best of those that last longest, and says why none lasts longer.
  ///
  /// - Complexity: a search for each count of localities, which the rules' limits bound; with *n* years
  ///   to come about log *n* of them, and *n* at most where limits stop them.
  public func plan() -> PlanningOutcome {
    let units = PlanningUnits(area, rules: rules, forecast: forecast)
    var search = LongestPlan(units, rules: rules, watch: watch)
    switch search.run() {
    case .none(let reason): return .noPlan(reason)
    case .found(let found):
      let (plan, measures) = planned(found.districts, units)
      return .planned(
        PlannedLocalities(
          plan: plan, measures: measures,
          proof: found.attempt.proof(of: found.best, score: measures.score),
          lasting: lasting(of: found), working: found.attempt.working))
    }
  }

  /// Groups of units as a plan, with its figures.
  func planned(_ districts: [[Int]], _ units: PlanningUnits) -> (plan: Plan, measures: PlanMeasures)
  {
    let plan = Plan(
      localities: area.namedLocalities(districts.map(units.practices), keeping: rules),
      practiceCount: area.practices.count)
    let measures = area.measures(
      of: plan, band: rules.population, objective: rules.objective, targets: rules.targets)
    return (plan, measures)
  }

  var solverLimits: DistrictingLimits { DistrictingLimits(rules.limits) }

  var solverWatch: Watch { watch.solverWatch }

  /// How long a plan holds; `nil` where the rules do not ask.
  private func lasting(of found: LongestPlan.Found) -> Lasting? {
    guard let until = rules.until else { return nil }
    let years = [area.listSizes.year ?? until] + forecast.map(\.year)
    let last = years[found.laterYears]
    var reason = found.reason
    if reason == nil, last < until {
      reason = NoPlan(
        isProven: false, reason: "There are no list sizes of a year after \(last) to plan with.")
    }
    return Lasting(askedTo: until, holdsTo: last, reason: reason)
  }
}

extension Planner {
  /// The solver that proofs rest on, with its version, for the record of a result.
  public static var solver: String { GLPKSolver.version }
}
