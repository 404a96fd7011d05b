import Districting
import PlaceModel

extension PlanningUnits {
  /// The rules in numbers, for one count of localities.
  ///
  /// Together, apart and fixed are rules on the units that practices are in. The fewest and most
  /// practices of a locality are a period of their own, in which a unit's load is how many it has.
  ///
  /// - Parameters:
  ///   - laterYears: in how many of the years to come localities must be inside the band.
  ///   - costs: those of ``costs(_:)``, worked out once for all counts.
  ///   - ceiling: on a second cost.
  func problem(
    _ rules: PlanningRules, localities: Int, laterYears: Int = 0, costs: CostModel,
    ceiling: Ceiling? = nil
  ) -> DistrictingProblem {
    let years =
      self.laterYears.prefix(laterYears).map {
        Period(loads: $0.loads, band: rules.population.loadBand)
      }
      + rules.years.map {
        Period(
          loads: Self.loads(of: members, patients: $0.patients),
          band: ($0.band ?? rules.population).loadBand)
      }
    let sizes = rules.practiceBands.map { Period(loads: members.map(\.count), band: $0) }
    let named: [NamedDistrict] = rules.fixedByLocality.map { locality, practices in
      // A target is in place of the band in every year; how many practices there are it leaves.
      guard let band = rules.target(of: locality)?.loadBand else {
        return NamedDistrict(anchors: units(of: practices))
      }
      return NamedDistrict(
        anchors: units(of: practices), band: band,
        laterBands: [LoadBand](repeating: band, count: years.count) + sizes.map(\.band))
    }
    return DistrictingProblem(
      districts: localities, minimum: rules.population.minimum,
      maximum: rules.population.maximum, graph: graph, costs: costs,
      laterPeriods: years + sizes,
      rules: DistrictRules(
        together: rules.together.map(units), apart: rules.apart.map(units), named: named),
      ceiling: ceiling)
  }

  /// In how many of the years to come, counted from the first without a break, groups of units are all
  /// inside their bands.
  func yearsInside(_ rules: PlanningRules, _ groups: [[Int]]) -> Int {
    let bands = groups.map { band(of: $0, rules) }
    let firstOut = laterYears.firstIndex { year in
      !zip(groups, bands).allSatisfy { group, band in
        band.contains(group.reduce(0) { $0 + year.loads[$1] })
      }
    }
    return firstOut ?? laterYears.count
  }

  /// The band of a group: that of the locality which a practice of it is fixed to, or the common one.
  private func band(of group: [Int], _ rules: PlanningRules) -> PopulationBand {
    for fixed in rules.fixed where group.contains(unitOfPractice[fixed.practice.rawValue]) {
      return rules.target(of: fixed.locality) ?? rules.population
    }
    return rules.population
  }
}

extension PlanningRules {
  /// The size of a named locality's own; `nil` where the common band is its.
  func target(of locality: String) -> PopulationBand? {
    targets.first { $0.locality == locality }?.population
  }

  /// The named localities that practices are fixed to, in the order in which they are named first.
  var fixedByLocality: [(locality: String, practices: [PracticeIndex])] {
    var result: [(locality: String, practices: [PracticeIndex])] = []
    for fixed in fixed {
      if let place = result.firstIndex(where: { $0.locality == fixed.locality }) {
        result[place].practices.append(fixed.practice)
      } else {
        result.append((fixed.locality, [fixed.practice]))
      }
    }
    return result
  }

  /// What the numbers of practices must be inside; two bands where no number can be inside both.
  fileprivate var practiceBands: [LoadBand] {
    let (fewest, most) = (fewestPractices ?? 1, mostPractices ?? .max)
    if fewestPractices == nil && mostPractices == nil { return [] }
    return fewest <= most
      ? [LoadBand(minimum: fewest, maximum: most)]
      : [LoadBand(minimum: fewest, maximum: .max), LoadBand(minimum: 1, maximum: most)]
  }

  /// Traps where the rules name what cannot be: whoever reads them from a file finds it out before.
  func checkNumbers(for area: Area) {
    var named = (together + apart).flatMap { $0 }
    named += fixed.map(\.practice) + (hubsAllowed ?? []) + hubsRequired
    precondition(
      named.allSatisfy { area.practices.indices.contains($0.rawValue) }, "Practices are known.")
    precondition(
      years.allSatisfy { $0.patients.count == area.practices.count },
      "Every practice has a list size in every year.")
    precondition(maximumTravel.map { $0 >= 0 } ?? true, "No travel is below nought.")
    precondition(
      (fewestPractices ?? 1) >= 1 && (mostPractices ?? 1) >= 1, "A locality has a practice.")
  }
}

extension PopulationBand {
  var loadBand: LoadBand { LoadBand(minimum: minimum, maximum: maximum) }
}
