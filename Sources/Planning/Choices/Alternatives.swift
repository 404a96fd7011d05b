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
  /// How many possible localities were listed.
  public var candidates: Int
}

extension Planner {
  /// The best plans that differ from each other by at least a share of patients.
  ///
  /// Two plans differ by the patients who are not where most patients stay when each locality of one
  /// goes on as at most one of the other (``PlanComparison``). With several counts of localities
  /// allowed, each count's own series is drawn, and of all of them the best that differ are taken.
  ///
  /// - Throws: ``NoChoices`` where there is no plan, or the possible localities are too many to list.
  /// - Complexity: lists every possible locality once for each count, and looks at every plan whose
  ///   score is at most that of the last one taken, as long as the steps allow.
  public func alternatives(_ wish: AlternativesWish) throws(NoChoices) -> Alternatives {
    var found: [(districts: [[Int]], cost: Double, isProven: Bool)] = []
    var isExhausted = true
    var candidates = 0
    let listed = try listedCounts()
    let units = listed.units
    let least = Int((wish.leastDifference * Double(units.loads.reduce(0, +))).rounded(.up))
    let differ = { (one: [[Int]], other: [[Int]]) in
      units.loadElsewhere(one, other) >= max(1, least)
    }
    for var listing in listed.listings {
      candidates += listing.candidates
      let series = listing.distinctAnswers(
        wish.count, within: wish.gap, limits: solverLimits, watch: solverWatch, differing: differ)
      found += series.answers.map { ($0.districts, $0.cost, $0.isProven) }
      isExhausted = isExhausted && series.isExhausted
    }
    // One count after another, so that equal scores leave the fewer localities first.
    let order = found.indices.sorted { (found[$0].cost, $0) < (found[$1].cost, $1) }
    guard let best = order.first else { throw .noPlan }
    var kept: [Int] = []
    for answer in order where found[answer].cost <= found[best].cost * (1 + wish.gap) * (1 + 1e-12)
    {
      guard kept.count < wish.count else {
        isExhausted = false
        break
      }
      if kept.allSatisfy({ differ(found[answer].districts, found[$0].districts) }) {
        kept.append(answer)
      }
    }
    let choices = kept.enumerated().map { number, answer in
      let (plan, measures) = planned(found[answer].districts, units)
      return Alternatives.Choice(
        plan: plan, measures: measures,
        // A better one that differs may be hidden where an earlier one is not proven.
        isProven: kept[...number].allSatisfy { found[$0].isProven },
        patientsElsewhere: kept[..<number].map {
          units.loadElsewhere(found[answer].districts, found[$0].districts)
        })
    }
    return Alternatives(
      wish: wish, choices: choices, isExhausted: isExhausted && kept.count < wish.count,
      candidates: candidates)
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
