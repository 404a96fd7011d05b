/// Improves an answer part by part: some adjacent districts at a time are chosen anew, as well as
/// a list of candidates allows, until no part gains.
///
/// Taillard and Voss, "POPMUSIC: partial optimization metaheuristic under special intensification
/// conditions", in Essays and Surveys in Metaheuristics, 2002. Each part is a small exact cover,
/// which prices that are near to the best keep short: an answer of the part is only looked for among
/// candidates whose slacks sum to less than those of the districts there now.
struct RegionalImprovement {
  private let problem: DistrictingProblem
  private let list: CandidateList
  /// By candidate, what it costs less the prices of its units.
  private let reducedCosts: [Double]
  private let prices: [Double]
  /// By unit, the candidates whose first unit it is.
  private let candidatesOfFirst: [[Int]]
  private let watch: Watch
  private(set) var incumbent: Incumbent
  /// Choices tried in all.
  private(set) var steps = 0

  /// - Parameters:
  ///   - prices: of units.
  ///   - incumbent: with an answer, or nothing is improved.
  init(
    _ problem: DistrictingProblem, list: CandidateList, prices: [Double], incumbent: Incumbent,
    watch: Watch = .nobody
  ) {
    self.problem = problem
    self.list = list
    self.prices = prices
    self.incumbent = incumbent
    self.watch = watch
    var reducedCosts = list.costs
    var candidatesOfFirst = [[Int]](repeating: [], count: problem.loads.count)
    for candidate in 0..<list.count {
      let range = list.range(of: candidate)
      for member in list.members[range] { reducedCosts[candidate] -= prices[Int(member)] }
      candidatesOfFirst[Int(list.members[range.lowerBound])].append(candidate)
    }
    self.reducedCosts = reducedCosts
    self.candidatesOfFirst = candidatesOfFirst
  }

  /// Goes over all parts, of growing size, until a size gains nothing more or the steps are used up.
  ///
  /// - Parameters:
  ///   - sizes: how many districts a part has, one size after the other.
  ///   - stepsOfPart: how many choices may be tried for a part.
  ///   - stepLimit: how many in all.
  mutating func run(sizes: [Int], stepsOfPart: Int, stepLimit: Int) {
    guard problem.ceiling == nil else { return }
    for size in sizes {
      var hasGained = true
      while hasGained {
        hasGained = false
        for unit in problem.loads.indices {
          guard steps <= stepLimit, !watch.wantsStop(), let districts = incumbent.districts else {
            return
          }
          // Once a district, by its first unit, whatever the others have become meanwhile.
          guard let centre = districts.firstIndex(where: { $0[0] == unit }) else { continue }
          let part = part(around: centre, of: districts, size: size)
          if improve(part, of: districts, stepLimit: stepsOfPart) { hasGained = true }
        }
      }
    }
  }

  /// A district and those nearest to it by borders, breadth first.
  private func part(around centre: Int, of districts: [[Int]], size: Int) -> [Int] {
    var districtOfUnit = [Int](repeating: -1, count: problem.loads.count)
    for (district, members) in districts.enumerated() {
      for unit in members { districtOfUnit[unit] = district }
    }
    var part = [centre]
    var isInPart = [Bool](repeating: false, count: districts.count)
    isInPart[centre] = true
    var next = 0
    while next < part.count {
      for unit in districts[part[next]] {
        for neighbour in problem.graph.neighbourLists[unit] {
          let district = districtOfUnit[neighbour]
          guard !isInPart[district] else { continue }
          isInPart[district] = true
          part.append(district)
          if part.count == size { return part }
        }
      }
      next += 1
    }
    return part
  }

  /// Chooses the districts of a part anew.
  /// - Returns: whether the answer became better.
  private mutating func improve(_ part: [Int], of districts: [[Int]], stepLimit: Int) -> Bool {
    let units = part.flatMap { districts[$0] }.sorted()
    var numberOfUnit = [Int](repeating: -1, count: problem.loads.count)
    for (number, unit) in units.enumerated() { numberOfUnit[unit] = number }
    var inside = CandidateList()
    var values: [Double] = []
    for unit in units {
      for candidate in candidatesOfFirst[unit] {
        let members = list.members[list.range(of: candidate)]
        guard members.allSatisfy({ numberOfUnit[Int($0)] >= 0 }) else { continue }
        inside.append(
          members.map { UInt16(numberOfUnit[Int($0)]) }, cost: list.costs[candidate])
        values.append(reducedCosts[candidate])
      }
    }
    guard inside.count > 1, let least = values.min() else { return false }
    var costNow = 0.0
    for district in part { costNow += problem.costs.cost(of: districts[district]) }
    // What the slacks sum to now, less than which is asked for.
    let gain = max(1e-7 * costNow, 2 * incumbent.tolerance)
    let base = units.reduce(0) { $0 + prices[$1] } + Double(part.count) * least
    var search = CoverSearch(
      list: inside, options: values.indices.map { .init(candidate: $0, slack: values[$0] - least) },
      units: units.count, districts: part.count, stepLimit: stepLimit)
    var best: [Int]?
    _ = search.run(budget: costNow - gain - base) { chosen in
      best = chosen
      return chosen.reduce(0) { $0 + inside.costs[$1] } - gain - base
    }
    steps += search.steps + inside.count
    guard let best else { return false }
    var isInPart = [Bool](repeating: false, count: districts.count)
    for district in part { isInPart[district] = true }
    let kept = districts.indices.filter { !isInPart[$0] }.map { districts[$0] }
    let before = incumbent.leastCost
    incumbent.offer(kept + best.map { inside.units(of: $0).map { units[$0] } })
    return incumbent.leastCost < before
  }
}
