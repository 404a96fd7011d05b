public import AreaFiles
public import PlaceModel
import Planning

/// What came of reading a scenario file.
public struct ScenarioReading: Sendable {
  /// `nil` where a finding is an error.
  public internal(set) var scenario: Scenario?
  /// The scenario's rules, without what only the place can tell; `nil` where a finding is an error.
  var rules: PlanningRules?
  /// What the place must tell of them.
  var askedRules = AskedRules()
  /// Everything that is wrong or worth knowing, file by file from the scenario to what it
  /// extends, and in each from top to bottom.
  public internal(set) var findings: [Finding] = []
  /// The scenario's file first, then the one it extends, and so on; named from its folder.
  public internal(set) var filesRead: [FileRead] = []
  /// Set where the scenario's file, or one it extends, could not be opened.
  public internal(set) var problem: FileProblem?
}
