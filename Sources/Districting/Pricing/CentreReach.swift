/// What a centre's district could hold: the units that it can serve, and that a path to its owner
/// inside the maximum leads to.
struct CentreReach {
  let centre: Int
  /// The unit that the centre belongs to, which every district of it holds.
  let owner: Int
  /// The other units, ascending.
  let others: [Int]

  /// - Returns: `nil` for a centre that no district can have.
  /// - Complexity: O(units²) for the paths.
  init?(_ centre: Int, in problem: DistrictingProblem, maximum: Int) {
    let costs = problem.costs
    let table = problem.ruleTable
    let owner = costs.centreOwners[centre]
    let canServe = problem.loads.indices.map { unit in
      costs.assignment[unit * costs.centreOwners.count + centre].isFinite && !table.isBarred[unit]
    }
    guard canServe[owner], problem.loads[owner] <= maximum else { return nil }
    // Dijkstra over the loads of the units on the way.
    var distance = [Int](repeating: .max, count: problem.loads.count)
    var isDone = [Bool](repeating: false, count: problem.loads.count)
    var open = [owner]
    distance[owner] = problem.loads[owner]
    while let position = open.indices.min(by: {
      (distance[open[$0]], open[$0]) < (distance[open[$1]], open[$1])
    }) {
      let unit = open.remove(at: position)
      isDone[unit] = true
      for next in problem.graph.neighbourLists[unit] where canServe[next] && !isDone[next] {
        let far = distance[unit] + problem.loads[next]
        guard far <= maximum, far < distance[next] else { continue }
        if distance[next] == .max { open.append(next) }
        distance[next] = far
      }
    }
    // Who can never be with all whom it must be with is in no district of this centre.
    let isReached = distance.map { $0 < .max }
    let isWhole = table.groups.map { $0.allSatisfy { isReached[$0] } }
    func canJoin(_ unit: Int) -> Bool {
      isReached[unit] && (table.groupOfUnit[unit] < 0 || isWhole[table.groupOfUnit[unit]])
    }
    guard canJoin(owner) else { return nil }
    self.centre = centre
    self.owner = owner
    others = problem.loads.indices.filter { $0 != owner && canJoin($0) }
  }
}
