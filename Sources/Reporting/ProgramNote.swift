/// What made a result, for the reader who wants to make it again.
public struct ProgramNote: Hashable, Sendable {
  /// This program's version, such as "0.1.0".
  public var version: String
  /// The solver and its version, such as "GLPK 5.0".
  public var solver: String

  public init(version: String, solver: String) {
    self.version = version
    self.solver = solver
  }
}
