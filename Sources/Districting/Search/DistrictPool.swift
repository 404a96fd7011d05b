/// Different districts met by a search, each once with its cost, in the order of meeting: every one
/// keeps the rules that a district keeps alone.
struct DistrictPool {
  private let problem: DistrictingProblem
  /// The districts, units ascending.
  private(set) var list = CandidateList()
  private var known: Set<[UInt16]> = []

  init(_ problem: DistrictingProblem) { self.problem = problem }

  var count: Int { list.count }

  /// Takes a connected district in, unless it is there already or breaks a rule.
  mutating func add(_ members: [Int]) {
    let members = members.sorted()
    let units = members.map { UInt16($0) }
    guard known.insert(units).inserted else { return }
    let costs = problem.costs
    guard problem.ruleTable.breaches(of: members) == 0,
      problem.keepsOwnBands(members, load: costs.load(of: members))
    else { return }
    let cost = costs.cost(of: members)
    if cost.isFinite { list.append(units, cost: cost) }
  }
}
