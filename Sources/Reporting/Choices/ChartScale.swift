import PlaceModel

/// From what to what an axis goes, and the round figures on it.
struct ChartScale: Hashable {
  let range: ClosedRange<Double>
  let ticks: [Double]
  /// How many decimals the figures need.
  let decimals: Int

  /// - Parameters:
  ///   - figures: what must be inside; none that is not finite counts.
  ///   - room: how much is left free below and above, as shares of the figures' span.
  ///   - within: what the axis may never leave.
  init(
    _ figures: [Double], room: (below: Double, above: Double),
    within: ClosedRange<Double> = 0...(.infinity), ticks most: Int = 6
  ) {
    let figures = figures.filter(\.isFinite)
    let least = figures.min() ?? 0
    let span = max((figures.max() ?? 1) - least, max(1e-3, least.magnitude * 1e-3))
    let lower = max(within.lowerBound, least - span * room.below)
    let upper = min(within.upperBound, least + span * (1 + room.above))
    range = lower...max(upper, lower + span * 0.01)
    var (step, decimals) = (1.0, 0)
    let mantissas = [1.0, 2, 5]
    for size in 0..<57 {
      let exponent = size / 3 - 3
      let power = (0..<abs(exponent)).reduce(1.0) { power, _ in power * 10 }
      step = exponent < 0 ? mantissas[size % 3] / power : mantissas[size % 3] * power
      decimals = max(0, -exponent)
      if (range.upperBound - range.lowerBound) / step <= Double(most) { break }
    }
    self.decimals = decimals
    let (size, first, last) = (step, (range.lowerBound / step).rounded(.up), range.upperBound)
    ticks = (0...most).map { (first + Double($0)) * size }.filter { $0 <= last }
  }

  /// How far along the axis a figure is, from 0 to 1.
  func share(of figure: Double) -> Double {
    let share = (figure - range.lowerBound) / (range.upperBound - range.lowerBound)
    return share.isFinite ? min(max(share, 0), 1) : 0
  }

  func text(_ tick: Double) -> String {
    NumberText.fixed(tick, decimals: decimals, grouped: true)
  }
}
