/// What a plan is scored by: the weight of each term, in points per unit of the term.
///
/// A plan's score is the weighted sum; less is better. Each term is also reported unweighted.
public struct Objective: Hashable, Sendable {
  /// Points per unit of travel (patient-km, or patient-minutes
  /// with a travel table): list size × travel to the locality's hub, summed.
  public var travel: Double
  /// Points per patient of continuity lost: for a patient, the share of today's cluster (by list
  /// size) that is no longer in the patient's locality, summed over patients.
  public var continuity: Double
  /// Points per patient by which a locality's list size differs from the ideal.
  public var balance: Double

  /// Points per weighted patient by which a locality's need is above or below the place's mean: the
  /// distance of its ratio of weighted to registered patients from the mean, times its list size.
  public var need: Double
  /// Points per patient by which a locality's patients for each full-time GP are from the place's
  /// mean: the distance from the mean, times its list size, over the mean.
  public var workforce: Double

  /// - Precondition: no weight is negative, and all are finite.
  public init(
    travel: Double = 1, continuity: Double = 0, balance: Double = 0, need: Double = 0,
    workforce: Double = 0
  ) {
    precondition(
      [travel, continuity, balance, need, workforce].allSatisfy { $0 >= 0 && $0.isFinite })
    self.travel = travel
    self.continuity = continuity
    self.balance = balance
    self.need = need
    self.workforce = workforce
  }
}
