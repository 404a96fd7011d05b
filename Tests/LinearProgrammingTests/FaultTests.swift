import LinearProgramming
import Testing

@Suite struct FaultTests {
  private let nan = Double.nan
  private let infinity = Double.infinity

  @Test func aSoundModelHasNone() {
    var model = LinearModel()
    let x = model.addColumn("x", lower: -.infinity)
    model.addRow("r", [.init(x, 1)])
    model.addRow("empty", upper: 0, [])
    #expect(model.faults() == [])
    #expect(LinearModel().faults() == [])
  }

  @Test func everyFaultyColumnIsNamed() {
    var model = LinearModel()
    model.addColumn("nan", lower: nan)
    model.addColumn("", upper: nan)
    model.addColumn("crossed", lower: 2, upper: 1)
    model.addColumn("nowhere", lower: infinity)
    model.addColumn("nowhere", lower: -infinity, upper: -infinity)
    model.addColumn("huge", lower: -1e16)
    model.addColumn("cost", cost: infinity)
    model.addColumn("dear", cost: -2e15)
    model.addColumn("two", upper: 2, kind: .binary)
    model.addColumn("minus", lower: -1, upper: 1, cost: nan, kind: .binary)
    #expect(
      model.faults() == [
        "A bound of column 0 ('nan') is not a number.",
        "A bound of column 1 is not a number.",
        "The lower bound of column 2 ('crossed') is 2.0, above its upper bound 1.0.",
        "The bounds of column 3 ('nowhere') leave no finite number (inf to inf).",
        "The bounds of column 4 ('nowhere') leave no finite number (-inf to -inf).",
        "A bound of column 5 ('huge') is -1e+16, beyond the largest size of 1000000000000.0; "
          + "use infinity for none.",
        "The cost of column 6 ('cost') is not a finite number (inf).",
        "The cost of column 7 ('dear') is -2000000000000000.0, beyond the largest size of "
          + "1000000000000.0.",
        "The bounds of column 8 ('two') are 0.0 to 2.0, but a binary column lies within 0 to 1.",
        "The bounds of column 9 ('minus') are -1.0 to 1.0, but a binary column lies within 0 to 1.",
        "The cost of column 9 ('minus') is not a finite number (nan).",
      ])
  }

  @Test func everyFaultyRowIsNamed() {
    var model = LinearModel()
    model.addColumn("x")
    model.addColumn("y")
    model.objectiveConstant = nan
    model.addRow("twice", upper: 1, [.init(0, 1), .init(1, 1), .init(0, 2)])
    model.addRow("unknown", upper: 1, [.init(2, 1), .init(-1, 1)])
    model.addRow("", upper: 1, [.init(0, nan)])
    model.addRow("big", upper: 1, [.init(0, infinity), .init(1, 1e300)])
    model.addRow("crossed", lower: 1, upper: 0, [])
    model.addRow("nan", upper: nan, [])
    #expect(
      model.faults() == [
        "The objective's constant is not a finite number (nan).",
        "The entries of row 0 ('twice') name column 0 more than once.",
        "An entry of row 1 ('unknown') names column 2, but there are 2, counted from zero.",
        "An entry of row 1 ('unknown') names column -1, but there are 2, counted from zero.",
        "The entry of row 2 for column 0 is not a finite number (nan).",
        "The entry of row 3 ('big') for column 0 is not a finite number (inf).",
        "The entry of row 3 ('big') for column 1 is 1e+300, beyond the largest size of "
          + "1000000000000.0.",
        "The lower bound of row 4 ('crossed') is 1.0, above its upper bound 0.0.",
        "A bound of row 5 ('nan') is not a number.",
      ])
  }

  @Test func aFaultyModelIsRefusedWithItsFaults() {
    var model = LinearModel()
    model.addColumn("x", lower: 2, upper: 1)
    let fault = "The lower bound of column 0 ('x') is 2.0, above its upper bound 1.0."
    #expect(throws: SolverError(.faultyModel, context: [fault])) { try GLPKSolver().solve(model) }
    #expect(throws: SolverError(.faultyModel, context: [fault])) {
      _ = try GrowingProgramme(model)
    }
    #expect(
      "\(SolverError(.faultyModel, context: [fault]))"
        == "The model cannot be solved: it has one fault. " + fault)
    #expect(
      SolverError(.faultyModel, context: [fault, fault]).sentence
        == "The model cannot be solved: it has 2 faults.")
  }

  @Test func aGrowingProgrammeTakesNoWholeNumbers() {
    var model = LinearModel()
    model.addColumn("x")
    model.addBinaryColumn("b")
    let context = ["The kind of column 1 ('b') is not continuous."]
    #expect(throws: SolverError(.notContinuous, context: context)) {
      _ = try GrowingProgramme(model)
    }
  }

  /// A refused change leaves the programme as it was.
  @Test func faultyGrowthIsRefused() throws {
    var model = LinearModel()
    model.addColumn("x", cost: 1)
    model.addRow("r", lower: 2, [.init(0, 1)])
    var master = try GrowingProgramme(model)
    func refused(
      _ context: [String], _ change: (inout GrowingProgramme) throws(SolverError) -> Void
    ) {
      do {
        try change(&master)
        Issue.record("not refused: \(context)")
      } catch {
        #expect(error == SolverError(.faultyModel, context: context))
      }
    }
    refused([
      "The cost of column 1 is not a finite number (nan).",
      "The entries of column 1 name row 0 more than once.",
      "An entry of column 2 names row 1, but there are 1, counted from zero.",
    ]) { master throws(SolverError) in
      try master.addColumns([
        NewColumn(cost: .nan, entries: [.init(0, 1), .init(0, 1)]),
        NewColumn(cost: 1, entries: [.init(1, 1)]),
      ])
    }
    refused(["The lower bound of column 1 is 1.0, above its upper bound 0.0."]) {
      master throws(SolverError) in
      try master.addColumns([NewColumn(lower: 1, upper: 0, cost: 0, entries: [])])
    }
    refused([
      "The lower bound of row 1 ('s') is 1.0, above its upper bound 0.0.",
      "An entry of row 1 ('s') names column 7, but there are 1, counted from zero.",
    ]) { master throws(SolverError) in
      try master.addRows([.init(name: "s", lower: 1, upper: 0, entries: [.init(7, 1)])])
    }
    refused([
      "Column -1 cannot be removed: there are 1, counted from zero.",
      "Column 1 cannot be removed: there are 1, counted from zero.",
    ]) { master throws(SolverError) in try master.removeColumns([-1, 1]) }
    refused(["Columns to remove must ascend, but 0 follows 0."]) {
      master throws(SolverError) in try master.removeColumns([0, 0])
    }
    refused(["Column 1 has no cost: there are 1, counted from zero."]) {
      master throws(SolverError) in try master.setCost(1, 0)
    }
    refused(["The cost of column 0 is not a finite number (inf)."]) {
      master throws(SolverError) in try master.setCost(0, .infinity)
    }
    #expect(master.columnCount == 1)
    #expect(master.rowCount == 1)
    #expect(near([try master.solve().objective], [2]))
  }
}
