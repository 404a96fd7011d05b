/// An answer of a series in which each differs from all before.
public struct DistinctAnswer: Hashable, Sendable {
  /// Each sorted, in order of their first unit.
  public var districts: [[Int]]
  public var cost: Double
  /// Whether it is proven that no answer costs less and differs from all before it in the series.
  public var isProven: Bool

  public init(districts: [[Int]], cost: Double, isProven: Bool) {
    self.districts = districts
    self.cost = cost
    self.isProven = isProven
  }
}

/// Answers one after another, each the cheapest that differs from those it must differ from.
///
/// Looks among the answers just above the best first, then among more: what was looked at for one
/// answer of the series is not looked at again for the next. Of answers that differ, those that cost
/// the same are told apart as everywhere.
public struct DistinctSeries: Sendable {
  public enum Next: Hashable, Sendable {
    case found(DistinctAnswer)
    /// It is proven that no answer within the cost differs enough.
    case none
    /// The steps did not suffice, somebody asked to stop, or the linear-programming solver gave up.
    case unknown
  }

  /// The best answer of all, with its proof.
  public let best: DistrictingAnswer
  private(set) var listing: ListedDistricting
  private let steps: Int
  private let watch: Watch
  /// How far above the best is looked, as a share of its cost.
  private var reach = 0.0025
  /// Whatever costs less than this was looked at for an earlier answer of the series.
  private var floor: Double
  private var near: Near?

  /// Solves for the best answer.
  ///
  /// - Parameter steps: how many steps each answer's search may make; one takes ten to fifty
  ///   nanoseconds. A few districts are walked over in full; with a dozen and more, answers near the
  ///   best are soon too many.
  public init(
    _ listing: ListedDistricting, steps: Int = 1_000_000_000,
    limits: DistrictingLimits = DistrictingLimits(), watch: Watch = .nobody
  ) {
    self.listing = listing
    self.steps = steps
    self.watch = watch
    best = self.listing.solve(limits: limits, watch: watch)
    floor = best.bound * (1 - 1e-9)
  }

  /// The cheapest answer that differs from all of some.
  ///
  /// - Parameters:
  ///   - earlier: what it must differ from; from one call to the next none may be left out.
  ///   - dearest: the most that it may cost, the same in every call.
  ///   - differ: whether two answers differ enough; asked of an answer in hand and an earlier one.
  public mutating func next(
    apartFrom earlier: [[[Int]]], costingAtMost dearest: Double,
    differing differ: (_ answer: [[Int]], _ earlier: [[Int]]) -> Bool
  ) -> Next {
    guard best.districts != nil else { return best.status == .infeasible ? .none : .unknown }
    guard best.cost <= dearest else { return .none }
    while true {
      guard let near = near ?? listed(upTo: dearest) else { return .unknown }
      self.near = near
      var search = DistinctSearch(
        listing, apartFrom: earlier, floor: floor, cutoff: near.cutoff)
      let (isComplete, _) = near.table.walk(budget: near.budget, stepLimit: steps, watch: watch) {
        search.look(at: $0, differing: differ)
        return near.budget - (near.cutoff - search.cutoff)
      }
      if let districts = search.found.districts {
        if isComplete { floor = search.found.leastCost * (1 - 1e-9) }
        return .found(
          .init(districts: districts, cost: search.found.cost, isProven: isComplete))
      }
      guard isComplete else { return .unknown }
      guard near.cutoff < dearest else { return .none }
      reach *= 4
      self.near = nil
    }
  }

  /// The candidates of answers that cost little more than the best.
  private struct Near: Sendable {
    var table: CoverTable
    var budget: Double
    var cutoff: Double
  }

  /// `nil` where the linear-programming solver gave up.
  private mutating func listed(upTo dearest: Double) -> Near? {
    // A share of nought is nought, however large.
    let cutoff = best.cost > 0 ? min(dearest, best.cost * (1 + reach)) : dearest
    let problem = listing.problem
    guard let relaxation = listing.relaxation(of: problem, cutoff: cutoff) else { return nil }
    let (options, budget) = relaxation.isExhausted ? ([], 0) : relaxation.remainder()
    return Near(
      table: CoverTable(
        list: listing.list, options: options, loads: problem.loads, districts: problem.districts,
        secondLimit: problem.ceiling?.limit),
      budget: budget, cutoff: cutoff)
  }
}

/// The search for one answer of a series.
private struct DistinctSearch {
  private let list: CandidateList
  private let earlier: [[[Int]]]
  private let floor: Double
  private(set) var found: Incumbent
  private(set) var cutoff: Double

  init(
    _ listing: ListedDistricting, apartFrom earlier: [[[Int]]], floor: Double, cutoff: Double
  ) {
    list = listing.list
    self.earlier = earlier
    self.floor = floor
    self.cutoff = cutoff
    found = Incumbent(listing.problem)
  }

  mutating func look(at candidates: [Int], differing differ: ([[Int]], [[Int]]) -> Bool) {
    let cost = candidates.reduce(0) { $0 + list.costs[$1] }
    guard cost >= floor * (1 - 1e-12), cost <= cutoff else { return }
    let answer = NearAnswers.districts(candidates, list)
    guard !earlier.contains(answer), earlier.allSatisfy({ differ(answer, $0) }) else { return }
    found.offer(answer)
    if found.leastCost.isFinite { cutoff = min(cutoff, found.leastCost + found.tolerance) }
  }
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
  /// - Parameters:
  ///   - count: how many answers at most.
  ///   - gap: by what share an answer may cost more than the best.
  ///   - steps: as for ``DistinctSeries``. Where they do not suffice, the series ends with an answer
  ///     that is not proven, or without one.
  ///   - differ: whether two answers differ enough; asked of an answer in hand and an earlier one.
  public mutating func distinctAnswers(
    _ count: Int, within gap: Double, steps: Int = 1_000_000_000,
    limits: DistrictingLimits = DistrictingLimits(), watch: Watch = .nobody,
    differing differ: (_ answer: [[Int]], _ earlier: [[Int]]) -> Bool
  ) -> DistinctAnswers {
    var series = DistinctSeries(self, steps: steps, limits: limits, watch: watch)
    defer { self = series.listing }
    let best = series.best
    guard let districts = best.districts else {
      return DistinctAnswers(answers: [], isExhausted: best.status == .infeasible)
    }
    var answers = [
      DistinctAnswer(districts: districts, cost: best.cost, isProven: best.status == .optimal)
    ]
    let dearest = best.cost * (1 + gap) * (1 + 1e-12)
    while answers.count < count, answers.allSatisfy({ $0.isProven }) {
      let next = series.next(
        apartFrom: answers.map(\.districts), costingAtMost: dearest, differing: differ)
      guard case .found(let answer) = next else {
        return DistinctAnswers(answers: answers, isExhausted: next == .none)
      }
      answers.append(answer)
    }
    return DistinctAnswers(answers: answers, isExhausted: false)
  }
}
