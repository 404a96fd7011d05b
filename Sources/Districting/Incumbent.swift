/// The best answer so far, and the order that tells equal answers apart.
///
/// Among answers of equal cost the one that parts the least load from its group comes first; then
/// the one whose units, in order, are in the earliest district (districts numbered by their first
/// unit).
struct Incumbent {
  private let problem: DistrictingProblem
  private(set) var districts: [[Int]]?
  private(set) var cost = Double.infinity
  private var parted = Double.infinity
  private var numbers: [Int] = []

  init(_ problem: DistrictingProblem) { self.problem = problem }

  /// Costs closer than this are equal: the rounding of sums, never a real difference.
  var tolerance: Double { cost.isFinite ? 1e-9 * max(1, cost) : 0 }

  /// Takes an answer when it is better, or equal and first in order.
  mutating func offer(_ answer: [[Int]]) {
    let answer = answer.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    let cost = problem.cost(of: answer)
    guard cost.isFinite, cost <= self.cost + tolerance else { return }
    let parted = answer.reduce(0) { $0 + problem.costs.retentionLoss(of: $1) }
    var numbers = [Int](repeating: 0, count: problem.loads.count)
    for (number, district) in answer.enumerated() {
      for unit in district { numbers[unit] = number }
    }
    if cost >= self.cost - tolerance {
      let isSameParted = (parted - self.parted).magnitude <= 1e-9 * max(1, parted)
      guard isSameParted ? numbers.lexicographicallyPrecedes(self.numbers) : parted < self.parted
      else { return }
    }
    (districts, self.cost, self.parted, self.numbers) = (answer, cost, parted, numbers)
  }
}
