import LinearProgramming
import PlaceModel
import Planning
import Projection

extension OutlookModel {
  /// The place and the plan's localities, year by year.
  /// - Parameters:
  ///   - plan: `nil` where there is none; then only the place is projected.
  ///   - population: the model's projection, in whole patients.
  ///   - failures: programmes that GLPK could not solve; what rests on them is left out.
  func outlook(
    of plan: Plan?, band: PopulationBand, _ model: PopulationModel,
    _ population: PopulationProjection, failures: inout [SolverError]
  ) -> Outlook {
    let groups = plan?.localities.map(\.members) ?? []
    let localities = localityOutlooks(groups, population, band)
    let allocation = groups.isEmpty ? nil : allocation(groups, population, failures: &failures)
    return Outlook(
      prospects: prospects, assumptions: assumptions, population: population,
      zoneNames: records.population.zones.map(\.name), developments: records.developments,
      changes: records.changes, posts: records.posts,
      localities: localities, measures: measures(localities, population, allocation),
      uncertainty: uncertainty(groups, model, band, allocation),
      workforce: allocation?.workforce, estates: allocation?.estates, schemes: records.schemes,
      sensitivity: allocation.map {
        sensitivity(groups, model, population, band, from: $0, failures: &failures)
      } ?? [])
  }

  /// Staff and rooms of a plan's localities.
  struct Allocation {
    var workforce: WorkforceOutlook?
    var estates: EstatesOutlook?
  }

  /// - Parameter test: the assumption that has another value, and the allocation without it: what
  ///   does not rest on it is taken over, and schemes are picked with a tenth of the usual work, for
  ///   that is done for each end of each range.
  /// - Returns: `nil` where GLPK could not solve a programme, which is then among the failures.
  func allocation(
    _ groups: [[PracticeIndex]], _ population: PopulationProjection,
    testing test: (key: AssumptionKey, now: Allocation)? = nil, failures: inout [SolverError]
  ) -> Allocation? {
    let work = test == nil ? EstatesQuestion.usualWork : EstatesQuestion.usualWork / 10
    do {
      return Allocation(
        workforce: test?.key.group == "estates"
          ? test?.now.workforce : try workforceQuestion(groups, population)?.outlook(),
        estates: test?.key.group == "workforce"
          ? test?.now.estates : try estatesQuestion(groups, population)?.outlook(work: work))
    } catch {
      failures.append(error)
      return nil
    }
  }

  /// List sizes of each group by year, held against the band.
  func localityOutlooks(
    _ groups: [[PracticeIndex]], _ population: PopulationProjection, _ band: PopulationBand
  ) -> [LocalityOutlook] {
    // Once for all groups: each year's rounding looks at every practice.
    let patients = population.years.map(population.listSizes)
    return groups.map { members in
      LocalityOutlook(
        from: population.years.lowerBound,
        listSizes: patients.map { year in members.reduce(0) { $0 + year[$1.rawValue] } },
        band: band)
    }
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
