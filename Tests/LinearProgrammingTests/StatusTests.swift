import LinearProgramming
import SeededRandom
import Testing

@Suite struct StatusTests {
  @Test(arguments: [LinearModel.Kind.continuous, .integer])
  func rowsThatContradictEachOther(_ kind: LinearModel.Kind) throws {
    var model = LinearModel(sense: .maximise)
    let x = model.addColumn("x", cost: 1, kind: kind)
    let y = model.addColumn("y", cost: 1, kind: kind)
    model.addRow("most", upper: 3, [.init(x, 1), .init(y, 1)])
    model.addRow("least", lower: 4, [.init(x, 1), .init(y, 1)])
    let solution = try GLPKSolver().solve(model)
    #expect(solution.status == .infeasible)
    #expect(solution.objective == -.infinity)
    #expect(solution.columnValues.isEmpty)
    #expect(solution.bound == nil)
  }

  /// 2x = 1 has a solution, but none of whole numbers; nor has 0.2 ≤ x ≤ 0.8.
  @Test func onlyTheWholeNumbersContradict() throws {
    var model = LinearModel()
    let x = model.addColumn("x", upper: 9, kind: .integer)
    model.addRow("odd", equal: 1, [.init(x, 2)])
    #expect(try GLPKSolver().solve(model).status == .infeasible)

    var narrow = LinearModel()
    narrow.addColumn("x", lower: 0.2, upper: 0.8, kind: .integer)
    #expect(try GLPKSolver().solve(narrow).status == .infeasible)
  }

  @Test(
    arguments: [LinearModel.Kind.continuous, .integer], [LinearModel.Sense.minimise, .maximise])
  func nothingHoldsTheObjective(_ kind: LinearModel.Kind, _ sense: LinearModel.Sense) throws {
    var model = LinearModel(sense: sense)
    let sign = sense == .minimise ? -1.0 : 1.0
    let x = model.addColumn("x", cost: sign, kind: kind)
    let y = model.addColumn("y", kind: kind)
    model.addRow("apart", upper: 1, [.init(x, 1), .init(y, -1)])
    let solution = try GLPKSolver().solve(model)
    #expect(solution.status == .unbounded)
    #expect(solution.objective == sign * .infinity)
  }

  /// The relaxation is unbounded, yet 2y = 1 has no whole solution, so the model is infeasible.
  @Test func unboundedButForTheWholeNumbers() throws {
    var model = LinearModel()
    model.addColumn("x", cost: -1)
    let y = model.addColumn("y", upper: 5, kind: .integer)
    model.addRow("odd", equal: 1, [.init(y, 2)])
    #expect(try GLPKSolver().solve(model).status == .infeasible)
  }

  /// 3x − 3y = 1 over all whole numbers: no search of finite length shows that there is none.
  @Test func whatCannotBeToldApartIsSaid() throws {
    var model = LinearModel()
    let x = model.addColumn("x", cost: -1, kind: .integer)
    let y = model.addColumn("y", kind: .integer)
    model.addRow("thirds", equal: 1, [.init(x, 3), .init(y, -3)])
    let status = try GLPKSolver(branchLimit: 200).solve(model).status
    #expect(status == .infeasibleOrUnbounded)
  }

  @Test func emptyModels() throws {
    var model = LinearModel()
    #expect(try GLPKSolver().solve(model) == Solution(status: .optimal, objective: 0, bound: 0))
    model.objectiveConstant = 2.5
    #expect(try GLPKSolver().solve(model).objective == 2.5)
    model.addRow("empty", lower: 1, [])
    #expect(try GLPKSolver().solve(model).status == .infeasible)

    for kind in [LinearModel.Kind.continuous, .integer] {
      var free = LinearModel(sense: .maximise)
      free.addColumn("x", upper: 4, cost: 2, kind: kind)
      let solution = try GLPKSolver().solve(free)
      #expect(solution.status == .optimal)
      #expect(solution.objective == 8)
      #expect(solution.columnValues == [4])
      free.columns[0].upper = .infinity
      #expect(try GLPKSolver().solve(free).status == .unbounded)
    }
  }

  @Test func anEmptyProgrammeGrows() throws {
    var master = try GrowingProgramme(LinearModel())
    #expect(try master.solve().objective == 0)
    try master.addRows([.init(name: "need", lower: 3)])
    #expect(try master.solve().status == .infeasible)
    try master.addColumns([NewColumn(cost: 2, entries: [.init(0, 1)])])
    #expect(try master.solve().objective == 6)
    try master.removeColumns([0])
    #expect(try master.solve().status == .infeasible)
    try master.addColumns([])
    try master.addRows([])
    try master.removeColumns([])
    #expect(master.rowCount == 1)
    #expect(master.columnCount == 0)
  }

  /// A limit stops the same model at the same place each time, and its bound is true.
  @Test func aLimitOnBranches() throws {
    let model = Self.knapsack()
    let full = try GLPKSolver().solve(model)
    #expect(full.status == .optimal)
    #expect(full.work > 20)
    var feasible = 0
    for limit in stride(from: 5, to: full.work, by: 7) {
      let stopped = try GLPKSolver(branchLimit: limit).solve(model)
      #expect(stopped.work == limit)
      #expect(try stopped == GLPKSolver(branchLimit: limit).solve(model))
      let bound = try #require(stopped.bound)
      #expect(bound >= full.objective - 1e-9)
      guard stopped.status == .feasible(stoppedBy: .branches(limit)) else { continue }
      feasible += 1
      #expect(stopped.objective <= full.objective)
      #expect(model.violations(of: stopped.columnValues) == [])
    }
    #expect(feasible > 0)
  }

  /// 12x + 15y + 20z + 28w = 233 has whole solutions, though rounding finds none.
  @Test func aLimitBeforeAnySolution() throws {
    var model = LinearModel()
    let weights: [Double] = [12, 15, 20, 28]
    for weight in weights { model.addColumn(upper: 9, cost: weight + 1, kind: .integer) }
    model.addRow("exact", equal: 233, weights.enumerated().map { .init($0, $1) })
    let stopped = try GLPKSolver(branchLimit: 0).solve(model)
    #expect(stopped.status == .undecided(stoppedBy: .branches(0)))
    #expect(stopped.objective == .infinity)
    #expect(stopped.columnValues.isEmpty)
    #expect(stopped.work == 0)
    let best = try #require(RandomModels.bestByEnumeration(model))
    #expect(try #require(stopped.bound) <= best)
    #expect(try GLPKSolver().solve(model).objective == best)
  }

  @Test func aGapStopsEarlyAndSaysHowFar() throws {
    let model = Self.knapsack()
    let full = try GLPKSolver().solve(model)
    let rough = try GLPKSolver(relativeGap: 0.2).solve(model)
    #expect(rough.status == .optimal)
    #expect(rough.work < full.work)
    let bound = try #require(rough.bound)
    #expect(bound >= full.objective - 1e-9)
    #expect(bound - rough.objective <= 0.2 * rough.objective)
  }

  @Test func aSentenceForEach() {
    let limit = SolveLimit.branches(7)
    let statuses: [SolveStatus] = [
      .optimal, .feasible(stoppedBy: limit), .infeasible, .unbounded, .infeasibleOrUnbounded,
      .undecided(stoppedBy: .iterations(9)),
    ]
    #expect(
      statuses.map(\.sentence) == [
        "The solution is proven best.",
        "A solution was found, but the limit of 7 branches stopped the proof that it is best.",
        "No solution satisfies every rule.",
        "The objective can be made as good as one likes; a rule is missing.",
        "Either no solution satisfies every rule, or the objective can be made as good as one "
          + "likes.",
        "Before a solution was found, the limit of 9 simplex iterations stopped the search.",
      ])
    #expect(statuses.map(\.hasSolution) == [true, true, false, false, false, false])
  }

  /// GLPK's memory and its printing belong to a thread; many at once must not meet.
  @Test func manyThreadsAtOnce() async throws {
    let model = Self.knapsack()
    let expected = try GLPKSolver().solve(model)
    let answers = try await withThrowingTaskGroup(of: Solution.self) { group in
      for _ in 0..<50 { group.addTask { try GLPKSolver().solve(model) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 50)
    #expect(answers.allSatisfy { $0 == expected })
  }

  /// Two correlated knapsacks over fifteen things, which take some branching.
  private static func knapsack() -> LinearModel {
    var model = LinearModel(name: "knapsack", sense: .maximise)
    var generator = SplitMix64(seed: 5)
    var entries: [[LinearModel.Entry]] = [[], []]
    for _ in 0..<15 {
      let weight = Double(Int.random(in: 20...60, using: &generator))
      let column = model.addBinaryColumn(cost: weight + 7)
      entries[0].append(.init(column, weight))
      entries[1].append(.init(column, Double(Int.random(in: 20...60, using: &generator))))
    }
    model.addRow("one", upper: 251.5, entries[0])
    model.addRow("two", upper: 249.5, entries[1])
    return model
  }
}
