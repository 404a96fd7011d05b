import LinearProgramming
import PlaceModel
import Planning
import Projection

extension OutlookModel {
  /// The place and the plan's localities, year by year.
  /// - Parameter plan: `nil` where there is none; then only the place is projected.
  /// - Throws: where GLPK cannot solve a programme that is well posed, which a finding tells.
  func outlook(
    of plan: Plan?, band: PopulationBand, _ model: PopulationModel
  ) throws(SolverError) -> Outlook {
    let groups = plan?.localities.map(\.members) ?? []
    let population = model.projection()
    let workforce = try groups.isEmpty ? nil : workforceQuestion(groups, population)?.outlook()
    let estates = try groups.isEmpty ? nil : estatesQuestion(groups, population)?.outlook()
    return Outlook(
      prospects: prospects, assumptions: assumptions, population: population,
      developments: records.developments, changes: records.changes,
      localities: groups.map { localityOutlook($0, population, band) },
      uncertainty: uncertainty(groups, model, band, workforce, estates),
      workforce: workforce, estates: estates, schemes: records.schemes,
      sensitivity: try groups.isEmpty ? [] : sensitivity(groups, population, band))
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
    _ workforce: WorkforceOutlook?, _ estates: EstatesOutlook?
  ) -> Uncertainty? {
    guard prospects.draws > 0 else { return nil }
    let draws = model.simulate(
      groups: groups, draws: prospects.draws, seed: prospects.seed,
      spread: PopulationSpread(
        place: value(.placeSpread), zone: value(.zoneSpread), homes: value(.homesSpread)))
    return Uncertainty(draws, seed: prospects.seed, band, workforce, estates)
  }
}
