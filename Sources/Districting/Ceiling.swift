/// The most that a second cost may sum to over an answer's districts, such as the load that is parted
/// from its group while travel is what counts.
///
/// Solved for one ceiling after another it gives the exact exchange of one cost against the other;
/// see ``ListedDistricting/frontier(step:points:limits:watch:)``.
public struct Ceiling: Hashable, Sendable {
  /// The second cost. A district that it cannot serve is none.
  public var costs: CostModel
  /// In the second cost's own unit. A sum counts as no more than this when it is above by less than
  /// a 10⁻⁹th part, which is the rounding of sums.
  public var most: Double

  /// - Precondition: the most is finite and at least nought.
  public init(costs: CostModel, most: Double) {
    precondition(most >= 0 && most.isFinite, "A ceiling is finite, at least 0.")
    self.costs = costs
    self.most = most
  }

  /// No sum that counts as kept is above this.
  var limit: Double { most * (1 + 1e-9) }
}

extension DistrictingProblem {
  /// The second cost of an answer: the sum over its districts, in order; nought where there is no
  /// ceiling.
  public func secondCost(of answer: [[Int]]) -> Double {
    guard let ceiling else { return 0 }
    return answer.reduce(0) { $0 + ceiling.costs.cost(of: $1) }
  }

  /// Whether an answer's second cost is no more than it may be.
  func keepsCeiling(_ answer: [[Int]]) -> Bool {
    guard let ceiling else { return true }
    return secondCost(of: answer) <= ceiling.limit
  }
}
