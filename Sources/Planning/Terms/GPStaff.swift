public import PlaceModel

/// GPs by practice, for the term of the objective that evens out patients for each of them.
///
/// They are those of `workforce.csv` in its year, over all jobs of a practice. A practice whose figure
/// is not known is taken at the mean FTE per patient of those that are, as the workforce in years to
/// come takes it: it then draws a locality towards the place's mean, and the place's mean stays that
/// of the practices known. A figure of nought is taken as it is.
public struct GPStaff: Hashable, Sendable {
  /// By practice, full-time equivalents.
  public let fte: [Double]
  /// Practices whose figure is not known, in order.
  public let practicesEstimated: [PracticeIndex]
  /// The year that the figures are about.
  public let year: Int
  /// Registered patients for each full-time GP of the place, above zero.
  public let patientsPerFTE: Double

  /// `nil` where no practice's figure is known, or all are nought.
  init?(_ area: Area) {
    guard let workforce = area.records.workforce else { return nil }
    var known = [Double?](repeating: nil, count: area.practices.count)
    var isMissing = [Bool](repeating: false, count: area.practices.count)
    for record in workforce.records where record.role == .gp {
      let practice = record.practice.rawValue
      if let fte = record.fte, fte.isFinite, fte >= 0 {
        known[practice] = (known[practice] ?? 0) + fte
      } else {
        isMissing[practice] = true
      }
    }
    let isKnown = known.indices.map { known[$0] != nil && !isMissing[$0] }
    var (fte, patients) = (0.0, 0)
    for practice in area.indices where isKnown[practice.rawValue] {
      fte += known[practice.rawValue] ?? 0
      patients += area.listSizes[practice]
    }
    guard fte > 0 else { return nil }
    let mean = fte / Double(patients)
    self.fte = area.indices.map { practice in
      isKnown[practice.rawValue]
        ? known[practice.rawValue] ?? 0 : Double(area.listSizes[practice]) * mean
    }
    practicesEstimated = area.indices.filter { !isKnown[$0.rawValue] }
    year = workforce.year
    patientsPerFTE = Double(patients) / fte
  }

  /// Full-time equivalents of some practices.
  public func fte(of practices: [PracticeIndex]) -> Double {
    practices.reduce(0) { $0 + fte[$1.rawValue] }
  }

  /// How far so many patients for so many GPs are from the place's mean: the distance of patients per
  /// GP from the mean, times the patients, over the mean.
  ///
  /// - Returns: infinity where there are no GPs.
  public func distance(patients: Int, fte: Double) -> Double {
    guard fte > 0 else { return .infinity }
    return (Double(patients) / fte - patientsPerFTE).magnitude * Double(patients) / patientsPerFTE
  }
}

extension Area {
  /// GPs by practice; `nil` where the place knows none.
  public var gpStaff: GPStaff? { GPStaff(self) }

  /// By practice, weighted patients above what the place's mean ratio of weighted to registered
  /// patients would give it; `nil` where the place has no weighted patients. Together they are nought.
  var excessNeed: [Double]? {
    guard let weightedPatients else { return nil }
    let ratio = weightedPatients.reduce(0, +) / Double(listSizes.total)
    return indices.map { weightedPatients[$0.rawValue] - ratio * Double(listSizes[$0]) }
  }
}
