import Foundation

/// The user's terminal: results to standard output, everything else to standard error.
enum Terminal {
  /// Prints a result; one that cannot be printed ends the program with a sentence and a code.
  static func show(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      tell("standard output: error: The result could not be printed: \(SystemReason(error)).")
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Prints a line that is not a result: a finding, or where files are.
  static func tell(_ line: String) {
    write(line + "\n")
  }

  /// Writes beside the results, without ending the line.
  static func write(_ text: String) {
    // Where nobody can be told, the exit code still says how it went.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Columns to fill: the terminal's own, or 120 in a pipe.
  static var width: Int {
    var size = winsize()
    let found = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
    return found ? min(Int(size.ws_col), 160) : 120
  }
}
