/// Units on a graph, to be split into a given number of connected districts inside a band of loads,
/// now and in later periods, at the least cost.
public struct DistrictingProblem: Hashable, Sendable {
  /// How many districts, at least one.
  public let districts: Int
  /// The least and most load a district may have.
  public let minimum: Int
  public let maximum: Int
  public let graph: Graph
  public let costs: CostModel
  /// Further periods in which every district must keep a band; what it costs is counted by the base
  /// loads alone.
  public let laterPeriods: [Period]
  /// What districts must keep beside.
  public let rules: DistrictRules
  /// The most that a second cost may sum to; `nil` where nothing but the rules is asked.
  public internal(set) var ceiling: Ceiling?
  let ruleTable: RuleTable

  /// The load of each unit, at least one.
  public var loads: [Int] { costs.loads }
  public var totalLoad: Int { loads.reduce(0, +) }

  /// - Precondition: at least one unit, loads and the minimum at least one, minimum ≤ maximum, and
  ///   a total load below 2^50, so that sums never overflow and are exact as floating point; rules
  ///   name units of the graph, later bands come one a period or not at all, and the second cost is
  ///   of the same units with the same loads.
  public init(
    districts: Int, minimum: Int, maximum: Int, graph: Graph, costs: CostModel,
    laterPeriods: [Period] = [], rules: DistrictRules = DistrictRules(), ceiling: Ceiling? = nil
  ) {
    precondition(districts >= 1, "There is at least one district.")
    precondition(1 <= minimum && minimum <= maximum, "A band runs upwards from one.")
    precondition(graph.count == costs.loads.count && graph.count > 0, "Every unit has a load.")
    precondition(costs.loads.allSatisfy { $0 >= 1 && $0 < 1 << 40 }, "A load is at least one.")
    precondition(costs.loads.reduce(0, +) < 1 << 50, "Sums of loads are exact.")
    precondition(
      laterPeriods.allSatisfy { $0.loads.count == costs.loads.count },
      "Every unit has a load in every period.")
    precondition(
      (rules.together + rules.apart + rules.named.map(\.anchors)).joined()
        .allSatisfy(costs.loads.indices.contains), "Rules name units.")
    precondition(
      rules.named.allSatisfy { [0, laterPeriods.count].contains($0.laterBands.count) },
      "A later band a period.")
    precondition(
      ceiling == nil || ceiling?.costs.loads == costs.loads, "The second cost is of these units.")
    self.districts = districts
    self.minimum = minimum
    self.maximum = maximum
    self.graph = graph
    self.costs = costs
    self.laterPeriods = laterPeriods
    self.rules = rules
    self.ceiling = ceiling
    ruleTable = RuleTable(rules, units: costs.loads.count)
  }

  /// The band of a district without a name.
  var band: LoadBand { LoadBand(minimum: minimum, maximum: maximum) }

  /// How many districts can hold some units exactly, by their loads in every period; `nil` where no
  /// count can.
  func counts(holding units: [Int]) -> ClosedRange<Int>? {
    var counts = widestBand.counts(holding: costs.load(of: units))
    for (number, period) in laterPeriods.enumerated() {
      guard let before = counts,
        let now = widestBand(inLater: number).counts(holding: period.load(of: units)),
        before.overlaps(now)
      else { return nil }
      counts = before.clamped(to: now)
    }
    return counts
  }

  /// Whether the graph's pieces can be given whole numbers of districts that sum to `districts`.
  public var piecesCanShareDistricts: Bool {
    var (fewest, most) = (0, 0)
    for piece in graph.pieces(of: Array(loads.indices)) {
      guard let counts = counts(holding: piece) else { return false }
      (fewest, most) = (fewest + counts.lowerBound, most + counts.upperBound)
    }
    return fewest <= districts && districts <= most
  }

  /// What is wrong with a proposed answer: every unit once, the count, each district connected,
  /// inside the band of every period and as the rules want it, the second cost no more than it may
  /// be. Empty when nothing is.
  public func violations(of answer: [[Int]]) -> [String] {
    var faults: [String] = []
    if answer.count != districts { faults.append("\(answer.count) districts, not \(districts)") }
    let seen = answer.flatMap { $0 }
    if seen.sorted() != Array(loads.indices) { faults.append("not every unit exactly once") }
    for district in answer where district.allSatisfy(loads.indices.contains) {
      let name = ruleTable.name(of: district)
      let load = costs.load(of: district)
      if !band(ofName: name).contains(load) { faults.append("load \(load) outside the band") }
      for (number, period) in laterPeriods.enumerated() {
        let load = period.load(of: district)
        if !band(ofName: name, inLater: number).contains(load) {
          faults.append("load \(load) outside the band of later period \(number + 1)")
        }
      }
      if graph.pieces(of: district).count != 1 { faults.append("\(district) is not connected") }
      let breaches = ruleTable.breaches(of: district)
      if breaches > 0 { faults.append("\(district) breaks \(breaches) rules") }
      if !costs.cost(of: district).isFinite { faults.append("\(district) has no centre") }
    }
    if let ceiling, seen.allSatisfy(loads.indices.contains), !keepsCeiling(answer) {
      faults.append("second cost \(secondCost(of: answer)) above its ceiling \(ceiling.most)")
    }
    return faults
  }

  /// The cost of an answer: the sum over its districts, in order.
  public func cost(of answer: [[Int]]) -> Double {
    answer.reduce(0) { $0 + costs.cost(of: $1) }
  }
}
