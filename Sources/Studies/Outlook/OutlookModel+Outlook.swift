import LinearProgramming
import PlaceModel
import Planning
import Projection

extension OutlookModel {
  /// The place and the plan's localities, year by year.
  /// - Parameters:
  ///   - plan: `nil` where there is none; then only the place is projected.
  ///   - failures: programmes that GLPK could not solve; what rests on them is left out.
  func outlook(
    of plan: Plan?, band: PopulationBand, _ model: PopulationModel,
    failures: inout [SolverError]
  ) -> Outlook {
    let groups = plan?.localities.map(\.members) ?? []
    let population = model.projection()
    let allocation = groups.isEmpty ? nil : allocation(groups, population, failures: &failures)
    return Outlook(
      prospects: prospects, assumptions: assumptions, population: population,
      zoneNames: records.population.zones.map(\.name), developments: records.developments,
      changes: records.changes, localities: groups.map { localityOutlook($0, population, band) },
      measures: measures(groups, population, band, allocation),
      uncertainty: uncertainty(groups, model, band, allocation),
      workforce: allocation?.workforce, estates: allocation?.estates, schemes: records.schemes,
      sensitivity: groups.isEmpty ? [] : sensitivity(groups, model, band, failures: &failures))
  }

  /// Staff and rooms of a plan's localities.
  struct Allocation {
    var workforce: WorkforceOutlook?
    var estates: EstatesOutlook?
  }

  /// - Returns: `nil` where GLPK could not solve a programme, which is then among the failures.
  func allocation(
    _ groups: [[PracticeIndex]], _ population: PopulationProjection,
    failures: inout [SolverError]
  ) -> Allocation? {
    do {
      return Allocation(
        workforce: try workforceQuestion(groups, population)?.outlook(),
        estates: try estatesQuestion(groups, population)?.outlook())
    } catch {
      failures.append(error)
      return nil
    }
  }

  func localityOutlook(
    _ members: [PracticeIndex], _ population: PopulationProjection, _ band: PopulationBand
  ) -> LocalityOutlook {
    let sizes = population.years.map { year -> Int in
      let patients = population.listSizes(in: year)
      return members.reduce(0) { $0 + patients[$1.rawValue] }
    }
    return LocalityOutlook(from: population.years.lowerBound, listSizes: sizes, band: band)
  }

  private func uncertainty(
    _ groups: [[PracticeIndex]], _ model: PopulationModel, _ band: PopulationBand,
    _ allocation: Allocation?
  ) -> Uncertainty? {
    guard prospects.draws > 0 else { return nil }
    let draws = model.simulate(
      groups: groups, draws: prospects.draws, seed: prospects.seed,
      spread: PopulationSpread(
        place: value(.placeSpread), zone: value(.zoneSpread), homes: value(.homesSpread)))
    return Uncertainty(
      draws, seed: prospects.seed, band, allocation?.workforce, allocation?.estates)
  }
}
