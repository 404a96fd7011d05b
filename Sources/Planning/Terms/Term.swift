public import PlaceModel

/// One of the things that a plan is scored by, of each of which less is better.
public enum Term: String, CaseIterable, Hashable, Sendable {
  case travel
  case continuity
  case balance
  case need
  case workforce

  /// An objective of this term alone, a point a unit.
  public var alone: Objective {
    Objective(
      travel: self == .travel ? 1 : 0, continuity: self == .continuity ? 1 : 0,
      balance: self == .balance ? 1 : 0, need: self == .need ? 1 : 0,
      workforce: self == .workforce ? 1 : 0)
  }

  /// What it is counted in.
  public func unit(in area: Area) -> String {
    switch self {
    case .travel: "patient-\(area.travel.unit.rawValue)"
    case .need: "weighted patients"
    case .continuity, .balance, .workforce: "patients"
    }
  }

  /// As a heading has it.
  public var title: String {
    switch self {
    case .travel: "Travel"
    case .continuity: "Continuity lost"
    case .balance: "Balance"
    case .need: "Need"
    case .workforce: "Workforce"
    }
  }

  /// How much of it a plan has, unweighted; `nil` where the place has nothing to measure it by.
  public func amount(in measures: PlanMeasures) -> Double? {
    switch self {
    case .travel: measures.travel
    case .continuity: measures.continuityLoss
    case .balance: Double(measures.balance)
    case .need: measures.need
    case .workforce: measures.workforce
    }
  }
}
