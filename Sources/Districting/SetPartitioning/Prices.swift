/// What each unit is worth to the answer, and what each cut takes off: the duals of the linear
/// programme over candidates.
struct Prices {
  var units: [Double]
  /// In the order of the cuts, each at most zero.
  var cuts: [Double]
  /// Of the whole room under the ceiling, at most zero; zero where there is none.
  var ceiling = 0.0

  /// The constant part of the bound that these prices give.
  var total: Double { units.reduce(0, +) + cuts.reduce(0, +) + ceiling }

  /// The sum of the prices' sizes, by which rounding is measured.
  var size: Double {
    units.reduce(0) { $0 + $1.magnitude } + cuts.reduce(0) { $0 + $1.magnitude }
      + ceiling.magnitude
  }

  /// The most by which a sum of so many numbers can be off, as a share of the sum of their sizes.
  var rounding: Double {
    Double(units.count + cuts.count + (ceiling == 0 ? 2 : 4)) * .ulpOfOne
  }

  /// A point between these prices and others, with `share` of these.
  func mixed(with others: Prices, share: Double) -> Prices {
    Prices(
      units: zip(units, others.units).map { share * $0 + (1 - share) * $1 },
      cuts: zip(cuts, others.cuts).map { share * $0 + (1 - share) * $1 },
      ceiling: share * ceiling + (1 - share) * others.ceiling)
  }
}

/// The reduced costs of candidates at given prices.
///
/// A candidate's reduced cost is its cost, less the prices of its units, of the cuts it counts in and
/// of its second cost.
struct Pricing {
  private let prices: Prices
  private let list: CandidateList
  private let scale: Double
  /// For each unit the cuts with a price that name it.
  private let cutsOfUnit: [[Int]]
  private var held: [Int]
  private let hasCuts: Bool
  private let ceilingPrice: Double

  /// - Parameters:
  ///   - scale: what costs are divided by; prices are in the same measure.
  ///   - room: what second costs are divided by.
  init(
    _ prices: Prices, cuts: [SubsetRowCut], list: CandidateList, scale: Double, room: Double
  ) {
    ceilingPrice = prices.ceiling / room
    self.prices = prices
    self.list = list
    self.scale = scale
    var cutsOfUnit = [[Int]](repeating: [], count: prices.units.count)
    for (number, cut) in cuts.enumerated() where prices.cuts[number] != 0 {
      for unit in cut.units { cutsOfUnit[unit].append(number) }
    }
    self.cutsOfUnit = cutsOfUnit
    held = [Int](repeating: 0, count: cuts.count)
    hasCuts = prices.cuts.contains { $0 != 0 }
  }

  /// - Complexity: O(members), and the cuts that name them.
  mutating func reducedCost(of candidate: Int) -> Double {
    let range = list.range(of: candidate)
    var value = list.costs[candidate] / scale
    for position in range { value -= prices.units[Int(list.members[position])] }
    if ceilingPrice != 0 { value -= ceilingPrice * list.secondCosts[candidate] }
    guard hasCuts else { return value }
    for position in range {
      for cut in cutsOfUnit[Int(list.members[position])] {
        held[cut] += 1
        if held[cut] == 2 { value -= prices.cuts[cut] }
      }
    }
    for position in range {
      for cut in cutsOfUnit[Int(list.members[position])] { held[cut] = 0 }
    }
    return value
  }
}
