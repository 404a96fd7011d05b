extension CentreDeduction {
  /// The units that a centre's district can hold, by load and connection.
  struct Reach {
    var isReached: [Bool]
    /// Units without which the district would lose a unit that it must hold, or be too small.
    var needed: [Int]
  }

  /// - Returns: `nil` where no district of this centre keeps the bands and holds its settled units.
  /// - Complexity: O(units × neighbours) and seldom more.
  func reach(from owner: Int, of branch: CentreBranch, at position: Int) -> Reach? {
    let held = (0..<branch.units).filter { $0 == owner || branch[position, $0] == .settled }
    let heldLoad = problem.costs.load(of: held)
    guard heldLoad <= band.upperBound else { return nil }
    for (period, band) in zip(problem.laterPeriods, laterBands)
    where period.load(of: held) > band.upperBound { return nil }
    let isReached = isReached(from: owner, heldLoad: heldLoad, of: branch, at: position)
    guard held.allSatisfy({ isReached[$0] }) else { return nil }
    let reached = (0..<branch.units).filter { isReached[$0] }
    guard problem.costs.load(of: reached) >= band.lowerBound else { return nil }
    for (period, band) in zip(problem.laterPeriods, laterBands)
    where period.load(of: reached) < band.lowerBound { return nil }
    let needed =
      branch.standings[position] == .chosen
      ? neededUnits(from: owner, isReached: isReached, of: branch, at: position) : []
    return Reach(isReached: isReached, needed: needed)
  }

  /// Units to which a path leads that fits below the band's maximum, beside the units that are
  /// settled: shortest paths by load, in which settled units weigh nothing more.
  ///
  /// The length-U argument of Validi, Buchanan and Lykhovyd, Operations Research 70(2), 2022.
  private func isReached(
    from owner: Int, heldLoad: Int, of branch: CentreBranch, at position: Int
  ) -> [Bool] {
    var least = [Int](repeating: .max, count: branch.units)
    var isWaiting = [Bool](repeating: false, count: branch.units)
    var queue = [owner]
    var next = 0
    least[owner] = heldLoad
    isWaiting[owner] = true
    while next < queue.count {
      let unit = queue[next]
      next += 1
      isWaiting[unit] = false
      for neighbour in problem.graph.neighbourLists[unit] {
        let service = branch[position, neighbour]
        guard service != .never else { continue }
        let isHeld = service == .settled || neighbour == owner
        let load = least[unit] + (isHeld ? 0 : problem.loads[neighbour])
        guard load <= band.upperBound, load < least[neighbour] else { continue }
        least[neighbour] = load
        if !isWaiting[neighbour] {
          isWaiting[neighbour] = true
          queue.append(neighbour)
        }
      }
    }
    return least.map { $0 < .max }
  }

  /// Cut vertices that part the centre from settled units, or from more load than the district can
  /// be without.
  ///
  /// One depth-first search; Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on
  /// Computing 1(2), 1972.
  private func neededUnits(
    from owner: Int, isReached: [Bool], of branch: CentreBranch, at position: Int
  ) -> [Int] {
    let neighbours = problem.graph.neighbourLists
    var number = [Int](repeating: 0, count: branch.units)
    var lowest = number
    var nextNeighbour = number
    // Of the part of the search tree below each unit, and of the parts that only it connects.
    var loads = problem.loads
    var cutLoads = number
    var settled = (0..<branch.units).map { branch[position, $0] == .settled ? 1 : 0 }
    var cutSettled = number
    var path = [owner]
    var order = [owner]
    number[owner] = 1
    lowest[owner] = 1
    while let unit = path.last {
      if nextNeighbour[unit] < neighbours[unit].count {
        let neighbour = neighbours[unit][nextNeighbour[unit]]
        nextNeighbour[unit] += 1
        guard isReached[neighbour] else { continue }
        if number[neighbour] == 0 {
          order.append(neighbour)
          number[neighbour] = order.count
          lowest[neighbour] = order.count
          path.append(neighbour)
        } else {
          lowest[unit] = min(lowest[unit], number[neighbour])
        }
        continue
      }
      path.removeLast()
      guard let parent = path.last else { break }
      loads[parent] += loads[unit]
      settled[parent] += settled[unit]
      lowest[parent] = min(lowest[parent], lowest[unit])
      if lowest[unit] >= number[parent] {
        cutLoads[parent] += loads[unit]
        cutSettled[parent] += settled[unit]
      }
    }
    let total = loads[owner]
    return order.dropFirst().filter { unit in
      branch[position, unit] == .possible
        && (cutSettled[unit] > 0
          || total - cutLoads[unit] - problem.loads[unit] < band.lowerBound)
    }
  }
}
