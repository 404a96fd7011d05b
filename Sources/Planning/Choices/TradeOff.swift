import Districting
public import PlaceModel

/// What trade-off is asked for.
public struct TradeOffWish: Hashable, Sendable {
  /// The term whose least amount is sought under each ceiling on the other.
  public var first: Term
  public var second: Term
  /// How far apart the ceilings are at least, in the second term's unit; above nought.
  public var step: Double
  /// How many plans at most, for each count of localities.
  public var points: Int

  /// - Precondition: the terms differ, the step is above nought and finite, and there is a point.
  public init(_ first: Term, against second: Term, step: Double, points: Int = 100) {
    precondition(first != second, "A term is traded against another.")
    precondition(step > 0 && step.isFinite && points >= 1, "There are points, a step apart.")
    self.first = first
    self.second = second
    self.step = step
    self.points = points
  }
}

/// What less of one term costs in another: for one count of localities, plans from the least of the
/// first term to the least of the second.
public struct TradeOff: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public var plan: Plan
    public var measures: PlanMeasures
    /// Amounts of the two terms, unweighted.
    public var first: Double
    public var second: Double
    /// It is proven that no plan with no more of the second term than this has less of the first;
    /// `nil` for no limit.
    public var ceiling: Double?
  }

  public var localities: Int
  /// From the least of the first term on.
  public var points: [Point]
  /// Whether there may be further points beyond the last: a limit stopped the search, named in words,
  /// or as many as asked for were found.
  public var isCut: Bool
  public var stop: String?
  /// How many possible localities were listed.
  public var candidates: Int
}

extension Planner {
  /// The exact trade-off between two terms under the scenario's rules, its own weights aside: the
  /// least of the first term without a limit on the second, and then under one limit after another,
  /// each a step below what the last plan has (the ε-constraint method: Haimes, Lasdon and Wismer,
  /// IEEE Transactions on Systems, Man and Cybernetics 1, 1971).
  ///
  /// - Returns: one for each count of localities that has a plan.
  /// - Throws: ``NoChoices`` where there is no plan, or the possible localities are too many to list.
  /// - Precondition: the area has the figures of both terms.
  public func tradeOff(_ wish: TradeOffWish) throws(NoChoices) -> [TradeOff] {
    let listed = try listedCounts(scoredBy: wish.first.alone, under: wish.second.alone)
    let units = listed.units
    var stop: String?
    let tradeOffs = zip(listed.counts, listed.listings).compactMap { count, listing -> TradeOff? in
      var listing = listing
      let frontier = listing.frontier(
        step: wish.step, points: wish.points, limits: exactLimits, watch: solverWatch)
      stop = stop ?? frontier.stop?.inWords
      guard !frontier.points.isEmpty else { return nil }
      let points = frontier.points.map { point in
        let (plan, measures) = planned(point.districts, units)
        return TradeOff.Point(
          plan: plan, measures: measures, first: point.cost, second: point.secondCost,
          ceiling: point.ceiling.isFinite ? point.ceiling : nil)
      }
      return TradeOff(
        localities: count, points: points, isCut: frontier.isCut,
        stop: frontier.stop.map(\.inWords), candidates: listing.candidates)
    }
    guard !tradeOffs.isEmpty else { throw stop.map { .stopped(by: $0) } ?? .noPlan }
    return tradeOffs
  }
}
