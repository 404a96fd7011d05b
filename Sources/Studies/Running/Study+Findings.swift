import PlaceModel
import Planning

extension Study {
  /// What a reader of the results must know about the plan itself.
  func findings(on outcome: PlanningOutcome) -> [Finding] {
    let file = Finding.Location(file: scenario.file)
    switch outcome {
    case .noPlan(let noPlan):
      return [.noPlan(noPlan, at: file)]
    case .planned(let planned):
      var findings: [Finding] = []
      if case .stopped(let limit) = planned.proof.status {
        findings.append(.notProven(planned.proof, limit: limit, at: file))
      }
      let outside = zip(planned.plan.localities, planned.measures.localities).filter {
        $0.1.outsideBand != 0
      }
      if !outside.isEmpty {
        findings.append(
          .outsideBand(
            outside.map { ($0.0.name, $0.1.outsideBand) },
            of: planned.plan.localities.count, at: file))
      }
      for (locality, measures) in zip(planned.plan.localities, planned.measures.localities)
      where measures.pieces.count > 1 {
        let pieces = measures.pieces.map { $0.map { area[$0].name } }
        findings.append(.inPieces(locality.name, pieces, at: file))
      }
      return findings
    }
  }
}

extension Finding {
  static func noPlan(_ noPlan: NoPlan, at location: Location) -> Self {
    Finding(
      .warning, at: location,
      noPlan.isProven ? "No plan keeps the rules." : "No plan was found.",
      remedy: noPlan.reason)
  }

  static func notProven(_ proof: Proof, limit: String, at location: Location) -> Self {
    let gap = proof.gapInWords ?? "an unknown share"
    return Finding(
      .warning, at: location,
      "The plan is not proven best: \(limit).",
      remedy: "It may be up to \(gap) from the best possible; raise the limit to close the gap.")
  }

  static func outsideBand(
    _ localities: [(name: String, excess: Int)], of count: Int, at location: Location
  ) -> Self {
    let each = localities.map { name, excess in
      let size = NumberText.grouped(Int(excess.magnitude))
      return "\(name) by \(size) patients \(excess < 0 ? "too few" : "too many")"
    }
    let share =
      localities.count == count
      ? "None of \(NumberText.words(count)) localities is"
      : "\(NumberText.grouped(localities.count)) of \(NumberText.words(count)) localities are not"
    return Finding(.warning, at: location, "\(share) inside the band: \(NumberText.list(each)).")
  }

  static func inPieces(_ name: String, _ pieces: [[String]], at location: Location) -> Self {
    let each = pieces.map { NumberText.list($0) }.joined(separator: "; ")
    return Finding(
      .warning, at: location,
      "\(name) is not connected: it is in \(NumberText.words(pieces.count)) pieces "
        + "that are not neighbours: \(each).")
  }

  static func needsClusters(_ key: String, at location: Location) -> Self {
    Finding(
      .error, at: location, "'\(key)' needs today's clusters, and the place names none.",
      remedy: "Add a column 'cluster' to practices.csv, or leave '\(key)' out.")
  }
}
