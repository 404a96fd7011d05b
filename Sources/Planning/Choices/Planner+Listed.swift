import Districting
import PlaceModel

extension Planner {
  /// Every possible locality for each count that the totals allow, listed.
  struct ListedCounts {
    var units: PlanningUnits
    var counts: [Int]
    var listings: [ListedDistricting]
  }

  /// - Parameters:
  ///   - objective: what plans are scored by; `nil` for the rules' own.
  ///   - second: what ceilings are put on; `nil` for none.
  func listedCounts(
    scoredBy objective: Objective? = nil, under second: Objective? = nil
  ) throws(NoChoices) -> ListedCounts {
    let units = PlanningUnits(area, rules: rules, forecast: forecast)
    var scored = rules
    scored.objective = objective ?? rules.objective
    let costs = units.costs(scored)
    var ceiling: Ceiling?
    if let second {
      scored.objective = second
      ceiling = Ceiling(costs: units.costs(scored), most: .greatestFiniteMagnitude)
    }
    let years = units.laterYears.count
    let counts = Impossibility(units, rules: rules, laterYears: years).countsToTry
    var listings: [ListedDistricting] = []
    for count in counts {
      let problem = units.problem(
        rules, localities: count, laterYears: years, costs: costs, ceiling: ceiling)
      do throws(DistrictingAnswer.Limit) {
        listings.append(
          try ListedDistricting(problem, limits: solverLimits, watch: solverWatch))
      } catch {
        throw .stopped(by: error.inWords)
      }
    }
    guard !listings.isEmpty else { throw .noPlan }
    return ListedCounts(units: units, counts: counts, listings: listings)
  }

  /// The scenario's limits without its gap: what is called exact is exact.
  var exactLimits: DistrictingLimits {
    var limits = solverLimits
    limits.gap = 0
    return limits
  }
}
