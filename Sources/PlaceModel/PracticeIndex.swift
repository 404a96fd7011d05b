/// A practice's position in its area's list of practices; cheap to store, sort and index by.
///
/// An area lists its practices in order of code, so indices order practices by code.
public struct PracticeIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int

  public init(_ rawValue: Int) { self.rawValue = rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
