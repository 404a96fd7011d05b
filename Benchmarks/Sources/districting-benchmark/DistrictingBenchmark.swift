import ArgumentParser
import Districting
import Foundation

@main
struct DistrictingBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "districting-benchmark",
    abstract: "Solve districting instances with known answers; one JSON line each.",
    discussion: """
      An instance is a folder with instance.json, nodes.csv and edges.csv. Each is solved in a \
      process of its own, so that its peak memory is its own.

        districting-benchmark instances --only synthetic-100 --rivals --assignments results
      """)

  @Argument(help: "A folder of instances.")
  var folder: String

  @Option(help: "Only instances whose name contains this.")
  var only: [String] = []

  @Option(help: "How often each instance is solved; the median time is printed.")
  var runs = 3

  @Option(help: "A folder for the assignments: one CSV file (id, district) an instance.")
  var assignments: String?

  @Flag(
    help:
      "Also hand the same model to GLPK alone and to HiGHS, and print how much longer they take.")
  var rivals = false

  @Option(help: "Seconds after which a rival is stopped.")
  var rivalSeconds = 60

  @Option(help: "At most this many candidates are listed.")
  var candidates = 5_000_000

  @Option(help: "The way to the proof: listing, pricing or centres; else the program's choice.")
  var route: Route?

  @Option(help: "At most this many branches are opened.")
  var branches = 2_000

  @Option(help: .hidden)
  var child: Child?

  enum Child: String, ExpressibleByArgument {
    case solve
    case glpk
    case model
  }

  func run() throws {
    if let child {
      let instance = try Instance(folder: URL(filePath: folder))
      switch child {
      case .solve: try solve(instance)
      case .glpk: try Rival.solveWithGLPK(instance, limit: candidates)
      case .model: try Rival.writeModel(of: instance, limit: candidates)
      }
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where only.isEmpty || only.contains(where: name.contains) {
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: "\(path)/instance.json") else { continue }
      var lines: [Measurement] = []
      for _ in 0..<max(runs, 1) {
        let printed = try ChildProcess.run(childArguments(.solve, path))
        lines.append(try JSONDecoder().decode(Measurement.self, from: printed.output))
      }
      var line = lines.sorted { $0.seconds < $1.seconds }[lines.count / 2]
      line.runs = lines.count
      if rivals { line.rivals = try Rival.measured(path, against: line, options: self) }
      // Written at once, so that a long run shows how far it is.
      FileHandle.standardOutput.write(Data((try line.json + "\n").utf8))
    }
  }

  private func solve(_ instance: Instance) throws {
    let (measurement, districts) = Measurement.solving(
      instance,
      limits: DistrictingLimits(candidates: candidates, branches: branches, route: route))
    print(try measurement.json)
    guard let assignments, let districts else { return }
    try FileManager.default.createDirectory(
      atPath: assignments, withIntermediateDirectories: true)
    var rows: [(unit: Int, district: Int)] = []
    for (number, district) in districts.enumerated() {
      rows += district.map { ($0, number + 1) }
    }
    let text =
      "id,district\n"
      + rows.sorted { $0.unit < $1.unit }.map { "\($0.unit),\($0.district)\n" }.joined()
    try Data(text.utf8).write(
      to: URL(filePath: "\(assignments)/\(instance.description.name).csv"))
  }

  func childArguments(_ child: Child, _ path: String) -> [String] {
    var arguments = [path, "--child", child.rawValue, "--candidates", "\(candidates)"]
    arguments += ["--branches", "\(branches)"]
    if let route { arguments += ["--route", route.rawValue] }
    if let assignments { arguments += ["--assignments", assignments] }
    return arguments
  }
}

extension Route: ExpressibleByArgument {}
