public import PlaceModel
public import Planning

/// A plan, wherever it comes from, with what people and programs call it.
public struct NamedPlan: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// Today's clusters.
    case clusters
    /// Groups and names as a file has them.
    case file
    /// Drawn by the planner, and named by it.
    case proposed
  }

  /// For programs and folders, such as `four-localities`.
  public var name: String
  /// For people, as it stands inside a sentence: "Four localities", "today's clusters".
  public var title: String
  public var plan: Plan
  public var origin: Origin
  /// What its list sizes are judged by; `nil` where nobody said.
  public var band: PopulationBand?

  public init(
    name: String, title: String, plan: Plan, origin: Origin, band: PopulationBand? = nil
  ) {
    self.name = name
    self.title = title
    self.plan = plan
    self.origin = origin
    self.band = band
  }

  /// Today's clusters; `nil` where the place has none, or where a practice is in none of them.
  init?(clustersOf area: Area) {
    guard !area.clusters.isEmpty, !area.clusterOfPractice.contains(nil) else { return nil }
    let groups = area.clusters.filter { !$0.members.isEmpty }.map {
      (name: $0.name, members: $0.members)
    }
    self.init(
      name: "clusters", title: "today's clusters",
      plan: Plan(localities: area.localities(groups), practiceCount: area.practices.count),
      origin: .clusters)
  }

  /// What a scenario came to; `nil` where it has no plan.
  init?(_ result: StudyResult) {
    guard let planned = result.planned else { return nil }
    let scenario = result.scenario
    self.init(
      name: scenario.name, title: scenario.title.isEmpty ? scenario.name : scenario.title,
      plan: planned.plan, origin: scenario.isGiven ? .file : .proposed, band: scenario.band)
  }
}
