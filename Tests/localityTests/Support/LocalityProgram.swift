import Foundation
import Testing

/// The program as people run it: the binary that was built with these tests.
enum LocalityProgram {
  /// How a run of the program ended.
  struct Ending: Sendable {
    /// The exit code, or 128 and the signal's number, as a shell tells it.
    var code: Int32
    var output: String
    var errors: String

    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// Beside the test bundle, which on Linux is the running program itself.
  static var path: String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "locality").path
  }

  /// Runs `locality` with these arguments, in a folder.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, from workingFolder: String = "",
    environment: [String: String] = [:]
  ) async throws -> Ending {
    let process = process(path, arguments, in: folder, from: workingFolder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return try await ending(of: process)
  }

  /// Runs a line of shell in which `$LOCALITY` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) async throws -> Ending {
    let process = process("/bin/sh", ["-c", line], in: folder, from: "")
    process.environment = ProcessInfo.processInfo.environment.merging(["LOCALITY": path]) { $1 }
    return try await ending(of: process)
  }

  private static func process(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder, from workingFolder: String
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url.appending(path: workingFolder)
    return process
  }

  /// Waits for a process, its output in files, for a pipe would fill up and stop it; a process that
  /// does not end within a minute is ended.
  /// - Parameter started: what to do when the process has begun, with its number.
  static func ending(
    of process: Process, started: (Int32) async throws -> Void = { _ in }
  ) async throws -> Ending {
    let streams = try TemporaryFolder()
    try streams.write("output", "")
    try streams.write("errors", "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "errors"))
    let (ends, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let signalled = process.terminationReason == .uncaughtSignal
      end.yield(process.terminationStatus + (signalled ? 128 : 0))
      end.finish()
    }
    try runTakingSignals(process)
    let identifier = process.processIdentifier
    let guardian = Task {
      try await Task.sleep(for: .seconds(60))
      kill(identifier, SIGKILL)
    }
    defer { guardian.cancel() }
    try await started(identifier)
    let code = try #require(await ends.first { _ in true })
    return Ending(
      code: code, output: try streams.text("output"), errors: try streams.text("errors"))
  }

  /// Starts a process that signals reach: tests run on threads that keep all signals off, and a
  /// process would inherit that.
  private static func runTakingSignals(_ process: Process) throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// Runs the program and sends it a signal after a pause.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, signal number: Int32,
    after pause: Duration
  ) async throws -> Ending {
    let process = process(path, arguments, in: folder, from: "")
    return try await ending(of: process) { identifier in
      try await Task.sleep(for: pause)
      kill(identifier, number)
    }
  }
}
