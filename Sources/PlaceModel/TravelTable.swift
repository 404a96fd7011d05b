/// How far every practice is from every other as patients travel: straight lines unless the place
/// has a table of its own.
public struct TravelTable: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable {
    case kilometres = "km"
    case minutes = "min"
  }

  /// How many practices the table is for.
  public let count: Int
  public let unit: Unit
  /// Row after row, from each practice to each: `count` × `count` values, finite and at least nought.
  public let values: [Double]

  /// - Precondition: `values` holds `count` × `count` values, finite and at least nought.
  public init(count: Int, unit: Unit, values: [Double]) {
    precondition(values.count == count * count, "A travel table is square.")
    precondition(values.allSatisfy { $0.isFinite && $0 >= 0 }, "No travel is below nought.")
    self.count = count
    self.unit = unit
    self.values = values
  }

  /// Distances in a straight line, which need no check: an area asks for them often.
  init(straightLines distances: DistanceTable) {
    count = distances.count
    unit = .kilometres
    values = distances.kilometres
  }

  /// What a patient of one practice travels to another.
  public subscript(from: PracticeIndex, to: PracticeIndex) -> Double {
    values[from.rawValue * count + to.rawValue]
  }
}

extension Area {
  /// What patients travel: the place's own table, or straight lines.
  public var travel: TravelTable { travelTable ?? TravelTable(straightLines: distances) }
}
