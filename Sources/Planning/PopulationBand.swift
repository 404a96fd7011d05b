/// The list sizes that a locality may have: minimum and maximum are hard, the ideal is aimed at by
/// the balance term only.
public struct PopulationBand: Hashable, Sendable {
  /// Registered patients, at least one.
  public var minimum: Int
  public var ideal: Int
  public var maximum: Int

  /// - Precondition: 1 ≤ minimum ≤ ideal ≤ maximum.
  public init(minimum: Int, ideal: Int, maximum: Int) {
    precondition(1 <= minimum && minimum <= ideal && ideal <= maximum, "A band runs upwards.")
    self.minimum = minimum
    self.ideal = ideal
    self.maximum = maximum
  }

  public func contains(_ listSize: Int) -> Bool { minimum <= listSize && listSize <= maximum }

  /// How far a list size lies outside, in patients: below zero under the minimum, above zero over
  /// the maximum, zero inside.
  public func excess(of listSize: Int) -> Int {
    listSize < minimum ? listSize - minimum : max(0, listSize - maximum)
  }
}
