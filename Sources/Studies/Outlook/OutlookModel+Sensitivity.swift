import LinearProgramming
public import PlaceModel
import Planning
public import Projection

extension OutlookModel {
  /// What a board compares plans by at the horizon.
  func measures(
    _ localities: [LocalityOutlook], _ population: PopulationProjection, _ allocation: Allocation?
  ) -> OutlookMeasures {
    OutlookMeasures(
      patients: population.patients.reduce(0) { $0 + ($1.last ?? 0) },
      yearsInBalance: localities.yearsInBalance, shareInside: localities.shareInside,
      gpShort: allocation?.workforce?.shortAtHorizon(of: .gp),
      roomsShort: allocation?.estates?.roomsShortAtHorizon)
  }

  /// Whether the population hangs on it, so that it must be projected anew.
  static func movesPopulation(_ key: AssumptionKey) -> Bool {
    ["flows", "growth"].contains(key.group) && !isSpread(key)
  }

  /// Whether it says how far a figure may be off, and nothing of the figure itself.
  static func isSpread(_ key: AssumptionKey) -> Bool {
    [.placeSpread, .zoneSpread, .homesSpread].contains(key)
  }

  /// One assumption at a time at the lowest and highest value thought possible, all others as they
  /// are. Posts and schemes are placed and picked anew; the plan's localities stay as they are.
  func sensitivity(
    _ groups: [[PracticeIndex]], _ model: PopulationModel, _ population: PopulationProjection,
    _ band: PopulationBand, from now: Allocation, failures: inout [SolverError]
  ) -> [SensitivityTest] {
    var tests: [SensitivityTest] = []
    for assumption in assumptions.all where !Self.isSpread(assumption.key) {
      guard let possible = assumption.possible else { continue }
      var ends: [OutlookMeasures] = []
      for value in [possible.lowerBound, possible.upperBound] {
        let changed = with(assumption.key, at: value)
        let moved =
          Self.movesPopulation(assumption.key)
          ? PopulationModel(changed.populationQuestion, reusing: model).projection().inWholePatients
          : population
        guard
          let allocation = changed.allocation(
            groups, moved, testing: (assumption.key, now), failures: &failures)
        else {
          continue
        }
        ends.append(
          changed.measures(
            changed.localityOutlooks(groups, moved, band), moved, allocation))
      }
      if ends.count == 2 {
        tests.append(SensitivityTest(assumption: assumption, low: ends[0], high: ends[1]))
      }
    }
    return tests
  }
}

extension WorkforceOutlook {
  /// FTE short of one role in the last year, summed over localities; `nil` without a need for it.
  public func shortAtHorizon(of role: StaffRole) -> Double? {
    guard let role = roles.first(where: { $0.role == role }),
      role.localities.contains(where: { $0.last?.need != nil })
    else { return nil }
    return role.localities.reduce(0) { $0 + ($1.last?.short ?? 0) }
  }
}

extension EstatesOutlook {
  /// Rooms short in the last year, summed over localities.
  public var roomsShortAtHorizon: Double {
    localities.reduce(0) { $0 + ($1.last?.shortRooms ?? 0) }
  }
}
