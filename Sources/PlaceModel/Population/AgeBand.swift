/// A range of ages in years, such as 5 to 14, or 75 and over.
public struct AgeBand: Hashable, Sendable {
  public var lower: Int
  /// `nil` for "and over".
  public var upper: Int?

  /// - Precondition: 0 ≤ lower ≤ upper.
  public init(lower: Int, upper: Int?) {
    precondition(lower >= 0 && lower <= upper ?? lower, "An age band runs upwards from nought.")
    self.lower = lower
    self.upper = upper
  }

  /// As files write it: "5-14", "75+".
  public var name: String { upper.map { "\(lower)-\($0)" } ?? "\(lower)+" }
}

/// Registered patients by practice and age on the date of the list sizes.
public struct ListSizesByAge: Hashable, Sendable {
  /// Together every age once, in order.
  public var bands: [AgeBand]
  /// By practice in the area's order, then by band; both sexes together. Each practice's sum is its
  /// list size.
  public var patients: [[Int]]

  public init(bands: [AgeBand], patients: [[Int]]) {
    precondition(patients.allSatisfy { $0.count == bands.count }, "A figure for each band.")
    self.bands = bands
    self.patients = patients
  }
}
