/// Patients of some groups of practices in many random futures.
public struct Draws: Hashable, Sendable {
  public let years: ClosedRange<Int>
  public let groups: Int
  public let draws: Int
  /// By group, then by year, then by draw, in one array; the whole place last, after the groups.
  public let patients: [Double]

  /// Patients of a group in each draw, in the order drawn.
  public func values(group: Int, year: Int) -> ArraySlice<Double> {
    precondition(0..<groups ~= group, "A group that was asked for.")
    return slice(group, year)
  }

  /// Patients of the whole place in each draw.
  public func totals(year: Int) -> ArraySlice<Double> { slice(groups, year) }

  public func percentiles(group: Int, year: Int) -> Percentiles {
    Percentiles(values(group: group, year: year))
  }

  public func totalPercentiles(year: Int) -> Percentiles { Percentiles(totals(year: year)) }

  private func slice(_ row: Int, _ year: Int) -> ArraySlice<Double> {
    let start = (row * years.count + year - years.lowerBound) * draws
    return patients[start..<start + draws]
  }
}

extension Percentiles {
  /// The nearest ranks: of *n* values in order of size the one at position n × p ÷ 100 from one,
  /// rounded up. It is always one of the values, and for a single one all three are it.
  ///
  /// - Precondition: at least one value.
  /// - Complexity: O(n log n).
  public init(_ values: some Collection<Double>) {
    precondition(!values.isEmpty, "Percentiles are of something.")
    let sorted = values.sorted()
    let rank = { (percent: Int) in sorted[(sorted.count * percent + 99) / 100 - 1] }
    self.init(p10: rank(10), p50: rank(50), p90: rank(90))
  }
}

/// How far a projection may be off, as standard deviations.
public struct PopulationSpread: Hashable, Sendable {
  /// Of the whole place's residents after one year, as a share; it grows with the root of the years.
  public var place: Double
  /// Of one zone's residents after one year, besides the whole place, likewise.
  public var zone: Double
  /// Of a development's homes, as a share of them.
  public var homes: Double

  public init(place: Double, zone: Double, homes: Double) {
    self.place = place
    self.zone = zone
    self.homes = homes
  }
}
