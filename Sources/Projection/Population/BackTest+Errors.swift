public import PlaceModel

extension BackTest {
  /// The three forecasts compared.
  public enum Forecast: CaseIterable, Hashable, Sendable {
    case projected
    case unchanged
    case evenGrowth
  }

  /// How far a forecast was off, over groups of practices. An error is the forecast less what was
  /// observed; a practice that had gone counts as observed nought.
  public struct Errors: Hashable, Sendable {
    /// Mean of the errors' sizes, in patients.
    public var meanAbsolute: Double
    /// Sum of the errors' sizes as a share of all patients observed; `nil` where there were none.
    public var shareOfObserved: Double?
    /// Root of the mean of the errors' squares, in patients.
    public var rootMeanSquare: Double
    /// Mean error, in patients; above nought where too many were forecast.
    public var bias: Double
    /// The largest error by size, with its sign.
    public var largest: Double
    /// The group that has it: its position, the first of several.
    public var largestAt: Int
  }

  public subscript(forecast: Forecast) -> [Double] {
    switch forecast {
    case .projected: projected
    case .unchanged: unchanged
    case .evenGrowth: evenGrowth
    }
  }

  /// Forecast less observed, for each group.
  public func differences(_ forecast: Forecast, over groups: [[PracticeIndex]]) -> [Double] {
    groups.map { group in
      group.reduce(0) {
        $0 + self[forecast][$1.rawValue] - Double(observed[$1.rawValue] ?? 0)
      }
    }
  }

  /// The errors of a forecast for each practice alone, for clusters, or for the whole place as one
  /// group.
  ///
  /// - Precondition: at least one group.
  public func errors(of forecast: Forecast, over groups: [[PracticeIndex]]) -> Errors {
    precondition(!groups.isEmpty, "An error needs something to be wrong about.")
    let differences = differences(forecast, over: groups)
    let count = Double(groups.count)
    let sizes = differences.map { abs($0) }
    let seen = groups.joined().reduce(0) { $0 + Double(observed[$1.rawValue] ?? 0) }
    var largestAt = 0
    for position in sizes.indices where sizes[position] > sizes[largestAt] {
      largestAt = position
    }
    let sum = sizes.reduce(0, +)
    return Errors(
      meanAbsolute: sum / count, shareOfObserved: seen > 0 ? sum / seen : nil,
      rootMeanSquare: (sizes.reduce(0) { $0 + $1 * $1 } / count).squareRoot(),
      bias: differences.reduce(0, +) / count, largest: differences[largestAt],
      largestAt: largestAt)
  }
}
