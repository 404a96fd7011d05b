/// What one centre would best serve when every unit is served wholly or not at all: a depth-first
/// search in the order of the knapsack, cut off by what parts of units could still bring.
///
/// Horowitz and Sahni, "Computing partitions with applications to the knapsack problem", Journal of
/// the ACM 21(2), 1974. The band makes it stricter than a knapsack of units in parts by far where
/// units are large for it.
struct WholeKnapsack {
  private let knapsack: CentreKnapsack
  /// Position after position, the load in each later period; what may be added there.
  private let laterLoads: [Int]
  private let laterBands: [ClosedRange<Int>]
  private let tolerance: Double
  private let stepLimit: Int
  private var steps = 0
  private var end = 0
  private var laterHeld: [Int]
  private var chosen: [Int] = []
  private var best = Double.infinity
  private(set) var bestUnits: [Int] = []

  /// - Parameters:
  ///   - later: by later period, the loads of all units and the band that is left beside the
  ///     settled ones; its lower end may be below nought.
  ///   - tolerance: by how much the result may fall short of the least net cost.
  init(
    _ knapsack: CentreKnapsack, later: [(loads: [Int], band: ClosedRange<Int>)],
    tolerance: Double, stepLimit: Int
  ) {
    self.knapsack = knapsack
    self.tolerance = tolerance
    self.stepLimit = stepLimit
    laterLoads = knapsack.order.flatMap { unit in later.map { $0.loads[unit] } }
    laterBands = later.map(\.band)
    laterHeld = [Int](repeating: 0, count: later.count)
  }

  /// - Returns: a bound on the net cost of every whole choice, infinity where there is none; `nil`
  ///   where the search took too long to say more than parts of units do.
  mutating func run() -> Double? {
    visit(0, held: 0, net: 0)
    if steps > stepLimit { return nil }
    return best.isFinite ? knapsack.settledNet + best - tolerance : .infinity
  }

  private mutating func visit(_ position: Int, held: Int, net: Double) {
    steps += 1
    guard steps <= stepLimit,
      net + knapsack.least(from: position, held: held, near: &end) < best - tolerance
    else { return }
    if held >= knapsack.lowest, keepsLaterBands, net < best {
      best = net
      bestUnits = chosen.map { knapsack.order[$0] }
    }
    guard position < knapsack.order.count else { return }
    let load = held + knapsack.loads[position]
    if load <= knapsack.highest {
      addLater(position, 1)
      if laterHeld.indices.allSatisfy({ laterHeld[$0] <= laterBands[$0].upperBound }) {
        chosen.append(position)
        visit(position + 1, held: load, net: net + knapsack.nets[position])
        chosen.removeLast()
      }
      addLater(position, -1)
    }
    visit(position + 1, held: held, net: net)
  }

  private var keepsLaterBands: Bool {
    laterHeld.indices.allSatisfy { laterBands[$0].contains(laterHeld[$0]) }
  }

  private mutating func addLater(_ position: Int, _ times: Int) {
    let periods = laterHeld.count
    for period in 0..<periods {
      laterHeld[period] += times * laterLoads[position * periods + period]
    }
  }
}
