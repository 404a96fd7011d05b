import LinearProgramming
import PlaceModel

extension PostPlacement {
  /// How far an earlier stage's value may slip in a later one, as a share of it or in FTE: enough
  /// for the solver's own tolerance, and far less than any table shows.
  private static let tolerance = 1e-8
  /// What a solver's tolerance leaves of nought, in FTE.
  private static let dust = 1e-5

  /// The answer that is best in every stage, and the values of the first stages on the way.
  /// - Throws: where a figure is too large to solve with (10^12) or the arithmetic fails.
  func solved() throws(SolverError) -> (answer: Answer, values: [Double]) {
    var held: [Double] = []
    var values: [Double] = []
    var answer = Answer(placed: [], given: [])
    for stage in Stage.allCases {
      let programme = programme(for: stage, holding: held)
      let solution = try Self.solve(programme.model)
      values.append(solution.objective)
      held.append(Self.loosened(solution.objective))
      let read = { (columns: [Int]) -> [Double] in
        guard !columns.isEmpty else { return [Double](repeating: 0, count: localityCount) }
        return columns.map { solution.columnValues[$0] > Self.dust ? solution.columnValues[$0] : 0 }
      }
      answer = Answer(placed: programme.placed.map(read), given: programme.given.map(read))
    }
    return (answer, values)
  }

  /// By how many FTE the first two stages' values fall with one more post of a group, the second
  /// with the first held where it was.
  ///
  /// Solved again with one more post, not read off the programme's duals: those hold for a small
  /// part of a post, and where the answer has a kink only for one more or one fewer. What a whole
  /// post does is never more than the dual says, since each next part of it does no more than the
  /// one before (the value of a linear programme is convex in its right-hand sides).
  /// - Parameter values: as ``solved()`` gave them.
  func worth(ofOneMore group: Int, values: [Double]) throws(SolverError) -> (
    largestGap: Double, totalGap: Double
  ) {
    var more = self
    more.groups[group].posts += 1
    let largest = try Self.solve(more.programme(for: .largestGap, holding: []).model)
    let held = [Self.loosened(values[Stage.largestGap.rawValue])]
    let total = try Self.solve(more.programme(for: .totalGap, holding: held).model)
    return (
      Self.fall(from: values[Stage.largestGap.rawValue], to: largest.objective),
      Self.fall(from: values[Stage.totalGap.rawValue], to: total.objective)
    )
  }

  private static func fall(from before: Double, to after: Double) -> Double {
    before - after > dust ? before - after : 0
  }

  static func loosened(_ value: Double) -> Double {
    value + tolerance * max(1, value.magnitude)
  }

  private static func solve(_ model: LinearModel) throws(SolverError) -> Solution {
    let solution = try GLPKSolver().solve(model)
    // Placing everything anywhere and giving nothing satisfies every rule, and no value is below
    // what all staff together leave, so only arithmetic can keep the solver from an answer.
    guard solution.status == .optimal else {
      throw SolverError(.numericalFailure, context: [solution.status.sentence])
    }
    return solution
  }
}
