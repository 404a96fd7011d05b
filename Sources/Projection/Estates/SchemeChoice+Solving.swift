import LinearProgramming

extension SchemeChoice {
  /// What was picked, and how well it is proven.
  struct Answer: Hashable, Sendable {
    /// By option: the year it opens, from nought; `nil` where it is not picked.
    var opens: [Int?]
    /// Whether the answer is best in every stage.
    var isProven: Bool
    /// No choice leaves fewer hours unmet; `nil` where the search says nothing.
    var bound: Double?
  }

  /// How far an earlier stage's value may slip in a later one, as a share of it: what the solver
  /// itself takes for equal.
  private static let tolerance = 1e-7

  /// The choice that is best in every stage, or the best that was found.
  ///
  /// Where a limit stops a stage, the stages after it go on from the best choice it found; where it
  /// found none that is better than the one before, that one stays.
  /// - Parameter branchLimit: of each stage.
  /// - Throws: where a figure is too large to solve with (10^12) or the arithmetic fails.
  func solved(branchLimit: Int) throws(SolverError) -> Answer {
    var answer = Answer(opens: options.map { _ in nil }, isProven: true, bound: nil)
    guard options.contains(where: { !$0.years.isEmpty }) else { return answer }
    var held: [Double] = []
    for stage in Stage.allCases {
      let programme = programme(for: stage, holding: held)
      let solution = try GLPKSolver(branchLimit: branchLimit).solve(programme.model)
      let known = programme.model.objective(of: values(of: answer.opens, in: programme))
      var best = known
      switch solution.status {
      case .optimal, .feasible:
        if solution.objective < known || solution.status == .optimal {
          answer.opens = opens(solution.columnValues, in: programme)
          best = solution.objective
        }
      case .undecided: break
      case .infeasible, .unbounded, .infeasibleOrUnbounded:
        // Picking nothing, and then the answer before, satisfies every rule.
        throw SolverError(.numericalFailure, context: [solution.status.sentence])
      }
      if solution.status != .optimal { answer.isProven = false }
      if stage == .unmetHours { answer.bound = solution.bound }
      held.append(best + Self.tolerance * max(1, best.magnitude))
    }
    return answer
  }

  private func opens(_ values: [Double], in programme: Programme) -> [Int?] {
    zip(options, programme.open).map { option, columns in
      columns.firstIndex { values[$0] > 0.5 }.map { option.years[$0] }
    }
  }

  /// The programme's columns where schemes open in given years.
  private func values(of opens: [Int?], in programme: Programme) -> [Double] {
    var values = [Double](repeating: 0, count: programme.model.columns.count)
    for (option, opening) in opens.enumerated() {
      guard let opening else { continue }
      for (year, column) in zip(options[option].years, programme.open[option])
      where year >= opening { values[column] = 1 }
    }
    for row in programme.model.rows {
      // Hours unmet are the only columns that are not a choice: as few as their row allows.
      guard let unmet = row.entries.first,
        programme.model.columns[unmet.column].kind == .continuous,
        row.upper == .infinity
      else { continue }
      let met = row.entries.dropFirst().reduce(0) { $0 + $1.value * values[$1.column] }
      values[unmet.column] = max(0, row.lower - met)
    }
    return values
  }
}
