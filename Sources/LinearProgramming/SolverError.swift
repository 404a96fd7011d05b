/// Why nothing could be solved.
public struct SolverError: Error, Hashable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// The model breaks a rule of its own form; the context lists every fault.
    case faultyModel
    /// A whole-number column was given to a programme of continuous columns.
    case notContinuous
    /// The equations that fix the current solution contradict or repeat each other numerically.
    case singularBasis
    /// The arithmetic broke down, whatever the starting point.
    case numericalFailure
  }

  public var reason: Reason
  /// What it was about, a sentence each; may be empty.
  public var context: [String]

  public init(_ reason: Reason, context: [String] = []) {
    self.reason = reason
    self.context = context
  }

  /// One sentence for a reader.
  public var sentence: String {
    switch reason {
    case .faultyModel:
      context.count == 1
        ? "The model cannot be solved: it has one fault."
        : "The model cannot be solved: it has \(context.count) faults."
    case .notContinuous: "A growing programme takes continuous columns only."
    case .singularBasis: "The solver met a set of rows it could not tell apart numerically."
    case .numericalFailure: "The solver's arithmetic failed on this model."
    }
  }

  /// The sentence and what it was about: the first ten, since a large model may have a million
  /// faults of one kind.
  public var description: String {
    let more = context.count > 10 ? ["And \(context.count - 10) more."] : []
    return ([sentence] + context.prefix(10) + more).joined(separator: " ")
  }
}
