/// How much of each pair of units a fractional choice of candidates puts into one district.
struct PairShares {
  private let units: Int
  private var shares: [Double]

  /// - Parameters:
  ///   - support: candidates of the choice, each with its value.
  ///   - count: how many units there are.
  init(of support: [(units: [Int], value: Double)], units count: Int) {
    units = count
    shares = [Double](repeating: 0, count: count * count)
    for (members, value) in support {
      for one in members { for other in members { shares[one * count + other] += value } }
    }
  }

  subscript(one: Int, other: Int) -> Double { shares[one * units + other] }
}
