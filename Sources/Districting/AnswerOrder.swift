/// What tells answers of equal cost apart.
///
/// The one that parts the least load from its group comes first; then the one whose units, in order,
/// are in the earliest district (districts numbered by their first unit).
struct AnswerOrder {
  private let parted: Double
  private let numbers: [Int]

  /// - Parameter answer: each district sorted, in order of their first unit.
  init(_ answer: [[Int]], _ problem: DistrictingProblem) {
    parted = answer.reduce(0) { $0 + problem.costs.retentionLoss(of: $1) }
    var numbers = [Int](repeating: 0, count: problem.loads.count)
    for (number, district) in answer.enumerated() {
      for unit in district { numbers[unit] = number }
    }
    self.numbers = numbers
  }

  func precedes(_ other: AnswerOrder) -> Bool {
    let isSameParted = (parted - other.parted).magnitude <= 1e-9 * max(1, parted)
    return isSameParted ? numbers.lexicographicallyPrecedes(other.numbers) : parted < other.parted
  }
}
