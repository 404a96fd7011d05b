public import PlaceModel

/// What keeps a population projection from being made.
public enum PopulationFault: Hashable, Sendable {
  /// The date of the list sizes is before the middle of the projection's first year, or after that
  /// of its last.
  case listDateNotCovered
  /// The last year asked for is before that of the list sizes.
  case horizonBeforeListDate
  /// The last year asked for is not one of the projection's.
  case horizonNotCovered
  /// No zone has a resident on the date of the list sizes.
  case nobodyResident
  /// Counted flows say that none of a practice's patients live in any zone.
  case noMeasuredPatients(PracticeIndex)

  // The numbers below are positions in the question's changes.

  /// A change in the year of the list sizes or before: they show it already.
  case changeNotAfterListDate(Int)
  /// A second change of the same practice in the same year.
  case changedTwiceInOneYear(Int)
  /// A change of a practice that has closed or merged by then.
  case changedAfterClosing(Int)
  case mergesIntoItself(Int)
  /// A merger into a practice that itself closes or merges in that year or has before.
  case mergesIntoClosed(Int)
  /// A closure that leaves no practice open.
  case everyPracticeCloses(Int)
}
