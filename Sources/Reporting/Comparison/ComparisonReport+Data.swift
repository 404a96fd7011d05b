public import PlaceModel
import Planning
import Studies

extension ComparisonReport {
  /// A row a scenario, for programs: counts and shares as numbers, the reason where there is none.
  public var data: Table {
    let columns: [Table.Column] = [
      .init("Scenario", key: "scenario", .left), .init("Title", key: "title", .left),
      .init("Localities", key: "localities"),
      .init("Smallest list (patients)", key: "smallest_list_size"),
      .init("Largest list (patients)", key: "largest_list_size"),
      .init("Band minimum (patients)", key: "band_minimum"),
      .init("Band maximum (patients)", key: "band_maximum"),
      .init("Localities inside", key: "localities_inside_band"),
      .init("Patients inside (share)", key: "share_inside_band"),
      .init("Mean to hub (\(travel.short))", key: "mean_\(travel.short)_to_hub"),
      .init("95 % within (\(travel.short))", key: "p95_\(travel.short)_to_hub"),
      .init("Continuity (share)", key: "continuity"),
      .init("Parted from cluster (patients)", key: "patients_parted_from_cluster"),
      .init("Localities in one piece", key: "localities_in_one_piece"),
      .init("Travel (\(travel.patients))", key: "travel_patient_\(travel.short)"),
      .init("Continuity lost (patients)", key: "continuity_lost_patients"),
      .init("Balance (patients)", key: "balance_patients"),
      .init("Score (points)", key: "score"), .init("Bound (points)", key: "bound"),
      .init("Proof", key: "proof", .left), .init("Why there is no plan", key: "reason", .left),
    ]
    return Table(
      title: "Comparison", columns: columns, rows: results.map(dataRow), source: source)
  }

  private func dataRow(_ result: StudyResult) -> [Table.Cell] {
    let names: [Table.Cell] = [.text(result.scenario.name), .text(result.scenario.heading)]
    let band: [Table.Cell] = [.count(result.band.minimum), .count(result.band.maximum)]
    let proof = Table.Cell.text(result.proofCell)
    switch result.outcome {
    case .noPlan(let noPlan):
      let empty = [Table.Cell](repeating: .none, count: 12)
      return names + [.none, .none, .none] + band + empty + [proof, .text(noPlan.reason)]
    case .planned(let planned):
      let measures = planned.measures
      return names
        + [
          .count(planned.plan.localities.count), .count(measures.smallestListSize),
          .count(measures.largestListSize),
        ] + band
        + [
          .count(measures.localitiesInsideBand), .share(measures.shareInsideBand),
          .number(measures.meanTravel, decimals: 3),
          .number(measures.percentile95Travel, decimals: 3),
          measures.continuity.map(Table.Cell.share) ?? .none,
          measures.patientsPartedFromCluster.map(Table.Cell.count) ?? .none,
          .count(measures.localitiesInOnePiece),
          .number(measures.travel, decimals: 2),
          measures.continuityLoss.map { .number($0, decimals: 2) } ?? .none,
          .count(measures.balance), .number(measures.score, decimals: 4),
          planned.proof.bound.map { .number($0, decimals: 4) } ?? .none, proof, .none,
        ]
    }
  }

  /// Which locality each practice is in, a column a scenario that has a plan; for people a column a
  /// plan.
  func plans(forPrograms: Bool) -> Table {
    let shown = forPrograms ? results : plans.map { $0[0] }
    let views = shown.compactMap { result in PlanView(result).map { (result.scenario, $0) } }
    var names: [String: String] = [:]
    for result in results {
      for practice in result.area.practices where names[practice.code] == nil {
        names[practice.code] = practice.name
      }
    }
    var columns: [Table.Column] = [
      .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
    ]
    columns += views.map { .init($0.0.heading, key: $0.0.name, .left) }
    let rows = names.sorted { $0.key < $1.key }.map { code, name -> [Table.Cell] in
      [.text(code), .text(name)]
        + views.map { _, view in
          guard let practice = view.area.index(of: code) else { return .none }
          let number = view.plan.localityOfPractice[practice.rawValue]
          return .text(forPrograms ? view.fileName(number) : view.label(number))
        }
    }
    return Table(
      title: "Locality of each practice, by scenario", columns: columns, rows: rows, source: source)
  }

  /// The comparison for programs: a row a scenario, the years to come where there are any, and the
  /// recommendations.
  public var json: String {
    var members: [String: JSONText] = [
      "program": .object([
        "version": .string(program.version), "solver": .string(program.solver),
      ]),
      "place": .string(placeName),
      "comparison": data.jsonValue,
      "notes": .strings(notes),
    ]
    if let yearsData { members["years"] = yearsData.jsonValue }
    if !recommendations.isEmpty { members["recommendations"] = recommendationsJSON }
    return JSONText.object(members).text
  }
}
