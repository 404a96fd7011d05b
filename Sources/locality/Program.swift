import Planning
import Reporting

/// What the program says of itself in every result.
enum Program {
  static let version = "0.1.0"

  static var note: ProgramNote { ProgramNote(version: version, solver: Planner.solver) }
}
