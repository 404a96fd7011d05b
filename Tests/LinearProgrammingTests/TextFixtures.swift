import LinearProgramming

/// One tiny model for each thing a text format must say, with its optimum by hand.
enum TextFixtures {
  struct Fixture: Sendable, CustomStringConvertible {
    /// Names its files in Snapshots.
    var name: String
    var model: LinearModel
    /// `nil` where there is none.
    var optimum: Double?

    var description: String { name }
  }

  static let all: [Fixture] = [
    plain, maximum, ranges, bounds, wholeNumbers, names, emptyRows, noRows, noColumns, constant,
  ]

  private static func fixture(
    _ name: String, _ sense: LinearModel.Sense, optimum: Double?,
    _ fill: (inout LinearModel) -> Void
  ) -> Fixture {
    var model = LinearModel(name: name, sense: sense)
    fill(&model)
    return Fixture(name: name, model: model, optimum: optimum)
  }

  /// x + y ≥ 4 at 2 and 3 each, x ≤ 3: three of x, one of y.
  static let plain = fixture("plain", .minimise, optimum: 9) { model in
    let x = model.addColumn("x", cost: 2)
    let y = model.addColumn("y", cost: 3)
    model.addRow("need", lower: 4, [.init(x, 1), .init(y, 1)])
    model.addRow("room", upper: 3, [.init(x, 1)])
  }

  /// 3x + 2y with x + y ≤ 4 and x = 1.5: 4.5 + 5.
  static let maximum = fixture("maximum", .maximise, optimum: 9.5) { model in
    let x = model.addColumn("x", cost: 3)
    let y = model.addColumn("y", cost: 2)
    model.addRow("room", upper: 4, [.init(x, 1), .init(y, 1)])
    model.addRow("exact", equal: 3, [.init(x, 2)])
  }

  /// The largest x + y with 1 ≤ x + 2y ≤ 4 and −2 ≤ x − y ≤ 1: x = 2, y = 1.
  static let ranges = fixture("ranges", .maximise, optimum: 3) { model in
    let x = model.addColumn("x", cost: 1)
    let y = model.addColumn("y", cost: 1)
    model.addRow("sum", lower: 1, upper: 4, [.init(x, 1), .init(y, 2)])
    model.addRow("apart", lower: -2, upper: 1, [.init(x, 1), .init(y, -1)])
  }

  /// Every kind of bound, each at its best: −7 + (−3) + (−2.5) + 4 + 2 − 5.
  static let bounds = fixture("bounds", .minimise, optimum: -11.5) { model in
    let free = model.addColumn("anything", lower: -.infinity, cost: 1)
    model.addColumn("within", lower: -3, upper: -1, cost: 1)
    model.addColumn("above", lower: -2.5, cost: 1)
    model.addColumn("fixed", lower: 4, upper: 4, cost: 1)
    model.addColumn("below", lower: -.infinity, upper: -2, cost: -1)
    model.addColumn("capped", upper: 5, cost: -1)
    model.addRow("floor", lower: -7, [.init(free, 1)])
  }

  /// 5i + c + 4b + 9f − g with 2i + c + 2b + 2f ≤ 8.5, i ≤ 2 and f = 1: i = 2 and b = 1 leave c ½,
  /// and g ≥ −c is nought: 10 + ½ + 4 + 9.
  static let wholeNumbers = fixture("whole-numbers", .maximise, optimum: 23.5) { model in
    let i = model.addColumn("i", upper: 2, cost: 5, kind: .integer)
    let c = model.addColumn("c", cost: 1)
    let b = model.addBinaryColumn("b", cost: 4)
    let f = model.addColumn("f", lower: 1, upper: 1, cost: 9, kind: .binary)
    let g = model.addColumn("g", lower: -2, cost: -1, kind: .integer)
    model.addRow("room", upper: 8.5, [.init(i, 2), .init(b, 2), .init(c, 1), .init(f, 2)])
    model.addRow("even", lower: 0, [.init(g, 1), .init(c, 1)])
  }

  /// Names that a reader would stumble over, repeated, empty, and foreign: each costs its place.
  static let names = fixture("names", .minimise, optimum: 55) { model in
    model.name = "names \\ with\nturns and é"
    let troubles = [
      "free", "e5", "3x", "a b", "a b", "a_b_2", "", "Ynys Môn", "objective", "constant",
    ]
    for (index, name) in troubles.enumerated() {
      let column = model.addColumn(name, cost: Double(index + 1))
      model.addRow(name, lower: 1, [.init(column, 1)])
    }
  }

  /// Rows without entries or without bounds change nothing.
  static let emptyRows = fixture("empty-rows", .minimise, optimum: 2) { model in
    let x = model.addColumn("x", cost: 1)
    model.addColumn("unused")
    model.addRow("empty", lower: -1, upper: 1, [])
    model.addRow("unbounded", [.init(x, 1)])
    model.addRow("need", lower: 2, [.init(x, 1)])
  }

  static let noRows = fixture("no-rows", .minimise, optimum: 3) { model in
    model.addColumn("x", lower: 3, cost: 1)
  }

  static let noColumns = fixture("no-columns", .minimise, optimum: 0) { model in
    model.addRow("empty", upper: 1, [])
  }

  static let constant = fixture("constant", .maximise, optimum: 12.25) { model in
    let x = model.addColumn("x", cost: 1)
    model.objectiveConstant = 10.25
    model.addRow("room", upper: 2, [.init(x, 1)])
  }
}
