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
