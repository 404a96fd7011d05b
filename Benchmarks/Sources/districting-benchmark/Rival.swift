import Districting
import Foundation
import LinearProgramming

/// Another way to the same answer: a solver alone, given the whole model at once.
struct Rival: Codable {
  var solver: String
  var status: String
  var objective: Double?
  var bound: Double?
  /// To solve; making and reading the model is not counted.
  var seconds: Double?
  /// Its seconds divided by ours.
  var ratio: Double?
  /// Whether it was stopped first, so that the ratio is at least this.
  var isStopped: Bool?

  /// Asks GLPK alone and HiGHS, in turn.
  static func measured(
    _ path: String, against ours: Measurement, options: DistrictingBenchmark
  ) throws -> [Rival] {
    let limit = options.rivalSeconds
    let glpk = try ChildProcess.run(options.childArguments(.glpk, path), seconds: limit)
    let model = try ChildProcess.run(options.childArguments(.model, path))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(ours.name).mps")
    defer { try? FileManager.default.removeItem(at: file) }
    try model.output.write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../highs.py").standardizedFileURL.path
    let highs = try ChildProcess.run(
      [script, file.path, "\(limit)"], program: "python3", seconds: limit * 2 + 30)
    return [("GLPK alone", glpk), ("HiGHS", highs)].map { name, printed in
      var rival =
        (try? JSONDecoder().decode(Rival.self, from: printed.output))
        ?? Rival(solver: name, status: printed.isStopped ? "stopped" : "did not run")
      let seconds = rival.seconds ?? (printed.isStopped ? Double(limit) : nil)
      rival.ratio = seconds.map { $0 / ours.seconds }
      // A solver that stops by itself at its time limit has not proven anything either.
      rival.isStopped = printed.isStopped || seconds.map { $0 >= Double(limit) } ?? false
      return rival
    }
  }

  static func solveWithGLPK(_ instance: Instance, limit: Int) throws {
    guard let model = instance.problem.partitioningModel(limit: limit) else {
      return try tell(Rival(solver: "GLPK alone", status: "too many candidates to write a model"))
    }
    let clock = ContinuousClock()
    let start = clock.now
    let solution = try GLPKSolver().solve(model)
    let found = solution.status.hasSolution
    try tell(
      Rival(
        solver: "GLPK alone", status: solution.status.sentence,
        objective: found ? solution.objective : nil, bound: solution.bound,
        seconds: (clock.now - start) / .seconds(1)))
  }

  /// Prints the model in MPS text.
  static func writeModel(of instance: Instance, limit: Int) throws {
    guard let model = instance.problem.partitioningModel(limit: limit) else { return }
    FileHandle.standardOutput.write(Data(model.mpsText.utf8))
  }

  private static func tell(_ rival: Rival) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(rival), as: UTF8.self))
  }
}
