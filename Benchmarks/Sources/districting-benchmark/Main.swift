import ArgumentParser
import Districting
import Foundation

@main
struct Main: ParsableCommand {
  @Argument var folder: String
  @Option var only: String?
  func run() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      if let only, !name.contains(only) { continue }
      let instance = try Instance(folder: URL(filePath: folder).appending(path: name))
      let clock = ContinuousClock()
      var answer: DistrictingAnswer?
      let time = clock.measure { answer = DistrictingSolver().solve(instance.problem) }
      guard let answer else { continue }
      print(
        name, answer.status, answer.cost, answer.bound, instance.description.optimum ?? 0,
        answer.candidates, answer.branches, answer.linearProgrammes, time,
        answer.districts.map(instance.problem.violations) ?? [])
    }
  }
}
