public import AreaFiles
public import PlaceModel
import Planning

/// Two plans of one place that are to be compared, read and checked; those of scenarios are still to
/// be drawn.
public struct PlanPair: Sendable {
  enum Side: Sendable {
    case plan(NamedPlan)
    case study(Study)
  }

  public let area: Area
  /// The place's folder, as the user named it.
  public let placeFolder: String
  let from: Side
  let to: Side

  /// The scenarios among the two, in their order: their results are what ``plans(_:)`` wants.
  public var studies: [Study] {
    [from, to].compactMap { if case .study(let study) = $0 { study } else { nil } }
  }

  /// Both plans; `nil` where a scenario has none.
  /// - Parameter results: one for each of ``studies``.
  public func plans(_ results: [StudyResult]) -> (from: NamedPlan, to: NamedPlan)? {
    var results = results[...]
    func plan(_ side: Side) -> NamedPlan? {
      switch side {
      case .plan(let plan): plan
      case .study: results.popFirst().flatMap { NamedPlan($0) }
      }
    }
    guard let from = plan(from), let to = plan(to) else { return nil }
    return (from, to)
  }
}

/// What came of reading two plans.
public struct PlanPairReading: Sendable {
  /// `nil` where any finding is an error.
  public internal(set) var pair: PlanPair?
  public internal(set) var findings: [Finding] = []
  /// The first reason why a file could not be opened at all.
  public internal(set) var problem: FileProblem?

  mutating func note(_ new: [Finding], _ problem: FileProblem?) {
    findings += new.filter { !findings.contains($0) }
    self.problem = self.problem ?? problem
  }
}
