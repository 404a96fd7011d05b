import SeededRandom

/// One walk over connected districts by moving a unit across a border or exchanging two, which takes
/// a worsening up to a threshold that falls to nothing.
///
/// The bands of all periods, and what is forbidden, are a price at first and a rule in the end.
/// Dueck and Scheuer, "Threshold accepting", Journal of Computational Physics 90, 1990. Unlike
/// annealing it needs no logarithm, whose last bit may differ from one machine to the next.
struct DistrictWalk {
  private let costs: SearchCosts
  private let plan: Plan
  private var state: MovableDistricts
  private var excessPrice: Double
  private var breachPrice: Double
  /// The districts met in the walk's later part.
  private(set) var met = MetDistricts()
  /// The best districts that keep every rule; `nil` where none were met.
  var best: [[Int]]? { bestState?.answer }
  private var bestState: DistrictNumbers?
  private var bestCost = Int.max
  /// Whether the state as it is now is the best one, and not noted down yet.
  private var isBestNow = false

  /// How a walk goes.
  struct Plan {
    var steps: Int
    /// Where the threshold begins, in mean worsenings.
    var warmth = 2.0
    /// Of one unit of load outside the band, in mean costs per unit of load.
    var excessPrice: Double
    /// Whether prices rise while rules are broken, and fall while they are kept.
    var adaptsPrices: Bool
  }

  /// The share of the steps in which districts are not yet worth noting.
  private static let unnoted = 0.4

  init(_ state: MovableDistricts, costs: SearchCosts, totalLoad: Int, plan: Plan) {
    self.state = state
    self.costs = costs
    self.plan = plan
    let cost = Double(max(state.cost, 1))
    excessPrice = plan.excessPrice * cost / Double(totalLoad)
    breachPrice = cost / Double(state.districtOfUnit.count)
  }

  mutating func run(_ generator: inout SplitMix64) {
    notice()
    let worsening = meanWorsening(&generator)
    let steps = plan.steps
    let firstNoted = Int(Self.unnoted * Double(steps))
    let period = max(1, steps / 1_000)
    var untilAdapted = period
    for step in 0..<steps {
      untilAdapted -= 1
      if untilAdapted == 0 {
        untilAdapted = period
        if plan.adaptsPrices { adaptPrices() }
      }
      guard let (unit, district) = state.drawMove(&generator) else { continue }
      let home = state.districtOfUnit[unit]
      var returning = -1
      if generator.draw(below: 2) == 0 {
        guard let found = state.drawReturn(from: district, to: home, &generator) else { continue }
        returning = found
      }
      guard let effect = state.effect(of: unit, to: district, back: returning) else { continue }
      let share = Double(steps - step) / Double(steps)
      let threshold = plan.warmth * worsening * share * share * generator.drawShare()
      guard price(of: effect) <= threshold else { continue }
      // Written down only when the walk is about to leave it: most improvements follow each other.
      if isBestNow, effect.cost >= 0 || effect.excess > 0 || effect.breaches > 0 { writeDownBest() }
      guard state.move(unit, to: district, back: returning, effect) else { continue }
      notice()
      guard step >= firstNoted else { continue }
      met.note(home, of: state)
      met.note(district, of: state)
    }
    if isBestNow { writeDownBest() }
  }

  private func price(of effect: MovableDistricts.Effect) -> Double {
    Double(effect.cost) + excessPrice * Double(effect.excess)
      + breachPrice * Double(effect.breaches)
  }

  private mutating func notice() {
    guard state.isAllowed, state.cost < bestCost else { return }
    (bestCost, isBestNow) = (state.cost, true)
  }

  private mutating func writeDownBest() {
    (bestState, isBestNow) = (state.numbers, false)
  }

  /// By a fiftieth, a thousand times a walk.
  private mutating func adaptPrices() {
    if state.excess > 0 { excessPrice *= 1.02 } else { excessPrice /= 1.02 }
    if state.breaches > 0 { breachPrice *= 1.02 } else { breachPrice /= 1.02 }
  }

  /// The mean rise of cost and price over a sample of moves that worsen the state.
  private func meanWorsening(_ generator: inout SplitMix64) -> Double {
    var (sum, count) = (0.0, 0)
    for _ in 0..<min(20 * state.districtOfUnit.count, 4_000, plan.steps) {
      guard let (unit, district) = state.drawMove(&generator),
        let effect = state.effect(of: unit, to: district, back: -1)
      else { continue }
      let change = price(of: effect)
      if change > 0 { (sum, count) = (sum + change, count + 1) }
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}

/// Which unit is in which district.
struct DistrictNumbers {
  var districtOfUnit: [Int]
  var districts: Int

  /// The districts as an answer: each sorted, in order of their first unit.
  var answer: [[Int]] {
    var members = [[Int]](repeating: [], count: districts)
    for (unit, district) in districtOfUnit.enumerated() { members[district].append(unit) }
    return members.sorted { $0[0] < $1[0] }
  }
}

/// Districts in the order in which a walk met them, each once.
struct MetDistricts {
  private var keys: [UInt64: Int] = [:]
  private(set) var districts: [[Int]] = []

  mutating func note(_ district: Int, of state: MovableDistricts) {
    let key = state.keys[district]
    guard state.isAllowed(district), keys[key] == nil else { return }
    keys[key] = districts.count
    districts.append(Array(state.members(of: district)))
  }
}
