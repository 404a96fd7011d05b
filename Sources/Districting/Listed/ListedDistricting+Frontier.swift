/// The exact exchange of one cost against another.
public struct Frontier: Hashable, Sendable {
  /// An answer of which neither cost can be lowered without raising the other.
  public struct Point: Hashable, Sendable {
    public var districts: [[Int]]
    public var cost: Double
    public var secondCost: Double
    /// The most that the second cost could be when the answer was best; infinity for the first.
    public var ceiling: Double
    /// No answer under that ceiling costs less.
    public var bound: Double
  }

  /// From the least cost on, each dearer than the last and with a lower second cost.
  public var points: [Point]
  /// What stopped it before the last point; `nil` where every point is there.
  public var stop: DistrictingAnswer.Limit?
  /// Whether there may be further points, because as many as asked for were found or it was stopped.
  public var isCut: Bool
}

extension ListedDistricting {
  /// Solves for one ceiling after another, each a step below the second cost of the last answer, until
  /// there is no answer below.
  ///
  /// Every point is proven: no answer whose second cost is at most the point's ceiling costs less.
  /// Two second costs closer than the step may share a point.
  ///
  /// - Parameters:
  ///   - step: in the second cost's unit, above nought; as small as the least difference that
  ///     matters.
  ///   - points: how many points at most.
  /// - Precondition: the problem has a second cost.
  public mutating func frontier(
    step: Double, points most: Int, limits: DistrictingLimits = DistrictingLimits(),
    watch: Watch = .nobody
  ) -> Frontier {
    precondition(step > 0, "A step is above nought.")
    var frontier = Frontier(points: [], stop: nil, isCut: false)
    var ceiling = Double.infinity
    while ceiling >= 0 {
      let answer = solve(ceiling: ceiling, limits: limits, watch: watch)
      if case .stopped(let limit) = answer.status {
        (frontier.stop, frontier.isCut) = (limit, true)
        return frontier
      }
      guard let districts = answer.districts else { break }
      let second = problem.secondCost(of: districts)
      var (reached, bound) = (ceiling, answer.bound)
      // An answer of the same cost with a lower second cost makes the last one needless; what was
      // proven under that one's ceiling holds for it too.
      if let last = frontier.points.last, answer.cost <= last.cost * (1 + 1e-9) {
        (reached, bound) = (last.ceiling, last.bound)
        frontier.points.removeLast()
      }
      if frontier.points.count == most {
        frontier.isCut = true
        return frontier
      }
      frontier.points.append(
        .init(
          districts: districts, cost: answer.cost, secondCost: second, ceiling: reached,
          bound: bound))
      ceiling = second - step
    }
    return frontier
  }
}
