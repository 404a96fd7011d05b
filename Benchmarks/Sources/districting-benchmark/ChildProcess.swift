import Foundation

/// Runs this program, or another, as a process of its own.
enum ChildProcess {
  struct Printed {
    var output: Data
    /// Whether it was stopped because its time was up.
    var isStopped: Bool
  }

  /// - Parameter seconds: after which it is stopped; `nil` for no limit.
  static func run(
    _ arguments: [String], program: String? = nil, seconds: Int? = nil
  ) throws -> Printed {
    let process = Process()
    let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
    process.executableURL = URL(filePath: program == nil ? own : "/usr/bin/env")
    process.arguments = [program].compactMap { $0 } + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let stopper = DispatchWorkItem { process.terminate() }
    if let seconds {
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: stopper)
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    stopper.cancel()
    return Printed(output: output, isStopped: process.terminationReason == .uncaughtSignal)
  }

  /// The most memory this process has held, in megabytes.
  static var ownPeakMegabytes: Double {
    #if os(Linux)
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) / 1000
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_000_000
    #endif
  }
}
