/// What one centre would best serve at given prices: units of least net cost whose loads sum to
/// within the band, units taken in parts.
///
/// Units stand in order of net cost per load, so that the best choice is a beginning of the order;
/// sums over beginnings make every question below a search by halves. (Dantzig, "Discrete-variable
/// extremum problems", Operations Research 5(2), 1957.)
struct CentreKnapsack {
  /// Units that may be served, best first; their net costs and loads.
  let order: [Int]
  let nets: [Double]
  let loads: [Int]
  /// What is served for certain.
  let settledNet: Double
  /// The load that may be added to it; empty where there is none.
  let lowest: Int
  let highest: Int
  /// How many units would be served were there no band.
  let turn: Int
  /// By how much rounding may have changed a net cost.
  let rounding: Double
  private let loadBefore: [Int]
  private let netBefore: [Double]

  /// - Parameters:
  ///   - settled: units that are served for certain.
  ///   - possible: units that may be.
  ///   - net: a unit's cost less its price.
  init(
    settled: [Int], possible: [Int], loads unitLoads: [Int], band: ClosedRange<Int>,
    size: Double, net: (Int) -> Double
  ) {
    var settledNet = 0.0
    var settledLoad = 0
    for unit in settled {
      settledNet += net(unit)
      settledLoad += unitLoads[unit]
    }
    var items: [(rate: Double, unit: Int, net: Double)] = []
    items.reserveCapacity(possible.count)
    for unit in possible {
      let net = net(unit)
      items.append((net / Double(unitLoads[unit]), unit, net))
    }
    items.sort { $0.rate != $1.rate ? $0.rate < $1.rate : $0.unit < $1.unit }
    order = items.map(\.unit)
    nets = items.map(\.net)
    loads = items.map { unitLoads[$0.unit] }
    turn = items.count { $0.rate < 0 }
    self.settledNet = settledNet
    lowest = max(0, band.lowerBound - settledLoad)
    highest = band.upperBound - settledLoad
    var loadBefore = [0]
    var netBefore = [0.0]
    loadBefore.reserveCapacity(items.count + 1)
    netBefore.reserveCapacity(items.count + 1)
    for item in items {
      loadBefore.append(loadBefore[loadBefore.count - 1] + unitLoads[item.unit])
      netBefore.append(netBefore[netBefore.count - 1] + item.net)
    }
    self.loadBefore = loadBefore
    self.netBefore = netBefore
    rounding = Double(settled.count + items.count + 4) * .ulpOfOne * size
  }

  /// The least net cost; infinity where the band cannot be kept.
  var least: Double {
    var end = turn
    return settledNet + least(from: 0, held: 0, near: &end)
  }

  /// The least net cost of units from a position of the order on, when so much load is held of
  /// those before it.
  ///
  /// - Parameter near: where the beginning that is taken may end; afterwards, where it does. Questions
  ///   that follow one another end close by, so that no search is needed.
  func least(from start: Int, held: Int, near end: inout Int) -> Double {
    let before = loadBefore[start]
    let wanted = loadBefore[max(turn, start)] - before
    guard let added = clamped(wanted, low: lowest - held, high: highest - held) else {
      return .infinity
    }
    let load = before + added
    guard load <= loadBefore[order.count] else { return .infinity }
    while loadBefore[end] > load { end -= 1 }
    while end < order.count, loadBefore[end + 1] <= load { end += 1 }
    return net(ofBeginning: load, endingAt: end) - netBefore[start]
  }

  /// The least net cost when the unit at a position must be served, and when it must not.
  func least(with position: Int) -> Double {
    let load = loads[position]
    return settledNet + nets[position]
      + least(without: position, low: lowest - load, high: highest - load)
  }

  func least(without position: Int) -> Double {
    settledNet + least(without: position, low: lowest, high: highest)
  }

  private func least(without position: Int, low: Int, high: Int) -> Double {
    let own = loads[position]
    let wanted = loadBefore[turn] - (position < turn ? own : 0)
    guard let load = clamped(wanted, low: low, high: high),
      load <= loadBefore[order.count] - own
    else { return .infinity }
    if load <= loadBefore[position] { return net(ofBeginning: load) }
    return net(ofBeginning: load + own) - nets[position]
  }

  /// The units of the best choice and what part of each is served.
  func leastShares() -> [(unit: Int, share: Double)] {
    guard var room = clamped(loadBefore[turn], low: lowest, high: highest) else { return [] }
    var shares: [(unit: Int, share: Double)] = []
    for position in order.indices where room > 0 {
      let taken = min(room, loads[position])
      shares.append((order[position], Double(taken) / Double(loads[position])))
      room -= taken
    }
    return shares
  }

  private func clamped(_ load: Int, low: Int, high: Int) -> Int? {
    let low = max(low, 0)
    return low <= high ? min(max(load, low), high) : nil
  }

  /// The net cost of the order's beginning of a given load, its last unit in part.
  private func net(ofBeginning load: Int) -> Double {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if loadBefore[middle] <= load { low = middle } else { high = middle - 1 }
    }
    return net(ofBeginning: load, endingAt: low)
  }

  /// - Parameter end: how many units of the beginning are whole.
  private func net(ofBeginning load: Int, endingAt end: Int) -> Double {
    let part = load - loadBefore[end]
    guard part > 0 else { return netBefore[end] }
    return netBefore[end] + nets[end] * Double(part) / Double(loads[end])
  }
}
