import Districting
public import PlaceModel

/// What alternatives are asked for.
public struct AlternativesWish: Hashable, Sendable {
  /// How many plans, the best one included; at least one.
  public var count: Int
  /// The least share of all patients that any two of them must have in localities which do not go on
  /// from each other.
  public var leastDifference: Double
  /// By what share of its score a plan may be worse than the best.
  public var gap: Double

  /// - Precondition: at least one plan; shares are finite and at least nought.
  public init(count: Int = 5, leastDifference: Double = 0.1, gap: Double = 0.05) {
    precondition(count >= 1, "The best plan is one of them.")
    precondition(
      [leastDifference, gap].allSatisfy { $0 >= 0 && $0.isFinite }, "Shares are at least nought.")
    self.count = count
    self.leastDifference = leastDifference
    self.gap = gap
  }
}

/// The best plan, the best of those that differ enough from it, the best of those that differ enough
/// from both, and so on.
public struct Alternatives: Hashable, Sendable {
  public struct Choice: Hashable, Sendable {
    public var plan: Plan
    public var measures: PlanMeasures
    /// Whether it is proven that no better plan differs enough from all before it.
    public var isProven: Bool
    /// Patients whose locality does not go on from theirs in each earlier choice, in order.
    public var patientsElsewhere: [Int]
  }

  public var wish: AlternativesWish
  /// In order of score.
  public var choices: [Choice]
  /// Whether it is proven that no further plan within the gap differs enough from all of these.
  public var isExhausted: Bool
  /// What stopped the search before that was known, as a sentence names it; `nil` where nothing did.
  public var stop: String?
  /// How many possible localities were listed.
  public var candidates: Int
  /// How many patients any two choices have elsewhere at least.
  public var leastElsewhere: Int
}

extension Planner {
  /// The best plans that differ from each other by at least a share of patients.
  ///
  /// Two plans differ by the patients who are not where most patients stay when each locality of one
  /// goes on as at most one of the other (``PlanComparison``). The gap that a scenario allows its own
  /// proof counts for nothing here: every choice is proven in full, or told not to be.
  ///
  /// - Throws: ``NoChoices`` where there is no plan, or the possible localities are too many to list.
  /// - Complexity: lists every possible locality once for each count, and looks at every plan whose
  ///   score is at most that of the last one taken, as long as the steps allow.
  public func alternatives(_ wish: AlternativesWish) throws(NoChoices) -> Alternatives {
    let listed = try listedCounts()
    let units = listed.units
    // A share of a whole number may be a hair above one that it stands for.
    let least = max(
      1, Int((wish.leastDifference * Double(units.loads.reduce(0, +)) * (1 - 1e-12)).rounded(.up)))
    var series = ChoiceSeries(listed.listings, limits: exactLimits, watch: solverWatch) {
      units.loadElsewhere($0, $1) >= least
    }
    guard series.draw(wish.count, within: wish.gap) else {
      throw series.stop.map { .stopped(by: $0) } ?? .noPlan
    }
    let found = series.kept
    let choices = found.enumerated().map { number, answer in
      let (plan, measures) = planned(answer.districts, units)
      return Alternatives.Choice(
        plan: plan, measures: measures, isProven: answer.isProven,
        patientsElsewhere: found[..<number].map {
          units.loadElsewhere(answer.districts, $0.districts)
        })
    }
    return Alternatives(
      wish: wish, choices: choices, isExhausted: series.isExhausted, stop: series.stop,
      candidates: listed.listings.reduce(0) { $0 + $1.candidates }, leastElsewhere: least)
  }
}

/// The best that differ, of several counts of localities at once.
private struct ChoiceSeries {
  private var counts: [DistinctSeries]
  private let differ: ([[Int]], [[Int]]) -> Bool
  private let watch: Watch
  /// By count, its best that differs from all that are kept; `nil` where it is still to be found, or
  /// there is none.
  private var next: [DistinctAnswer?]
  private var isEnded: [Bool]
  private(set) var kept: [DistinctAnswer] = []
  private(set) var stop: String?
  private(set) var isExhausted = false

  init(
    _ listings: [ListedDistricting], limits: DistrictingLimits, watch: Watch,
    differing differ: @escaping ([[Int]], [[Int]]) -> Bool
  ) {
    counts = listings.map { DistinctSeries($0, limits: limits, watch: watch) }
    self.differ = differ
    self.watch = watch
    next = counts.map { count in
      count.best.districts.map {
        DistinctAnswer(
          districts: $0, cost: count.best.cost, isProven: count.best.status == .optimal)
      }
    }
    isEnded = counts.map { $0.best.districts == nil }
    stop = counts.lazy.compactMap { $0.best.limitInWords }.first
  }

  /// Takes one plan after another; after one that is not proven there is no telling which is next.
  ///
  /// - Returns: whether there is a plan at all.
  mutating func draw(_ most: Int, within gap: Double) -> Bool {
    guard let least = next.compactMap({ $0?.cost }).min() else { return false }
    let dearest = least * (1 + gap) * (1 + 1e-12)
    while kept.count < most {
      if !kept.isEmpty { find(costingAtMost: dearest) }
      let open = next.compactMap { $0 }.filter { $0.cost <= dearest }
      guard let cheapest = open.map(\.cost).min() else {
        isExhausted = stop == nil
        break
      }
      // Of equal scores that with the fewest localities.
      guard var choice = open.first(where: { $0.cost <= cheapest * (1 + 1e-9) }) else { break }
      choice.isProven = stop == nil
      kept.append(choice)
      if stop != nil { break }
    }
    return true
  }

  /// Finds each count's best that differs from all that are kept.
  private mutating func find(costingAtMost dearest: Double) {
    let earlier = kept.map(\.districts)
    for count in counts.indices where !isEnded[count] {
      if let found = next[count], earlier.allSatisfy({ differ(found.districts, $0) }) { continue }
      switch counts[count].next(apartFrom: earlier, costingAtMost: dearest, differing: differ) {
      case .found(let answer):
        next[count] = answer
        if !answer.isProven { noteStop() }
      case .none: (next[count], isEnded[count]) = (nil, true)
      case .unknown:
        (next[count], isEnded[count]) = (nil, true)
        noteStop()
      }
    }
  }

  private mutating func noteStop() {
    stop =
      watch.wantsStop()
      ? DistrictingAnswer.Limit.request.inWords
      : "the plans near the best are too many to look at each"
  }
}

extension PlanningUnits {
  /// Patients who are not in the locality that goes on from theirs, when each of one way of grouping
  /// goes on as at most one of the other and as many patients as possible stay.
  func loadElsewhere(_ one: [[Int]], _ other: [[Int]]) -> Int {
    var groupOfUnit = [Int](repeating: 0, count: loads.count)
    for (number, group) in one.enumerated() {
      for unit in group { groupOfUnit[unit] = number }
    }
    var worth = [[Int]](repeating: [Int](repeating: 0, count: other.count), count: one.count)
    for (number, group) in other.enumerated() {
      for unit in group { worth[groupOfUnit[unit]][number] += loads[unit] }
    }
    let match = Assignment(worth: worth).columnOfRow
    let stay = match.enumerated().reduce(0) { sum, pair in
      sum + (pair.element.map { worth[pair.offset][$0] } ?? 0)
    }
    return loads.reduce(0, +) - stay
  }
}
