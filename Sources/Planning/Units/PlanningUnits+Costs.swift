import Districting
import PlaceModel

extension PlanningUnits {
  /// The costs of districts of these units: the terms of the objective, with hubs as the rules want
  /// them.
  ///
  /// A hub serves the locality that its unit is in. Whoever is farther from it than allowed cannot be
  /// served, whatever travel weighs.
  func costs(_ rules: PlanningRules) -> CostModel {
    let objective = rules.objective
    let hubs = Set(rules.hubsAllowed ?? area.indices).sorted()
    let clusterOfPractice = area.clusterOfPractice
    var idealOfUnit = [Int](repeating: -1, count: members.count)
    for fixed in rules.fixed {
      guard let target = rules.target(of: fixed.locality) else { continue }
      idealOfUnit[unitOfPractice[fixed.practice.rawValue]] = target.ideal
    }
    return CostModel(
      loads: loads, centreOwners: hubs.map { unitOfPractice[$0.rawValue] },
      assignment: assignment(to: hubs, rules),
      groups: members.map { clusterOfPractice[$0[0].rawValue] ?? -1 },
      retentionWeight: objective.continuity, deviationWeight: objective.balance,
      ideal: rules.population.ideal, idealOfUnit: idealOfUnit,
      requiredCentres: Set(rules.hubsRequired).sorted().compactMap(hubs.firstIndex),
      imbalances: imbalances(objective), staffing: staffing(objective))
  }

  /// Unit after unit, the weighted travel to each hub; infinity where it is too far for a practice of
  /// the unit, and for units that the rules leave no locality.
  private func assignment(to hubs: [PracticeIndex], _ rules: PlanningRules) -> [Double] {
    let travel = area.travel
    let most = rules.maximumTravel ?? .infinity
    let barred = barredUnits(rules)
    return members.indices.flatMap { unit in
      hubs.map { hub in
        // Infinity is put in, never multiplied: times a weight of nought it would be no number.
        if barred.contains(unit) || members[unit].contains(where: { travel[$0, hub] > most }) {
          return .infinity
        }
        let sum = members[unit].reduce(0) { $0 + Double(area.listSizes[$1]) * travel[$1, hub] }
        return sum * rules.objective.travel
      }
    }
  }

  /// Units that no locality can hold: practices that must be apart are in one, or one that must be a
  /// hub is not allowed to be.
  private func barredUnits(_ rules: PlanningRules) -> Set<Int> {
    var barred: Set<Int> = []
    for practices in rules.apart.map(Set.init) {
      let byUnit = Dictionary(grouping: practices) { unitOfPractice[$0.rawValue] }
      for (unit, inside) in byUnit where inside.count > 1 { barred.insert(unit) }
    }
    if let allowed = rules.hubsAllowed {
      for hub in rules.hubsRequired where !allowed.contains(hub) {
        barred.insert(unitOfPractice[hub.rawValue])
      }
    }
    return barred
  }

  private func imbalances(_ objective: Objective) -> [CostModel.Imbalance] {
    guard objective.need > 0, let need = area.excessNeed else { return [] }
    return [
      CostModel.Imbalance(
        weight: objective.need,
        values: members.map { $0.reduce(0) { $0 + need[$1.rawValue] } })
    ]
  }

  private func staffing(_ objective: Objective) -> CostModel.Staffing? {
    guard objective.workforce > 0, let staff = area.gpStaff else { return nil }
    return CostModel.Staffing(
      weight: objective.workforce, staff: members.map(staff.fte), mean: staff.patientsPerFTE)
  }
}
