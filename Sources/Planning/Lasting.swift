/// The list sizes of a year to come.
public struct YearListSizes: Hashable, Sendable {
  public var year: Int
  /// Whole patients by practice, in the area's order; nought for a practice that has closed.
  public var patients: [Int]

  public init(year: Int, patients: [Int]) {
    self.year = year
    self.patients = patients
  }
}

/// How long a plan keeps every locality inside the band, where the rules ask that it last.
public struct Lasting: Hashable, Sendable {
  /// The year asked for.
  public var askedTo: Int
  /// The last year of those without a break from the base year; the year asked for where the plan
  /// lasts as asked.
  public var holdsTo: Int
  /// Why no plan holds a year longer; `nil` where the plan lasts as asked.
  public var reason: NoPlan?

  public init(askedTo: Int, holdsTo: Int, reason: NoPlan? = nil) {
    self.askedTo = askedTo
    self.holdsTo = holdsTo
    self.reason = reason
  }

  public var lastsAsAsked: Bool { holdsTo >= askedTo }
}
