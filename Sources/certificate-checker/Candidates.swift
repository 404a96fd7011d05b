/// Every possible locality: each connected group of units that keeps the rules, with its cost.
///
/// Found by deciding, one neighbour of the group at a time, whether it is in or out; a group whose
/// neighbours are all out is finished. So each group is met exactly once, under its smallest unit.
struct Candidates {
  private(set) var sets: [UnitSet] = []
  private(set) var costs: [Double] = []
  private let question: Question
  private let sizes: [Int]
  /// No locality has more patients, or can be built from fewer.
  private let most: Int
  private let least: Int
  private let limit: Int

  /// - Parameter limit: how many groups may be looked at, so that the memory has a bound.
  init(_ question: Question, limit: Int) throws(Fault) {
    let rules = question.certificate.rules
    let bands = [rules.population] + rules.named.compactMap(\.population)
    self.question = question
    self.limit = limit
    sizes = question.members.map { unit in
      unit.reduce(0) { $0 + question.certificate.practices[$1].patients }
    }
    most = bands.map(\.maximum).max() ?? 0
    least = bands.map(\.minimum).min() ?? 0
    var earlier = UnitSet.zero
    var open = sizes.reduce(0, +)
    for root in sizes.indices {
      earlier.insert(root)
      try grow(UnitSet([root]), out: earlier, beside: question.neighbours[root], sizes[root], open)
      open -= sizes[root]
    }
  }

  /// - Parameters:
  ///   - out: units that are in the group or ruled out.
  ///   - beside: neighbours of the group, decided or not.
  ///   - open: patients of all that is in the group or may still be.
  private mutating func grow(
    _ set: UnitSet, out: UnitSet, beside: UnitSet, _ patients: Int, _ open: Int
  ) throws(Fault) {
    guard patients <= most, open >= least else { return }
    guard let next = (beside & ~out).first else {
      let practices = question.practices(of: set)
      guard patients >= least, question.faults(of: practices).isEmpty else { return }
      let cost = question.cost(of: practices)
      guard cost.isFinite else { return }
      guard sets.count < limit else {
        throw Fault("There are more than \(limit) possible localities, too many for this checker.")
      }
      sets.append(set)
      costs.append(cost)
      return
    }
    var decided = out
    decided.insert(next)
    var larger = set
    larger.insert(next)
    try grow(
      larger, out: decided, beside: beside | question.neighbours[next], patients + sizes[next],
      open)
    try grow(set, out: decided, beside: beside, patients, open - sizes[next])
  }
}
