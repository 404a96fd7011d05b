import LinearProgramming
import SeededRandom
import Testing

@Suite struct RobustnessTests {
  /// Numbers of every size that a model may hold: an answer that fits, or an error, and no abort.
  @Test func badlyScaledModelsNeverEndTheProcess() {
    var generator = SplitMix64(seed: 99)
    let sizes: [Double] = [0, 1, -1, 1e-300, 1e-15, -1e-9, 1e-4, 7e5, -1e9, 3e11, 1e12, -1e12]
    var answered = 0
    for _ in 0..<2000 {
      var model = LinearModel(sense: Bool.random(using: &generator) ? .minimise : .maximise)
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let ends = [pick(), pick()].sorted()
        let isWhole = Int.random(in: 0...3, using: &generator) == 0
        model.addColumn(
          lower: Bool.random(using: &generator) ? ends[0] : -.infinity,
          upper: Bool.random(using: &generator) ? ends[1] : .infinity, cost: pick(),
          kind: isWhole ? .integer : .continuous)
      }
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let ends = [pick(), pick()].sorted()
        model.addRow(
          lower: Bool.random(using: &generator) ? ends[0] : -.infinity, upper: ends[1],
          model.columns.indices.map { .init($0, pick()) })
      }
      guard let solution = try? GLPKSolver(branchLimit: 200).solve(model) else { continue }
      if solution.status.hasSolution { answered += 1 }
    }
    #expect(answered > 10)

    func pick() -> Double { sizes.randomElement(using: &generator) ?? 0 }
  }

  /// A set partition's master: thirty columns in, twenty out, rows now and then; as good as at once.
  @Test func aLongColumnGeneration() throws {
    var generator = SplitMix64(seed: 7)
    var whole = LinearModel(name: "master")
    let slack = 1e4
    for index in 0..<20 {
      let column = whole.addColumn("uncovered \(index)", cost: slack)
      whole.addRow("practice \(index)", equal: 1, [.init(column, 1)])
    }
    var master = try GrowingProgramme(whole)
    for round in 0..<40 {
      var added: [NewColumn] = []
      for _ in 0..<30 {
        let members = (0..<20).filter { _ in Int.random(in: 0...4, using: &generator) == 0 }
        let cost = Double(Int.random(in: 50...400, using: &generator))
        let column = whole.addColumn(cost: cost)
        for row in members { whole.rows[row].entries.append(.init(column, 1)) }
        added.append(NewColumn(cost: cost, entries: members.map { .init($0, 1) }))
      }
      try master.addColumns(added)
      if round % 5 == 4 {
        let entries = whole.columns.indices.compactMap { column in
          Int.random(in: 0...3, using: &generator) == 0
            ? LinearModel.Entry(column, 1) : nil
        }
        let row = LinearModel.Row(name: "cut \(round)", upper: 3, entries: entries)
        whole.addRow(row)
        try master.addRows([row])
      }
      let grown = try master.solve()
      #expect(grown.status == .optimal)
      #expect(near([Duality.bound(whole, rowDuals: grown.rowDuals)], [grown.objective]))
      #expect(whole.violations(of: grown.columnValues, tolerance: 1e-7) == [])
    }
    #expect(near([try master.solve().objective], [try GLPKSolver().solve(whole).objective]))
  }
}
