import LinearProgramming
import SeededRandom

/// Small models with small whole numbers, so that every sum in a test is exact.
enum RandomModels {
  static func model(
    seed: Int, columns: ClosedRange<Int>, rows: ClosedRange<Int>, integer: Bool
  ) -> LinearModel {
    var generator = SplitMix64(seed: UInt64(seed))
    let sense: LinearModel.Sense = Bool.random(using: &generator) ? .minimise : .maximise
    var model = LinearModel(name: "random \(seed)", sense: sense)
    model.objectiveConstant = Double(Int.random(in: -3...3, using: &generator))
    for index in 0..<Int.random(in: columns, using: &generator) {
      let lower = Int.random(in: -2...1, using: &generator)
      let cost = Double(Int.random(in: -6...6, using: &generator))
      switch Int.random(in: 0...2, using: &generator) {
      case 0 where integer: model.addBinaryColumn("b\(index)", cost: cost)
      default:
        let width = Int.random(in: 0...3, using: &generator)
        model.addColumn(
          "x\(index)", lower: Double(lower), upper: Double(lower + width), cost: cost,
          kind: integer ? .integer : .continuous)
      }
    }
    for index in 0..<Int.random(in: rows, using: &generator) {
      let entries: [LinearModel.Entry] = model.columns.indices.compactMap { column in
        let value = Int.random(in: -4...4, using: &generator)
        return value == 0 ? nil : .init(column, Double(value))
      }
      let side = Double(Int.random(in: -4...6, using: &generator))
      let width = Double(Int.random(in: 0...5, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0: model.addRow("r\(index)", lower: side, entries)
      case 1: model.addRow("r\(index)", lower: side, upper: side + width, entries)
      default: model.addRow("r\(index)", upper: side, entries)
      }
    }
    return model
  }

  /// The best objective over every point of whole numbers within the bounds; `nil` where none fits.
  static func bestByEnumeration(_ model: LinearModel) -> Double? {
    var best: Double?
    var point = model.columns.map(\.lower)
    while true {
      if fits(point, model) {
        let value = zip(model.columns, point).reduce(model.objectiveConstant) {
          $0 + $1.0.cost * $1.1
        }
        switch model.sense {
        case .minimise: best = min(best ?? value, value)
        case .maximise: best = max(best ?? value, value)
        }
      }
      // Counts up like an odometer.
      guard let wheel = point.indices.first(where: { point[$0] < model.columns[$0].upper }) else {
        return best
      }
      point[wheel] += 1
      for index in 0..<wheel { point[index] = model.columns[index].lower }
    }
  }

  private static func fits(_ point: [Double], _ model: LinearModel) -> Bool {
    model.rows.allSatisfy { row in
      let sum = row.entries.reduce(0.0) { $0 + $1.value * point[$1.column] }
      return row.lower <= sum && sum <= row.upper
    }
  }
}
