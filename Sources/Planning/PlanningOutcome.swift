public import PlaceModel

/// What planning ends in: a plan, or the reason why there is none.
public enum PlanningOutcome: Hashable, Sendable {
  case planned(PlannedLocalities)
  case noPlan(NoPlan)
}

/// A plan with its figures and its proof.
public struct PlannedLocalities: Hashable, Sendable {
  public var plan: Plan
  public var measures: PlanMeasures
  public var proof: Proof
  /// How long it holds, where the rules ask that it last.
  public var lasting: Lasting?
  /// What the proof rests on; `nil` where it was not kept.
  public var working: ProofWorking?

  public init(
    plan: Plan, measures: PlanMeasures, proof: Proof, lasting: Lasting? = nil,
    working: ProofWorking? = nil
  ) {
    self.plan = plan
    self.measures = measures
    self.proof = proof
    self.lasting = lasting
    self.working = working
  }
}

/// Why no plan keeps the rules, in the planner's own words.
public struct NoPlan: Hashable, Sendable {
  /// Whether it is known that there is none, or the search stopped at a limit before finding one.
  public var isProven: Bool
  /// One sentence for the comparison's row.
  public var reason: String
  /// The arithmetic and the cases behind it, a sentence each.
  public var details: [String]
  /// A smallest set of rules that are at odds; `nil` where none was looked for, or is known.
  public var clash: Clash?
  /// Changes that leave a plan, that with the best plan first.
  public var relaxations: [Relaxation] = []
  /// Whether a limit left changes untried that might do as well.
  public var hasMoreToTry = false

  public init(isProven: Bool, reason: String, details: [String] = []) {
    self.isProven = isProven
    self.reason = reason
    self.details = details
  }
}
