import LinearProgramming
import SeededRandom
import Testing

@Suite struct GrowingProgrammeTests {
  /// Columns and rows added and removed in any order, solved between: always the answer that the
  /// whole model has when it is solved at once.
  @Test(arguments: 0..<60)
  func growthEqualsTheWhole(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(1000 + seed))
    var whole = RandomModels.model(seed: seed, columns: 0...4, rows: 0...4, integer: false)
    var master = try GrowingProgramme(whole)
    for step in 0..<12 {
      switch Int.random(in: 0...4, using: &generator) {
      case 0, 1: try grow(&master, &whole, columns: Int.random(in: 0...3, using: &generator))
      case 2: try grow(&master, &whole, rows: Int.random(in: 0...2, using: &generator))
      case 3: try shrink(&master, &whole)
      default:
        guard let column = whole.columns.indices.randomElement(using: &generator) else { break }
        let cost = Double(Int.random(in: -5...5, using: &generator))
        whole.columns[column].cost = cost
        try master.setCost(column, cost)
      }
      #expect(master.columnCount == whole.columns.count)
      #expect(master.rowCount == whole.rows.count)
      let grown = try master.solve()
      let atOnce = try GLPKSolver().solve(whole)
      #expect(grown.status == atOnce.status, "step \(step)")
      guard grown.status == .optimal else { continue }
      #expect(near([grown.objective], [atOnce.objective]), "step \(step)")
      #expect(whole.violations(of: grown.columnValues, tolerance: 1e-7) == [], "step \(step)")
      let bound = Duality.bound(whole, rowDuals: grown.rowDuals)
      #expect(near([bound], [grown.objective]), "step \(step)")
    }

    func grow(
      _ master: inout GrowingProgramme, _ whole: inout LinearModel, columns count: Int
    ) throws {
      var added: [NewColumn] = []
      for _ in 0..<count {
        let lower = Double(Int.random(in: -2...0, using: &generator))
        let upper = Double(Int.random(in: 0...4, using: &generator))
        let cost = Double(Int.random(in: -5...5, using: &generator))
        var entries: [NewColumn.Entry] = []
        let index = whole.addColumn(lower: lower, upper: upper, cost: cost)
        for row in whole.rows.indices where Bool.random(using: &generator) {
          let value = Double(Int.random(in: -3...3, using: &generator))
          entries.append(.init(row, value))
          whole.rows[row].entries.append(.init(index, value))
        }
        added.append(NewColumn(lower: lower, upper: upper, cost: cost, entries: entries))
      }
      try master.addColumns(added)
    }

    func grow(
      _ master: inout GrowingProgramme, _ whole: inout LinearModel, rows count: Int
    ) throws {
      var added: [LinearModel.Row] = []
      for _ in 0..<count {
        let entries: [LinearModel.Entry] = whole.columns.indices.compactMap {
          Bool.random(using: &generator)
            ? .init($0, Double(Int.random(in: -3...3, using: &generator))) : nil
        }
        let upper = Double(Int.random(in: -1...8, using: &generator))
        added.append(.init(name: "", upper: upper, entries: entries))
      }
      whole.rows += added
      try master.addRows(added)
    }

    func shrink(_ master: inout GrowingProgramme, _ whole: inout LinearModel) throws {
      let gone = whole.columns.indices.filter { _ in Int.random(in: 0...2, using: &generator) == 0 }
      try master.removeColumns(gone)
      let kept = whole.columns.indices.filter { !gone.contains($0) }
      whole.columns = kept.map { whole.columns[$0] }
      for row in whole.rows.indices {
        whole.rows[row].entries = whole.rows[row].entries.compactMap { entry in
          kept.firstIndex(of: entry.column).map { .init($0, entry.value) }
        }
      }
    }
  }
}
