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

  /// The load of each unit, at least one.
  public var loads: [Int] { costs.loads }
  public var totalLoad: Int { loads.reduce(0, +) }

  /// - Precondition: at least one unit, loads and the minimum at least one, minimum ≤ maximum, and
  ///   a total load below 2^50, so that sums never overflow and are exact as floating point.
  public init(
    districts: Int, minimum: Int, maximum: Int, graph: Graph, costs: CostModel,
    laterPeriods: [Period] = []
  ) {
    precondition(districts >= 1, "There is at least one district.")
    precondition(1 <= minimum && minimum <= maximum, "A band runs upwards from one.")
    precondition(graph.count == costs.loads.count && graph.count > 0, "Every unit has a load.")
    precondition(costs.loads.allSatisfy { $0 >= 1 && $0 < 1 << 40 }, "A load is at least one.")
    precondition(costs.loads.reduce(0, +) < 1 << 50, "Sums of loads are exact.")
    precondition(
      laterPeriods.allSatisfy { $0.loads.count == costs.loads.count },
      "Every unit has a load in every period.")
    self.districts = districts
    self.minimum = minimum
    self.maximum = maximum
    self.graph = graph
    self.costs = costs
    self.laterPeriods = laterPeriods
  }

  var band: LoadBand { LoadBand(minimum: minimum, maximum: maximum) }

  /// The band that a district can really have when the others keep theirs; `nil` where no loads of
  /// so many districts can sum to the total.
  public var tightenedBand: ClosedRange<Int>? {
    band.narrowed(to: districts, sharing: totalLoad)
  }

  /// The same for each later period, in order; `nil` where any has none.
  public var tightenedLaterBands: [ClosedRange<Int>]? {
    let bands = laterPeriods.compactMap {
      $0.band.narrowed(to: districts, sharing: $0.totalLoad)
    }
    return bands.count == laterPeriods.count ? bands : nil
  }

  /// How many districts can hold some units exactly, by their loads in every period; `nil` where no
  /// count can.
  func counts(holding units: [Int]) -> ClosedRange<Int>? {
    var counts = band.counts(holding: costs.load(of: units))
    for period in laterPeriods {
      guard let before = counts, let now = period.band.counts(holding: period.load(of: units)),
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

  /// What is wrong with a proposed answer: every unit once, the count, each district connected and
  /// inside the band of every period. Empty when nothing is.
  public func violations(of answer: [[Int]]) -> [String] {
    var faults: [String] = []
    if answer.count != districts { faults.append("\(answer.count) districts, not \(districts)") }
    let seen = answer.flatMap { $0 }
    if seen.sorted() != Array(loads.indices) { faults.append("not every unit exactly once") }
    for district in answer where district.allSatisfy(loads.indices.contains) {
      let load = costs.load(of: district)
      if load < minimum || load > maximum { faults.append("load \(load) outside the band") }
      for (number, period) in laterPeriods.enumerated() {
        let load = period.load(of: district)
        if load < period.band.minimum || load > period.band.maximum {
          faults.append("load \(load) outside the band of later period \(number + 1)")
        }
      }
      if graph.pieces(of: district).count != 1 { faults.append("\(district) is not connected") }
    }
    return faults
  }

  /// The cost of an answer: the sum over its districts, in order.
  public func cost(of answer: [[Int]]) -> Double {
    answer.reduce(0) { $0 + costs.cost(of: $1) }
  }
}
