/// The best answers in order of cost; of those that cost the same, the one that parts the least load
/// from its group comes first, then the one whose units, in order, are in the earliest district.
public struct NearAnswers: Sendable {
  let list: CandidateList
  let districts: Int
  /// Answer after answer, its candidates.
  let candidates: [Int32]
  /// By answer.
  public let costs: [Double]
  /// Every answer that costs less than this is among them.
  public let completeBelow: Double

  public var count: Int { costs.count }

  /// The districts of an answer, each sorted, in order of their first unit.
  public func districts(of answer: Int) -> [[Int]] {
    Self.districts(
      candidates[answer * districts..<(answer + 1) * districts].lazy.map { Int($0) }, list)
  }

  static func districts(_ candidates: some Sequence<Int>, _ list: CandidateList) -> [[Int]] {
    candidates.map { list.units(of: $0) }.sorted { $0[0] < $1[0] }
  }
}

/// Takes answers as they are met and keeps the cheapest, at most so many.
struct CheapestAnswers {
  private let problem: DistrictingProblem
  private let list: CandidateList
  private let most: Int
  private var candidates: [Int32] = []
  private var costs: [Double] = []
  /// Answers dearer than this are not kept.
  private(set) var cutoff: Double

  init(_ problem: DistrictingProblem, list: CandidateList, most: Int, cutoff: Double) {
    self.problem = problem
    self.list = list
    self.most = most
    self.cutoff = cutoff
  }

  mutating func take(_ answer: [Int]) {
    let cost = answer.reduce(0) { $0 + list.costs[$1] }
    guard cost <= cutoff else { return }
    costs.append(cost)
    for candidate in answer { candidates.append(Int32(candidate)) }
    // Sorting once in a while costs little beside each answer.
    if costs.count >= 2 * most + 1_000 { keepCheapest() }
  }

  private mutating func keepCheapest() {
    let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let last = costs[order[most - 1]]
    // Those that cost as much as the last are told apart in the end.
    let kept = order.prefix(while: { costs[$0] <= last * (1 + 1e-9) }).prefix(2 * most).sorted()
    (costs, candidates) = reordered(kept)
    cutoff = min(cutoff, last * (1 + 1e-9))
  }

  private func reordered(_ order: [Int]) -> (costs: [Double], candidates: [Int32]) {
    let districts = problem.districts
    let chosen = order.flatMap { candidates[$0 * districts..<($0 + 1) * districts] }
    return (order.map { costs[$0] }, chosen)
  }

  /// The answers in order, the most that were asked for.
  /// - Parameter isComplete: whether every answer within the cutoff was met.
  func answers(isComplete: Bool) -> NearAnswers {
    var order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, costs[order[end]] <= costs[order[start]] * (1 + 1e-9) { end += 1 }
      if end - start > 1 { sortEqual(&order[start..<end]) }
      start = end
    }
    let isCut = order.count > most
    let kept = reordered(Array(order.prefix(most)))
    let complete = isCut ? kept.costs.last ?? 0 : cutoff
    return NearAnswers(
      list: list, districts: problem.districts, candidates: kept.candidates, costs: kept.costs,
      completeBelow: isComplete ? complete : 0)
  }

  /// Puts answers of one cost in order.
  private func sortEqual(_ answers: inout ArraySlice<Int>) {
    let keyed = answers.map { answer in
      let range = answer * problem.districts..<(answer + 1) * problem.districts
      return (
        answer: answer,
        key: AnswerOrder(
          NearAnswers.districts(candidates[range].lazy.map { Int($0) }, list), problem)
      )
    }
    let sorted = keyed.sorted { $0.key.precedes($1.key) }
    for (offset, position) in answers.indices.enumerated() {
      answers[position] = sorted[offset].answer
    }
  }
}
