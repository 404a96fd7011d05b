public import PlaceModel
import Planning
public import Studies

/// What changes from one plan to another, with the names that people see: as tables, as words, and
/// as files.
public struct PlanChanges: Hashable, Sendable {
  let area: Area
  let comparison: PlanComparison
  let from: Side
  let to: Side

  /// What one of the two is called.
  struct Side: Hashable, Sendable {
    /// For programs and folders.
    var name: String
    /// For people.
    var title: String
    /// By group, for people.
    var labels: [String]
    /// By group, for programs.
    var fileNames: [String]
    var isToday = false
  }

  /// Two plans of one place.
  public init(from: NamedPlan, to: NamedPlan, in area: Area) {
    self.area = area
    comparison = PlanComparison(from: FormerGroups(from.plan), to: to.plan, in: area)
    self.from = Side(from)
    self.to = Side(to)
  }

  /// A plan against today's clusters; `nil` where the place has none.
  init?(_ view: PlanView) {
    guard let today = FormerGroups(clustersOf: view.area) else { return nil }
    area = view.area
    comparison = PlanComparison(from: today, to: view.plan, in: view.area)
    let clusters = today.groups.map(\.name)
    from = Side(
      name: "clusters", title: "today's clusters", labels: clusters, fileNames: clusters,
      isToday: true)
    to = Side(
      name: "plan", title: "the plan", labels: view.numbers.map { view.label($0) },
      fileNames: view.numbers.map { view.fileName($0) })
  }

  /// "cluster" or "locality": what the groups before are.
  var noun: String { from.isToday ? "cluster" : "locality" }
  var nounPlural: String { from.isToday ? "clusters" : "localities" }
  /// The header of the groups before.
  var formerHeader: String { from.isToday ? "Cluster today" : "Locality before" }
  /// What the change is measured from, inside a sentence.
  var before: String { from.isToday ? "today" : "before" }

  /// For people; practices that were in no group have words of their own.
  func label(ofGroup group: Int?) -> String { group.map { from.labels[$0] } ?? noGroup }
  /// For programs; empty for practices that were in no group.
  func fileName(ofGroup group: Int?) -> Table.Cell {
    group.map { .text(from.fileNames[$0]) } ?? .none
  }
  /// "In no cluster".
  var noGroup: String { "In no \(noun)" }

  /// By row of the overlap, the group; the last may be for practices in none.
  var rows: [Int?] {
    comparison.overlap.indices.map { $0 < comparison.from.groups.count ? $0 : nil }
  }

  /// "km" or "min".
  var unit: String { comparison.unit.rawValue }

  /// How many decimals of a distance people are shown.
  var decimals: Int {
    switch comparison.unit {
    case .kilometres: 2
    case .minutes: 1
    }
  }

  /// A change of travel with its sign.
  func words(ofChange change: Double) -> String {
    FigureText.change(change, decimals: decimals)
  }

  func name(_ practice: PracticeIndex) -> String {
    area[practice].name.isEmpty ? area[practice].code : area[practice].name
  }
}

extension PlanChanges.Side {
  fileprivate init(_ plan: NamedPlan) {
    let isToday = plan.origin == .clusters
    let numbers = plan.plan.localities.indices
    let isGiven = plan.origin != .proposed
    name = plan.name
    title = plan.title.isEmpty ? plan.name : plan.title
    fileNames = numbers.map { plan.plan.fileName($0, isGiven: isGiven) }
    labels = isToday ? fileNames : numbers.map { plan.plan.label($0, isGiven: isGiven) }
    self.isToday = isToday
  }
}
