/// The best answer so far, and the order that tells equal answers apart.
///
/// Among answers of equal cost ``AnswerOrder`` tells which comes first.
struct Incumbent {
  private let problem: DistrictingProblem
  private(set) var districts: [[Int]]?
  /// The cost of `districts`; infinity where there are none.
  private(set) var cost = Double.infinity
  /// The least cost of any answer offered. `districts` cost no more but for the tolerance, by which
  /// the order may have preferred them; were equality measured from their own cost instead, many
  /// small steps could walk away from the best.
  private(set) var leastCost = Double.infinity
  private var order: AnswerOrder?

  init(_ problem: DistrictingProblem) { self.problem = problem }

  /// Costs closer than this are equal: the rounding of sums, never a real difference. It is a share
  /// of the cost, whose terms are all at least zero, so that no unit of cost is too small to tell.
  var tolerance: Double { leastCost.isFinite ? 1e-9 * leastCost : 0 }

  /// Answers that cost more than this are of no interest: the least cost, less the gap asked for;
  /// infinity where there is no answer yet.
  func cutoff(gap: Double) -> Double {
    leastCost.isFinite ? leastCost * (1 - gap) + (gap > 0 ? 0 : tolerance) : .infinity
  }

  /// Takes an answer when it is better, or equal and first in order, and keeps the ceiling.
  mutating func offer(_ answer: [[Int]]) {
    let answer = answer.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    let cost = problem.cost(of: answer)
    guard cost.isFinite, cost <= leastCost + tolerance, problem.keepsCeiling(answer) else {
      return
    }
    leastCost = min(leastCost, cost)
    let order = AnswerOrder(answer, problem)
    if self.cost <= leastCost + tolerance, let held = self.order, !order.precedes(held) { return }
    (districts, self.cost, self.order) = (answer, cost, order)
  }
}
