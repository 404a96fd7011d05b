public import PlaceModel

/// The groups that a plan is compared with: today's clusters, or the localities of another plan.
public struct FormerGroups: Hashable, Sendable {
  public struct Group: Hashable, Sendable {
    public var name: String
    /// In order of code.
    public var members: [PracticeIndex]
    /// The practice with the least total patient travel to it; `nil` in a group without practices.
    public var hub: PracticeIndex?
  }

  public let groups: [Group]
  /// By practice, the position in `groups` of the one it is in; `nil` for a practice in none.
  public let groupOfPractice: [Int?]

  /// The localities of a plan.
  public init(_ plan: Plan) {
    groups = plan.localities.map { Group(name: $0.name, members: $0.members, hub: $0.hub) }
    groupOfPractice = plan.localityOfPractice
  }

  /// Today's clusters; `nil` where the place has none.
  public init?(clustersOf area: Area) {
    guard !area.clusters.isEmpty else { return nil }
    groups = area.clusters.map {
      Group(
        name: $0.name, members: $0.members,
        hub: $0.members.isEmpty ? nil : area.hub(of: $0.members))
    }
    groupOfPractice = area.clusterOfPractice
  }
}
