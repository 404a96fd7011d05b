extension ListedDistricting {
  /// Every answer that costs no more than a cutoff, or the cheapest of them.
  ///
  /// A candidate's slack is what an answer with it costs at least above the bound; answers are looked
  /// for among the candidates whose slack is below cutoff − bound, and the list of the cheapest
  /// lowers the cutoff once it is full.
  ///
  /// - Parameters:
  ///   - cutoff: the most that an answer may cost; finite.
  ///   - most: how many answers at most, above nought. Each takes about 30 bytes.
  ///   - steps: how many steps may be made, of ten to fifty nanoseconds; where they do not suffice,
  ///     ``NearAnswers/completeBelow`` is nought.
  public mutating func answers(
    costingAtMost cutoff: Double, most: Int, steps: Int = 1_000_000_000, watch: Watch = .nobody
  ) -> NearAnswers {
    precondition(most > 0 && cutoff.isFinite, "Answers up to a cost.")
    // What is equal but for the rounding of sums is at the cutoff.
    let cutoff = cutoff * (1 + 1e-12)
    var cheapest = CheapestAnswers(problem, list: list, most: most, cutoff: cutoff)
    guard cutoff >= 0, !list.costs.isEmpty else { return cheapest.answers(isComplete: true) }
    guard let relaxation = relaxation(of: problem, cutoff: cutoff) else {
      return cheapest.answers(isComplete: false)
    }
    guard !relaxation.isExhausted else { return cheapest.answers(isComplete: true) }
    let (options, budget) = relaxation.remainder()
    let table = CoverTable(
      list: list, options: options, loads: problem.loads, districts: problem.districts,
      secondLimit: problem.ceiling?.limit)
    let (isComplete, _) = table.walk(budget: budget, stepLimit: steps, watch: watch) {
      cheapest.take($0)
      return budget - (cutoff - cheapest.cutoff)
    }
    return cheapest.answers(isComplete: isComplete)
  }
}

/// An answer of a series in which each differs from all before.
public struct DistinctAnswer: Hashable, Sendable {
  /// Each sorted, in order of their first unit.
  public var districts: [[Int]]
  public var cost: Double
  /// Whether it is proven that no answer costs less and differs from all before it in the series.
  public var isProven: Bool
}

/// A series of answers, each the cheapest that differs from all before it.
public struct DistinctAnswers: Hashable, Sendable {
  public var answers: [DistinctAnswer]
  /// Whether it is proven that no further answer within the gap differs from all of these; false too
  /// where as many as asked for were found.
  public var isExhausted: Bool
}

extension ListedDistricting {
  /// The best answer, the best of those that differ from it, the best of those that differ from
  /// both, and so on.
  ///
  /// Looks among the answers just above the last one first, then among more. Of answers that
  /// differ, those that cost the same are told apart as everywhere.
  ///
  /// - Parameters:
  ///   - count: how many answers at most.
  ///   - gap: by what share an answer may cost more than the best.
  ///   - steps: how many steps each answer's search may make; one takes ten to fifty
  ///     nanoseconds. Where they do not suffice, the series ends with an answer that is not proven,
  ///     or without one. A few districts are walked over in full; with a dozen and more, answers
  ///     near the best are soon too many.
  ///   - differ: whether two answers differ enough; asked of an answer in hand and an earlier one.
  public mutating func distinctAnswers(
    _ count: Int, within gap: Double, steps: Int = 1_000_000_000,
    limits: DistrictingLimits = DistrictingLimits(), watch: Watch = .nobody,
    differing differ: (_ answer: [[Int]], _ earlier: [[Int]]) -> Bool
  ) -> DistinctAnswers {
    var series = DistinctAnswers(answers: [], isExhausted: false)
    let best = solve(limits: limits, watch: watch)
    guard let districts = best.districts else {
      series.isExhausted = best.status == .infeasible
      return series
    }
    series.answers = [
      .init(districts: districts, cost: best.cost, isProven: best.status == .optimal)
    ]
    // What is dearest of all that counts; and what has been looked at so far.
    let dearest = best.cost * (1 + gap) * (1 + 1e-12)
    var reach = best.cost > 0 ? min(gap, Self.firstReach) : gap
    var search = DistinctSearch(self.problem, list: list, from: best.bound)
    var table: (CoverTable, budget: Double, cutoff: Double)?
    while series.answers.count < count {
      if table == nil {
        let cutoff = reach < gap ? best.cost * (1 + reach) : dearest
        guard let relaxation = relaxation(of: problem, cutoff: cutoff) else { return series }
        let (options, budget) = relaxation.isExhausted ? ([], 0) : relaxation.remainder()
        table = (
          CoverTable(
            list: list, options: options, loads: problem.loads, districts: problem.districts,
            secondLimit: problem.ceiling?.limit), budget, cutoff
        )
      }
      guard let (covers, budget, cutoff) = table else { break }
      search.begin(apartFrom: series.answers.map(\.districts), cutoff: cutoff)
      let (isComplete, _) = covers.walk(
        budget: budget, stepLimit: steps, watch: watch
      ) {
        search.look(at: $0, differing: differ)
        return budget - (cutoff - search.cutoff)
      }
      if let found = search.best {
        search.raise(to: found.leastCost)
        series.answers.append(
          .init(districts: found.districts ?? [], cost: found.cost, isProven: isComplete))
        if !isComplete { return series }
      } else {
        guard isComplete else { return series }
        guard reach < gap else {
          series.isExhausted = true
          return series
        }
        reach = min(gap, reach * 4)
        table = nil
      }
    }
    return series
  }

  /// How far above the best is looked first, as a share of its cost.
  private static let firstReach = 0.0025
}

/// The search for one answer of a series.
private struct DistinctSearch {
  private let problem: DistrictingProblem
  private let list: CandidateList
  private var earlier: [[[Int]]] = []
  /// Whatever costs less than this was looked at for an earlier answer of the series.
  private var floor: Double
  private var found: Incumbent
  private(set) var cutoff = Double.infinity

  init(_ problem: DistrictingProblem, list: CandidateList, from floor: Double) {
    self.problem = problem
    self.list = list
    self.floor = floor * (1 - 1e-9)
    found = Incumbent(problem)
  }

  /// The best answer that differs, if there is any.
  var best: Incumbent? { found.districts == nil ? nil : found }

  mutating func begin(apartFrom earlier: [[[Int]]], cutoff: Double) {
    self.earlier = earlier
    self.cutoff = cutoff
    found = Incumbent(problem)
  }

  mutating func raise(to cost: Double) { floor = cost * (1 - 1e-9) }

  mutating func look(at candidates: [Int], differing differ: ([[Int]], [[Int]]) -> Bool) {
    let cost = candidates.reduce(0) { $0 + list.costs[$1] }
    guard cost >= floor * (1 - 1e-12), cost <= cutoff else { return }
    let answer = NearAnswers.districts(candidates, list)
    guard !earlier.contains(answer), earlier.allSatisfy({ differ(answer, $0) }) else { return }
    found.offer(answer)
    if found.leastCost.isFinite { cutoff = min(cutoff, found.leastCost + found.tolerance) }
  }
}
