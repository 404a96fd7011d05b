import LinearProgramming
import Testing

@Suite struct GLPKSolverTests {
  /// The posts of the docstring: 9 n + 20 d ≥ 100, at 40 and 90 a post.
  @Test func theCheapestPosts() throws {
    var model = LinearModel(name: "posts", sense: .minimise)
    let nurse = model.addColumn("nurse", upper: 10, cost: 40, kind: .integer)
    let doctor = model.addColumn("doctor", upper: 10, cost: 90, kind: .integer)
    model.addRow("visits", lower: 100, [.init(nurse, 9), .init(doctor, 20)])
    let solution = try GLPKSolver().solve(model)
    #expect(solution.status == .optimal)
    #expect(solution.objective == 450)
    #expect(model.violations(of: solution.columnValues).isEmpty)
  }
}
