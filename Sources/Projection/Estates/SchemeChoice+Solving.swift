import LinearProgramming

extension SchemeChoice {
  /// What was picked, and how well it is proven.
  struct Answer: Hashable, Sendable {
    /// By option: the year it opens, from nought; `nil` where it is not picked.
    var opens: [Int?]
    /// Whether no choice leaves fewer hours unmet.
    var isProven: Bool
    /// Whether none that leaves as few costs less.
    var isLeastCapital: Bool
    /// No choice leaves fewer hours unmet; `nil` where the search says nothing.
    var bound: Double?
  }

  /// How far an earlier stage's value may slip in a later one, as a share of it: what the solver
  /// itself takes for equal.
  private static let tolerance = 1e-7

  /// The choice that is best in every stage, or the best that was found.
  ///
  /// Where the limit stops a stage, the better of what it found and of the choice before stands, and
  /// the stages after it are left out. In the first stage it is improved step by step.
  /// - Parameter branchLimit: of each stage.
  /// - Throws: where a figure is too large to solve with (10^12) or the arithmetic fails.
  func solved(branchLimit: Int) throws(SolverError) -> Answer {
    var answer = Answer(
      opens: options.map { _ in nil }, isProven: true, isLeastCapital: true, bound: nil)
    guard options.contains(where: { !$0.years.isEmpty }) else { return answer }
    var held: [Double] = []
    for stage in Stage.allCases {
      let programme = programme(for: stage, holding: held)
      let solution = try GLPKSolver(branchLimit: branchLimit).solve(programme.model)
      if stage == .unmetHours { answer.bound = solution.bound }
      switch solution.status {
      case .optimal:
        answer.opens = opens(solution.columnValues, in: programme)
        held.append(
          solution.objective + Self.tolerance * max(1, solution.objective.magnitude))
      case .feasible, .undecided:
        if stage == .unmetHours { answer.isProven = false }
        if stage == .unmetHours || stage == .capital { answer.isLeastCapital = false }
        let known = objective(of: answer.opens, in: programme)
        if solution.status.hasSolution && solution.objective < known {
          answer.opens = opens(solution.columnValues, in: programme)
        }
        if stage == .unmetHours {
          // Stopped early it may have found little: from nothing at all may lead further.
          answer.opens =
            [answer.opens, options.map { _ in nil }]
            .map { improved($0, in: programme) }
            .min { objective(of: $0, in: programme) < objective(of: $1, in: programme) }
            ?? answer.opens
        }
        return answer
      case .infeasible, .unbounded, .infeasibleOrUnbounded:
        // Picking nothing, and then the answer before, satisfies every rule.
        throw SolverError(.numericalFailure, context: [solution.status.sentence])
      }
    }
    return answer
  }

  private func objective(of opens: [Int?], in programme: Programme) -> Double {
    programme.model.objective(of: values(of: opens, in: programme))
  }

  private func opens(_ values: [Double], in programme: Programme) -> [Int?] {
    zip(options, programme.open).map { option, columns in
      columns.firstIndex { values[$0] > 0.5 }.map { option.years[$0] }
    }
  }
}
