import Districting
import Foundation

/// What one instance took and gave: one JSON line.
struct Measurement: Codable {
  var name: String
  var route: String
  var candidates: Int
  var objective: Double?
  var bound: Double?
  /// (objective − bound) ÷ objective.
  var gap: Double?
  var status: String
  /// The known optimum, or the best known objective, of the instance.
  var known: Double?
  /// What the independent check of the assignment found; empty when nothing.
  var violations: [String]
  /// The median over runs; reading the files is not counted.
  var seconds: Double
  /// Seconds to the first answer, to one within 1 % of the bound, and to the proof; `nil` where it
  /// did not come to that.
  var secondsToAnswer: Double?
  var secondsToOnePercent: Double?
  var secondsToProof: Double?
  /// Of the whole process.
  var peakMemoryMegabytes: Double
  var branches: Int
  var linearProgrammes: Int
  var runs: Int?
  var rivals: [Rival]?

  static func solving(
    _ instance: Instance, limits: DistrictingLimits
  ) -> (measurement: Measurement, districts: [[Int]]?) {
    let milestones = Milestones()
    let solver = DistrictingSolver(
      limits: limits, watch: milestones.watch)
    let answer = solver.solve(instance.problem)
    let seconds = milestones.seconds
    milestones.note(best: answer.cost, bound: answer.bound)
    let isProven = answer.status == .optimal || answer.status == .infeasible
    let status =
      switch answer.status {
      case .optimal: "optimal"
      case .infeasible: "infeasible"
      case .stopped(let limit): "stopped by \(limit)"
      }
    let (cost, bound) = (answer.cost, answer.bound)
    let measurement = Measurement(
      name: instance.description.name, route: answer.route.rawValue, candidates: answer.candidates,
      objective: cost.isFinite ? cost : nil, bound: bound.isFinite ? bound : nil,
      gap: cost.isFinite && cost > 0 ? max(0, (cost - bound) / cost) : nil, status: status,
      known: instance.description.optimum,
      violations: answer.districts.map(instance.violations) ?? [], seconds: seconds,
      secondsToAnswer: milestones.toAnswer, secondsToOnePercent: milestones.toOnePercent,
      secondsToProof: isProven ? seconds : nil,
      peakMemoryMegabytes: ChildProcess.ownPeakMegabytes, branches: answer.branches,
      linearProgrammes: answer.linearProgrammes)
    return (measurement, answer.districts)
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
