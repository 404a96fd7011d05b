/// The least and most load that a district may have, and what follows from them by arithmetic alone.
public struct LoadBand: Hashable, Sendable {
  public let minimum: Int
  public let maximum: Int

  /// - Precondition: 1 ≤ minimum ≤ maximum.
  public init(minimum: Int, maximum: Int) {
    precondition(1 <= minimum && minimum <= maximum, "A band runs upwards from one.")
    self.minimum = minimum
    self.maximum = maximum
  }

  public func contains(_ load: Int) -> Bool { minimum <= load && load <= maximum }

  /// How many districts can hold a load exactly: *m* districts only when
  /// `m·minimum ≤ load ≤ m·maximum`.
  ///
  ///     LoadBand(minimum: 50_000, maximum: 70_000).counts(holding: 205_142)  // 3...4
  ///
  /// - Returns: `nil` where no count can.
  public func counts(holding load: Int) -> ClosedRange<Int>? {
    // Rounded up without a sum that the largest maximum would overflow.
    let (low, high) = ((load - 1) / maximum + 1, load / minimum)
    return low <= high ? low...high : nil
  }

  /// The band that one of `count` districts can really have when the others keep theirs.
  ///
  /// With *k* districts and total *T*, one of them holds at most `T − (k−1)·minimum` and at least
  /// `T − (k−1)·maximum`.
  /// - Returns: `nil` where no loads of *k* districts can sum to *T*.
  public func narrowed(to count: Int, sharing total: Int) -> ClosedRange<Int>? {
    let others = count - 1
    let (mostOfOthers, overflow) = others.multipliedReportingOverflow(by: maximum)
    let low = overflow ? minimum : max(minimum, total - mostOfOthers)
    let (leastOfOthers, overflowed) = others.multipliedReportingOverflow(by: minimum)
    let high = overflowed ? 0 : min(maximum, total - leastOfOthers)
    return low <= high ? low...high : nil
  }
}
