public import PlaceModel

/// How many of each practice's patients live in which zone on the date of the list sizes.
public struct Flows: Hashable, Sendable {
  public let zones: Int
  public let practices: Int
  /// By zone, then by practice, in one array. Summed over zones they are the list sizes.
  public let patients: [Double]
  /// Which practices people new to a zone register with: by zone, then by practice, each zone's
  /// adding up to one. The zone's flows as shares, where it has any.
  public let shares: [Double]
  /// Registered patients by zone.
  public let registered: [Double]
  public let origin: Origin

  public enum Origin: Hashable, Sendable {
    case measured
    /// Fitted in so many rounds; `rowError` is the largest difference between a zone's registered
    /// patients and what they should be, as a share of the latter. It is above 10⁻¹² only where
    /// the rounds ran out, as distances of a hundred halvings may bring about.
    case fitted(rounds: Int, rowError: Double)
  }

  public subscript(zone: Int, practice: PracticeIndex) -> Double {
    patients[zone * practices + practice.rawValue]
  }

  /// - Parameter attraction: by zone, then by practice: in what proportions people new to a zone
  ///   would register; where all are nought, by list size.
  init(
    patients: [Double], attraction: [Double], listSizes: [Int], zones: Int, origin: Origin
  ) {
    let practices = listSizes.count
    self.zones = zones
    self.practices = practices
    self.patients = patients
    self.origin = origin
    registered = (0..<zones).map { zone in
      patients[zone * practices..<(zone + 1) * practices].reduce(0, +)
    }
    shares = (0..<zones).flatMap { zone in
      let row = attraction[zone * practices..<(zone + 1) * practices]
      let total = row.reduce(0, +)
      if total > 0 { return row.map { $0 / total } }
      let all = listSizes.reduce(0) { $0 + Double($1) }
      return listSizes.map { Double($0) / all }
    }
  }

  /// Counted flows, each practice's scaled so that they add up to its list size: a count is seldom
  /// of the same day, and leaves out who lives elsewhere.
  ///
  /// - Precondition: a figure for each zone and practice; no practice whose figures are all nought.
  public init(measured: MeasuredFlows, listSizes: [Int]) {
    var patients = measured.patients.flatMap { $0 }
    let (zones, practices) = (measured.patients.count, listSizes.count)
    precondition(patients.count == zones * practices, "A figure for each zone and practice.")
    for practice in 0..<practices {
      let column = stride(from: practice, to: patients.count, by: practices)
      let sum = column.reduce(0) { $0 + patients[$1] }
      precondition(sum > 0, "Every practice has patients.")
      for entry in column { patients[entry] *= Double(listSizes[practice]) / sum }
    }
    self.init(
      patients: patients, attraction: patients, listSizes: listSizes, zones: zones,
      origin: .measured)
  }
}
