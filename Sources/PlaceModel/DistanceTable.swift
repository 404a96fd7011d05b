/// The straight-line distance between every two practices of an area, in km.
public struct DistanceTable: Hashable, Sendable {
  /// How many practices the table is for.
  public let count: Int
  /// Row after row, `count` × `count` values.
  public let kilometres: [Double]

  /// - Precondition: `kilometres` holds `count` × `count` values.
  public init(count: Int, kilometres: [Double]) {
    precondition(kilometres.count == count * count, "A distance table is square.")
    self.count = count
    self.kilometres = kilometres
  }

  /// The distance from one practice to another, in km.
  public subscript(from: PracticeIndex, to: PracticeIndex) -> Double {
    kilometres[from.rawValue * count + to.rawValue]
  }
}
