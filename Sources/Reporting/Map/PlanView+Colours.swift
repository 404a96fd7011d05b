import PlaceModel

extension PlanView {
  /// The colour of each locality, the same on the map and in every chart.
  var colours: [String] {
    var touching = [Set<Int>](repeating: [], count: plan.localities.count)
    for link in area.adjacency.links {
      let one = plan.localityOfPractice[link.first.rawValue]
      let other = plan.localityOfPractice[link.second.rawValue]
      guard one != other else { continue }
      touching[one].insert(other)
      touching[other].insert(one)
    }
    return MapPalette.assign(neighbours: touching).map { MapPalette.colours[$0] }
  }
}
