/// A practice that closes, merges or moves in the course of a year.
public struct PracticeChange: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// It has no patients from this year on; they go to its neighbours.
    case closes
    /// All its patients and staff go to another practice.
    case merges(into: PracticeIndex)
    /// It goes elsewhere: some of its patients follow, the others go to its neighbours.
    case moves
  }

  /// The first year whose figures show it.
  public var year: Int
  public var practice: PracticeIndex
  public var kind: Kind
  /// The share of patients who follow a practice that moves, 0 to 1; no part of the other kinds.
  public var shareFollowing: Double
  /// Why, for whoever reads the table.
  public var reason: String
  /// Empty where the file has none.
  public var source: String

  public init(
    year: Int, practice: PracticeIndex, kind: Kind, shareFollowing: Double = 0, reason: String,
    source: String
  ) {
    self.year = year
    self.practice = practice
    self.kind = kind
    self.shareFollowing = shareFollowing
    self.reason = reason
    self.source = source
  }
}

/// Registered patients by practice on a date after that of the plans, for testing projections.
public struct ObservedListSizes: Hashable, Sendable {
  /// The date, as `YYYY-MM-DD`.
  public var date: String
  /// By practice, in the area's order; `nil` for a practice that has gone by then.
  public var values: [Int?]

  public init(date: String, values: [Int?]) {
    self.date = date
    self.values = values
  }
}
