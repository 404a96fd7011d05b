import PlaceModel
import Planning
import Studies

extension StudyReport {
  /// The whole study for programs: what was asked, what was read, what came of it.
  var json: String {
    var members: [String: JSONText] = [
      "program": .object([
        "version": .string(program.version), "solver": .string(program.solver),
      ]),
      "scenario": scenarioJSON,
      "place": .object([
        "name": .string(area.name), "practices": .count(area.practices.count),
        "list_size": .count(area.listSizes.total), "list_sizes_date": .string(area.listSizes.date),
        "sources": .array(
          area.sources.map {
            .object(["subject": .string($0.subject), "text": .string($0.text)])
          }),
      ]),
      "inputs": .array(
        result.inputs.map { .object(["file": .string($0.name), "sha256": .string($0.sha256)]) }),
      "findings": .array(result.findings.map(\.json)), "rules": rulesJSON,
    ]
    if let view {
      members.merge(view.json, uniquingKeysWith: { one, _ in one })
      members["changes"] = PlanChanges(view).map { .object($0.json) } ?? .null
    }
    if let outlook { members["outlook"] = outlook.json }
    if let noPlanView { members.merge(noPlanView.json, uniquingKeysWith: { one, _ in one }) }
    return JSONText.object(members).text
  }

  private var scenarioJSON: JSONText {
    let scenario = result.scenario
    return .object([
      "name": .string(scenario.name), "file": .string(scenario.file),
      "title": .string(scenario.title), "summary": .string(scenario.summary),
      "band": .object([
        "minimum": .count(result.band.minimum), "ideal": .count(result.band.ideal),
        "maximum": .count(result.band.maximum),
      ]),
      "values": .array(
        scenario.values.map {
          .object([
            "path": .string($0.path), "value": .string($0.value), "unit": .string($0.unit),
            "origin": .string($0.origin.words),
          ])
        }),
    ])
  }
}

extension PlanView {
  fileprivate var json: [String: JSONText] {
    [
      "status": .string(proof.status.key),
      "proof": .object([
        "score": .number(proof.score, decimals: 4),
        "bound": .optional(proof.bound, decimals: 4), "gap": .optional(proof.gap, decimals: 6),
        "candidates": .optional(proof.candidates), "route": .string(proof.route),
        "route_asked": .optional(rules.limits.route?.rawValue),
        "stopped_by": .optional(proof.status.limit),
        "sentence": .string(proofSentence),
      ]),
      "objective": .array(
        terms.map { term in
          .object([
            "term": .string(term.key), "unit": .string(term.unit),
            "amount": .optional(term.amount, decimals: 4),
            "weight": .number(term.weight, decimals: 6),
            "points": .number(term.points, decimals: 4),
          ])
        }),
      "measures": .object([
        "localities": .count(plan.localities.count),
        "localities_inside_band": .count(measures.localitiesInsideBand),
        "localities_in_one_piece": .count(measures.localitiesInOnePiece),
        "share_of_patients_inside_band": .number(measures.shareInsideBand, decimals: 6),
        "mean_\(travel.short)_to_hub": .number(measures.meanTravel, decimals: 4),
        "p95_\(travel.short)_to_hub": .number(measures.percentile95Travel, decimals: 4),
        "continuity": .optional(measures.continuity, decimals: 6),
        "patients_parted_from_cluster": .optional(measures.patientsPartedFromCluster),
      ]),
      "localities": .array(numbers.map(localityJSON)), "years": yearsJSON,
    ]
  }

  private func localityJSON(_ number: Int) -> JSONText {
    let locality = plan.localities[number]
    let measures = measures.localities[number]
    return .object([
      "letter": .string(locality.letter), "name": .string(locality.name),
      "hub": .string(area[locality.hub].code),
      "members": .strings(locality.members.map { area[$0].code }),
      "list_size": .count(measures.listSize), "outside_band": .count(measures.outsideBand),
      "from_ideal": .count(measures.balance),
      "travel_patient_\(travel.short)": .number(measures.travel, decimals: 4),
      "mean_\(travel.short)_to_hub": .number(measures.meanTravel, decimals: 4),
      "p95_\(travel.short)_to_hub": .number(measures.percentile95Travel, decimals: 4),
      "farthest": .string(area[measures.farthest].code),
      "continuity_lost_patients": .optional(measures.continuityLoss, decimals: 4),
      "pieces": .array(measures.pieces.map { .strings($0.map { area[$0].code }) }),
      "published_list_size": .optional(publishedListSize(number)),
      "from_clusters": .array(
        measures.fromClusters.filter { area.clusters.indices.contains($0.cluster) }.map {
          .object([
            "cluster": .string(area.clusters[$0.cluster].name), "practices": .count($0.practices),
            "patients": .count($0.patients),
          ])
        }),
    ])
  }
}

extension Proof.Status {
  fileprivate var key: String {
    switch self {
    case .proven: "proven"
    case .stopped: "stopped"
    case .asGiven: "as given"
    }
  }

  fileprivate var limit: String? {
    if case .stopped(let limit) = self { limit } else { nil }
  }
}

extension Finding {
  fileprivate var json: JSONText {
    .object([
      "severity": .string(severity.rawValue), "file": .optional(location?.file),
      "line": .optional(location?.line), "column": .optional(location?.column),
      "message": .string(message), "remedy": .string(remedy),
    ])
  }
}
