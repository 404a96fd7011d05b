import PlaceModel

// How a board reads the changes of rules that are kept or not.
extension Rule {
  /// "let Gables Surgery (F82642) and Halbutt Street Surgery (F82001) be apart".
  func leavingOut(in area: Area, _ rules: PlanningRules) -> String {
    func names(_ practices: [PracticeIndex]) -> String {
      practices.count <= 6
        ? NumberText.list(practices.map(area.label))
        : NumberText.list(
          practices.prefix(5).map(area.label) + ["\(practices.count - 5) more"])
    }
    return switch self {
    case .count: "allow any number of localities"
    case .minimum: "allow localities of any smaller size"
    case .maximum: "allow localities of any larger size"
    case .year(let band): "leave out the list sizes of \(band.label)"
    case .until(let year): "do not ask that the plan last until \(year)"
    case .target(let target): "give \(target.locality) no size of its own"
    case .together(let practices):
      practices.count == 2
        ? "let \(names(practices)) be apart" : "do not keep \(names(practices)) together"
    case .apart(let practices): "let \(names(practices)) be together"
    case .fixed(let fixed):
      "let \(area.label(of: fixed.practice)) be in another locality than \(fixed.locality)"
    case .hubsAllowed: "allow any practice to be a hub"
    case .hubRequired(let hub): "do not ask that \(area.label(of: hub)) be a hub"
    case .clusterWhole(let cluster): "let \(area.clusters[cluster].name) be parted"
    case .maximumTravel: "allow any distance to the hub"
    case .fewestPractices: "allow localities of fewer practices"
    case .mostPractices: "allow localities of more practices"
    }
  }

  /// "let Gables Surgery (F82642) leave Cluster 3".
  func letting(_ practice: PracticeIndex, goIn area: Area) -> String {
    let name = area.label(of: practice)
    guard case .clusterWhole(let cluster) = self else {
      guard case .together(let set) = self else { return "let \(name) go" }
      return "let \(name) be apart from \(area.label(of: set.first { $0 != practice } ?? practice))"
        + (set.count > 2 ? " and the others" : "")
    }
    return "let \(name) leave \(area.clusters[cluster].name)"
  }
}
