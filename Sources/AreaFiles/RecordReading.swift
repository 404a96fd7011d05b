public import PlaceModel

/// What came of reading a file that a scenario names, such as its developments or its schemes.
public struct RecordReading<Value: Hashable & Sendable>: Hashable, Sendable {
  /// `nil` where any finding is an error.
  public var value: Value?
  /// In order of file, line and column.
  public var findings: [Finding]
  /// In order of name.
  public var filesRead: [FileRead]
  /// Why a file could not be opened, if it could not.
  public var problem: FileProblem?

  public init(
    value: Value?, findings: [Finding], filesRead: [FileRead], problem: FileProblem? = nil
  ) {
    self.value = value
    self.findings = findings
    self.filesRead = filesRead
    self.problem = problem
  }
}
