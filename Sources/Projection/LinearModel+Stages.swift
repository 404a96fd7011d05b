import LinearProgramming

extension LinearModel {
  /// Makes a sum part of one stage of a lexicographic programme: in its own stage it is what is
  /// minimised, and in those after it a row holds it at the value it had.
  /// - Parameter held: that value, with the tolerance that the caller allows; `nil` in its own stage,
  ///   and where it is not held.
  mutating func addStage(
    _ name: String, _ sum: [Entry], isMinimised: Bool, held: Double?
  ) {
    if isMinimised {
      for entry in sum { columns[entry.column].cost = entry.value }
    } else if let held, !sum.isEmpty {
      addRow("hold_\(name)", upper: held, sum)
    }
  }
}
