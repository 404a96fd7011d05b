/// Why the solver stopped. Only `optimal` and `feasible` carry a solution.
public enum SolveStatus: Hashable, Sendable {
  /// Proven best, within the gap asked for.
  case optimal
  /// A solution was found, but the limit named stopped the proof that it is best.
  case feasible(stoppedBy: SolveLimit)
  /// No choice of values satisfies every row and bound.
  case infeasible
  /// Values can be found with an objective as good as one likes.
  case unbounded
  /// One of the two above; telling which would cost an endless search.
  case infeasibleOrUnbounded
  /// The limit named stopped the search before it found a solution or proved that there is none.
  case undecided(stoppedBy: SolveLimit)

  /// What it means, for a reader.
  public var sentence: String {
    switch self {
    case .optimal: "The solution is proven best."
    case .feasible(let limit):
      "A solution was found, but \(limit.words) stopped the proof that it is best."
    case .infeasible: "No solution satisfies every rule."
    case .unbounded: "The objective can be made as good as one likes; a rule is missing."
    case .infeasibleOrUnbounded:
      "Either no solution satisfies every rule, or the objective can be made as good as one likes."
    case .undecided(let limit):
      "Before a solution was found, \(limit.words) stopped the search."
    }
  }

  /// Whether there are values to read.
  public var hasSolution: Bool {
    switch self {
    case .optimal, .feasible: true
    case .infeasible, .unbounded, .infeasibleOrUnbounded, .undecided: false
    }
  }
}

/// A limit on work, never on time, so that the same model stops at the same place on any machine.
public enum SolveLimit: Hashable, Sendable {
  /// This many branchings of branch and bound.
  case branches(Int)
  /// This many steps of the simplex method.
  case iterations(Int)

  var words: String {
    switch self {
    case .branches(let count): "the limit of \(count) branches"
    case .iterations(let count): "the limit of \(count) simplex iterations"
    }
  }
}
