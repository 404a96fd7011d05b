/// The later periods' loads and bands in flat arrays, for loops that ask of one unit what it carries
/// in every period.
struct PeriodTable {
  /// How many later periods there are.
  let count: Int
  /// Unit after unit, its load in each period.
  let loads: [Int]
  /// By period.
  let minimums: [Int]
  let maximums: [Int]

  /// - Parameter bands: by period, such as those that are left when the other districts keep theirs.
  init(_ periods: [Period], units: Int, bands: [ClosedRange<Int>]) {
    count = periods.count
    loads = (0..<(periods.isEmpty ? 0 : units)).flatMap { unit in periods.map { $0.loads[unit] } }
    minimums = bands.map(\.lowerBound)
    maximums = bands.map(\.upperBound)
  }
}
