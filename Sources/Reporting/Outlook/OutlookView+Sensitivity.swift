import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// One figure that a board asks for, and how far each assumption moves it.
  struct SensitivityOfMeasure {
    var key: String
    /// As a title begins: "GPs short in 2031".
    var title: String
    var unit: String
    var decimals: Int
    /// With every assumption as it is; `nil` where it is not known here.
    var asItIs: Double?
    /// The tests that move it, the one that moves it most first.
    var moves: [Move]
    /// The tests that do not.
    var still: [Move]
    var restsOnRooms = false
  }

  struct Move {
    var assumption: Assumption
    var low: Double
    var high: Double
    /// From the least to the most of both and of the figure as it is.
    var span: Double
  }

  /// Every measure that the tests have figures for, in a fixed order.
  var sensitivities: [SensitivityOfMeasure] {
    let now = outlook.measures
    return [
      sensitivity(
        "patients", "Patients in \(horizon)", unit: "patients", decimals: 0, least: 1,
        asItIs: now.patients
      ) { $0.patients },
      numbers.isEmpty
        ? nil
        : sensitivity(
          "years_in_balance", "Years with every locality inside the band", unit: "years",
          decimals: 0, least: 0.5, asItIs: Double(now.yearsInBalance)
        ) { Double($0.yearsInBalance) },
      sensitivity(
        "gp_short", "GPs short in \(horizon)", unit: "FTE", decimals: 1, least: 0.05,
        asItIs: now.gpShort
      ) { $0.gpShort },
      sensitivity(
        "rooms_short", "Rooms short in \(horizon)", unit: "rooms", decimals: 1, least: 0.05,
        asItIs: now.roomsShort, restsOnRooms: true
      ) { $0.roomsShort },
    ].compactMap { $0 }
  }

  private func sensitivity(
    _ key: String, _ title: String, unit: String, decimals: Int, least: Double, asItIs: Double?,
    restsOnRooms: Bool = false, measure: (OutlookMeasures) -> Double?
  ) -> SensitivityOfMeasure? {
    var moves: [Move] = []
    var still: [Move] = []
    for test in outlook.sensitivity {
      guard let low = measure(test.low), let high = measure(test.high) else { continue }
      let all = [low, high] + (asItIs.map { [$0] } ?? [])
      let span = (all.max() ?? 0) - (all.min() ?? 0)
      let move = Move(assumption: test.assumption, low: low, high: high, span: span)
      if span > least { moves.append(move) } else { still.append(move) }
    }
    guard !(moves.isEmpty && still.isEmpty) else { return nil }
    moves.sort {
      ($1.span, $0.assumption.key.rawValue) < ($0.span, $1.assumption.key.rawValue)
    }
    return SensitivityOfMeasure(
      key: key, title: title, unit: unit, decimals: decimals, asItIs: asItIs, moves: moves,
      still: still, restsOnRooms: restsOnRooms)
  }

  /// The eight that move a measure most; `nil` where none does.
  func sensitivityTable(_ measure: SensitivityOfMeasure) -> Table? {
    guard !measure.moves.isEmpty else { return nil }
    let rows = measure.moves.prefix(8).map { move -> [Table.Cell] in
      let possible = move.assumption.possible.map(FigureText.range) ?? "–"
      return [
        .text("\(move.assumption.key.rawValue) (\(move.assumption.key.unit))"),
        .text(FigureText.plain(move.assumption.value)), .text(possible),
        .number(move.low, decimals: measure.decimals),
        .number(move.high, decimals: measure.decimals),
        .number(move.span, decimals: measure.decimals),
      ]
    }
    let asItIs = measure.asItIs.map {
      "With every assumption as it is: "
        + NumberText.fixed($0, decimals: measure.decimals, grouped: true) + " \(measure.unit)."
    }
    var notes = [asItIs].compactMap { $0 }
    notes.append(
      "One assumption at a time at its lowest and highest possible value, all others as they are; the "
        + "one that moves the answer most is first. The boundaries stay; posts are placed and schemes "
        + "picked anew.")
    if measure.moves.count > 8 {
      notes.append("\(measure.moves.count - 8) more move it less; sensitivity.csv has them all.")
    }
    if measure.restsOnRooms {
      notes.append(roomsNote)
      if roomsAreAssumed {
        notes.append(
          "Rooms that are assumed stay as they are, even where they were worked out with the figure that "
            + "is moved.")
      }
    }
    return Table(
      title: "\(measure.title): what moves the answer",
      columns: [
        .init("Assumption", key: "assumption", .left), .init("Is", key: "value"),
        .init("Could be", key: "possible", .left),
        .init("With the lowest (\(measure.unit))", key: "with_lowest"),
        .init("With the highest (\(measure.unit))", key: "with_highest"),
        .init("Moves by (\(measure.unit))", key: "moves_by"),
      ], rows: rows, notes: notes, source: "the ranges under \"What is assumed\"")
  }

  /// What does not move a measure, in a sentence; `nil` where everything tested does.
  func stillSentence(_ measure: SensitivityOfMeasure) -> String? {
    guard !measure.still.isEmpty else { return nil }
    if measure.moves.isEmpty {
      return "\(measure.title): not moved by any of the "
        + "\(NumberText.counted(measure.still.count, "assumption")) tested."
    }
    return "\(measure.title): the other "
      + "\(NumberText.counted(measure.still.count, "assumption")) tested, at both ends of their ranges, "
      + "change nothing that a table shows."
  }
}
