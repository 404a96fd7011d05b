import LinearProgramming
import Testing

@Suite struct ViolationTests {
  private let model: LinearModel = {
    var model = LinearModel()
    model.addColumn("x", lower: 1, upper: 4)
    model.addColumn("whole", lower: -5, kind: .integer)
    model.addRow("sum", lower: 2, upper: 6, [.init(0, 1), .init(1, 2)])
    return model
  }()

  @Test func nothingToSayOfASolution() {
    #expect(model.violations(of: [2, 1]) == [])
    #expect(model.violations(of: [1 - 5e-7, 1 + 5e-7]) == [])
  }

  @Test(arguments: [
    ([0.5, 1], ["The value of column 0 ('x') is 0.5, below its lower bound 1.0 by 0.5."]),
    ([4.25, 0], ["The value of column 0 ('x') is 4.25, above its upper bound 4.0 by 0.25."]),
    ([2, 0.75], ["The value of column 1 ('whole') is 0.75, not a whole number by 0.25."]),
    ([1, 0], ["The sum of row 0 ('sum') is 1.0, below its lower bound 2.0 by 1.0."]),
    ([4, 2], ["The sum of row 0 ('sum') is 8.0, above its upper bound 6.0 by 2.0."]),
    (
      [.nan, 1],
      [
        "The value of column 0 ('x') is not a finite number (nan).",
        "The sum of row 0 ('sum') is not a number.",
      ]
    ),
    (
      [9, -6],
      [
        "The value of column 0 ('x') is 9.0, above its upper bound 4.0 by 5.0.",
        "The value of column 1 ('whole') is -6.0, below its lower bound -5.0 by 1.0.",
        "The sum of row 0 ('sum') is -3.0, below its lower bound 2.0 by 5.0.",
      ]
    ),
    ([1], ["There are 1 values for 2 columns."]),
  ])
  func eachBrokenRuleIsNamed(_ values: [Double], _ sentences: [String]) {
    #expect(model.violations(of: values) == sentences)
  }

  /// A share of the bound where that is large: a millionth of 100,000 is a tenth.
  @Test func theToleranceIsAShareOfLargeBounds() {
    var model = LinearModel()
    model.addColumn("x", upper: 100_000)
    #expect(model.violations(of: [100_000.09]) == [])
    #expect(model.violations(of: [100_000.11]).count == 1)
    #expect(model.violations(of: [100_000.09], tolerance: 1e-7).count == 1)
  }

  /// A row that names no column cannot be checked, which is said rather than ended with.
  @Test func anUnknownColumn() {
    var model = LinearModel()
    model.addRow("r", upper: 1, [.init(3, 1)])
    #expect(model.violations(of: []) == ["The sum of row 0 ('r') is not a number."])
  }

  @Test func anySingleTamperingShows() throws {
    for seed in 0..<60 {
      let model = RandomModels.model(seed: seed, columns: 2...5, rows: 1...4, integer: true)
      let solution = try GLPKSolver().solve(model)
      guard solution.status == .optimal else { continue }
      for column in model.columns.indices {
        var values = solution.columnValues
        values[column] += 0.5
        #expect(!model.violations(of: values).isEmpty)
        values[column] = model.columns[column].upper + 1
        #expect(!model.violations(of: values).isEmpty)
      }
    }
  }
}
