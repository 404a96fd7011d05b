import PlaceModel

extension PopulationProjection {
  /// Patients of some practices together, by year. A practice that the projection does not have
  /// counts for nought.
  func patients(of practices: [PracticeIndex]) -> [Double] {
    var sums = [Double](repeating: 0, count: years.count)
    for practice in practices where patients.indices.contains(practice.rawValue) {
      add(patients[practice.rawValue], times: 1, to: &sums)
    }
    return sums
  }

  /// Contacts of the patients of some practices, by year: Σ over age bands of patients × the
  /// contacts of the rates' band that holds them.
  /// - Parameter perPatient: contacts a patient a year, by band of the rates.
  /// - Returns: `nil` where the projection has no ages, or a band of it lies in none of the rates'.
  func contacts(
    of practices: [PracticeIndex], rates bands: [AgeBand], perPatient: [Double]
  ) -> [Double]? {
    guard let byAge, let holders = byAge.bands.positions(within: bands) else { return nil }
    var sums = [Double](repeating: 0, count: years.count)
    for practice in practices where byAge.patients.indices.contains(practice.rawValue) {
      for (patients, holder) in zip(byAge.patients[practice.rawValue], holders) {
        add(patients, times: perPatient[holder], to: &sums)
      }
    }
    return sums
  }

  private func add(_ values: [Double], times factor: Double, to sums: inout [Double]) {
    for year in 0..<min(values.count, sums.count) { sums[year] += values[year] * factor }
  }
}

extension [AgeBand] {
  /// For each band, the position of the one that holds it; `nil` where any has none.
  func positions(within others: [AgeBand]) -> [Int]? {
    var positions: [Int] = []
    for band in self {
      guard let position = others.firstIndex(where: { $0.holds(band) }) else { return nil }
      positions.append(position)
    }
    return positions
  }
}

extension AgeBand {
  /// Whether every age of another band is one of this.
  func holds(_ other: AgeBand) -> Bool {
    guard lower <= other.lower else { return false }
    guard let upper else { return true }
    return other.upper.map { $0 <= upper } ?? false
  }
}
