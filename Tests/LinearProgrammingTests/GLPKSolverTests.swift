import LinearProgramming
import Testing

@Suite struct GLPKSolverTests {
  /// The posts of the docstring: 9 n + 20 d ≥ 100, at 40 and 91 a post.
  @Test func theCheapestPosts() throws {
    let solution = try GLPKSolver().solve(posts(.integer))
    #expect(solution.status == .optimal)
    #expect(solution.objective == 451)
    #expect(solution.bound == 451)
    #expect(solution.columnValues == [9, 1])
    #expect(solution.rowValues == [101])
    #expect(solution.rowDuals.isEmpty)
    #expect(solution.reducedCosts.isEmpty)
  }

  /// A nurse's visit costs 40/9 = 4.44, a doctor's 91/20 = 4.55: ten nurses, then half a doctor.
  @Test func thePriceOfAVisit() throws {
    let solution = try GLPKSolver().solve(posts(.continuous))
    #expect(solution.status == .optimal)
    #expect(near(solution.columnValues, [10, 0.5]))
    #expect(near([solution.objective], [445.5]))
    // One more visit is a twentieth of a doctor; one more nurse spares nine visits at that price.
    #expect(near(solution.rowDuals, [4.55]))
    #expect(near(solution.reducedCosts, [40 - 9 * 4.55, 0]))
  }

  /// The same as a maximum of the negated cost: every price changes its sign with the objective.
  @Test func aMaximumHasTheSameDerivatives() throws {
    var model = posts(.continuous)
    model.sense = .maximise
    for index in model.columns.indices { model.columns[index].cost.negate() }
    let solution = try GLPKSolver().solve(model)
    #expect(near([solution.objective, solution.bound ?? 0], [-445.5, -445.5]))
    #expect(near(solution.rowDuals, [-4.55]))
    #expect(near(solution.reducedCosts, [0.95, 0]))
  }

  /// Raising a bound by one moves the objective by the row's dual, whatever the sense.
  @Test(arguments: [LinearModel.Sense.minimise, .maximise])
  func dualsAreDerivatives(_ sense: LinearModel.Sense) throws {
    var model = LinearModel(sense: sense)
    let sign = sense == .minimise ? -1.0 : 1.0
    let x = model.addColumn("x", cost: 3 * sign)
    let y = model.addColumn("y", cost: 2 * sign)
    model.addRow("a", upper: 4, [.init(x, 1), .init(y, 1)])
    model.addRow("b", upper: 8, [.init(x, 1), .init(y, 3)])
    model.addRow("c", upper: 3, [.init(x, 1)])
    let before = try GLPKSolver().solve(model)
    #expect(near([before.objective], [11 * sign]))
    for row in model.rows.indices {
      var moved = model
      moved.rows[row].upper += 0.25
      let after = try GLPKSolver().solve(moved)
      #expect(near([(after.objective - before.objective) / 0.25], [before.rowDuals[row]]))
    }
  }

  /// Every answer is compared with the best of all whole points, which are tried one by one.
  @Test func fourHundredSmallModelsByEnumeration() throws {
    var infeasible = 0
    for seed in 0..<400 {
      let model = RandomModels.model(seed: seed, columns: 1...5, rows: 0...4, integer: true)
      let solution = try GLPKSolver().solve(model)
      guard let best = RandomModels.bestByEnumeration(model) else {
        infeasible += 1
        #expect(solution.status == .infeasible, "seed \(seed)")
        continue
      }
      #expect(solution.status == .optimal, "seed \(seed)")
      #expect(solution.objective == best, "seed \(seed)")
      #expect(solution.bound == best, "seed \(seed)")
      #expect(model.violations(of: solution.columnValues) == [], "seed \(seed)")
    }
    // Both kinds must occur for the test to mean anything.
    #expect((20...300).contains(infeasible))
  }

  /// An LP's answer is best exactly when its values fit and its duals bound every other choice.
  @Test func fourHundredLinearModelsByTheirDuals() throws {
    var solved = 0
    for seed in 0..<400 {
      let model = RandomModels.model(seed: seed, columns: 1...8, rows: 0...6, integer: false)
      let solution = try GLPKSolver().solve(model)
      guard solution.status == .optimal else {
        #expect(solution.status == .infeasible, "seed \(seed)")
        let whole = RandomModels.bestByEnumeration(model.columns.count < 6 ? model : LinearModel())
        #expect(whole == nil || model.columns.count >= 6, "seed \(seed)")
        continue
      }
      solved += 1
      #expect(model.violations(of: solution.columnValues, tolerance: 1e-7) == [], "seed \(seed)")
      let value = Duality.objective(model, solution.columnValues)
      #expect(near([solution.objective], [value]), "seed \(seed)")
      let bound = Duality.bound(model, rowDuals: solution.rowDuals)
      #expect(near([bound], [value]), "seed \(seed): the duals prove \(bound), not \(value)")
    }
    #expect(solved > 150)
  }

  private func posts(_ kind: LinearModel.Kind) -> LinearModel {
    var model = LinearModel(name: "posts", sense: .minimise)
    let nurse = model.addColumn("nurse", upper: 10, cost: 40, kind: kind)
    let doctor = model.addColumn("doctor", upper: 10, cost: 91, kind: kind)
    model.addRow("visits", lower: 100, [.init(nurse, 9), .init(doctor, 20)])
    return model
  }
}
