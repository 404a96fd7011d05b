import PlaceModel
import Projection
import SeededRandom

/// Places with as many practices as there are rows, whose patients are simply given.
enum SmallPlace {
  /// - Parameters:
  ///   - patients: by practice, then by year from `from`.
  ///   - ages: by practice, then by band, then by year.
  static func population(
    _ patients: [[Double]], from year: Int = 2013, bands: [AgeBand] = [], ages: [[[Double]]]? = nil
  ) -> PopulationProjection {
    let nought = patients.map { $0.map { _ in 0.0 } }
    return PopulationProjection(
      years: year...(year + (patients.first?.count ?? 1) - 1), base: patients.map { $0[0] },
      zoneGrowth: nought, developments: nought, changes: nought, patients: patients,
      byAge: ages.map { .init(bands: bands, patients: $0, movesWithProjection: true) }, byZone: [])
  }

  static func practices(_ numbers: Int...) -> [PracticeIndex] { numbers.map { PracticeIndex($0) } }

  static func closes(_ practice: Int, in year: Int) -> PracticeChange {
    PracticeChange(
      year: year, practice: PracticeIndex(practice), kind: .closes, reason: "", source: "")
  }

  static func merges(_ practice: Int, into other: Int, in year: Int) -> PracticeChange {
    PracticeChange(
      year: year, practice: PracticeIndex(practice), kind: .merges(into: PracticeIndex(other)),
      reason: "", source: "")
  }

  static func staff(
    _ practice: Int, _ role: StaffRole, _ fte: Double?, over55: Double? = nil, job: String? = nil
  ) -> StaffRecord {
    StaffRecord(
      practice: PracticeIndex(practice), role: role, job: job, fte: fte, fteAged55AndOver: over55)
  }
}

extension SplitMix64 {
  /// A multiple of a quarter, so that sums in tests are exact.
  mutating func quarters(upTo most: Int) -> Double { Double(draw(below: 4 * most + 1)) / 4 }
}

func isNear(_ one: Double?, _ other: Double, within tolerance: Double = 1e-6) -> Bool {
  guard let one else { return false }
  return (one - other).magnitude <= tolerance * max(1, other.magnitude)
}
