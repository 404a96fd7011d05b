public import PlaceModel
import Planning
public import Studies

/// Studies of one place side by side: one row a scenario, the same measures for each.
public struct ComparisonReport: Hashable, Sendable {
  /// In the order asked for.
  public let results: [StudyResult]
  /// Which of them does best through the years, one for each growth and horizon.
  public let recommendations: [Recommendation]
  public let program: ProgramNote

  public init(
    _ results: [StudyResult], recommendations: [Recommendation] = [], program: ProgramNote
  ) {
    self.results = results
    self.recommendations = recommendations
    self.program = program
  }

  public var files: [OutputFile] {
    var files = [
      OutputFile(name: "comparison/comparison.csv", text: data.csv),
      OutputFile(name: "comparison/comparison.json", text: json),
      OutputFile(name: "comparison/comparison.md", text: markdown),
      OutputFile(name: "comparison/plans.csv", text: plans(forPrograms: true).csv),
    ]
    if let yearsData {
      files.append(OutputFile(name: "comparison/comparison-years.csv", text: yearsData.csv))
    }
    if let backTest {
      files.append(OutputFile(name: "comparison/back-test.csv", text: backTest.data.csv))
      files.append(
        OutputFile(
          name: "comparison/back-test.md", text: backTest.markdown(placeName: placeName)))
    }
    return files.sorted { $0.name < $1.name }
  }

  /// The place's test of its projection, the same for every scenario that has one.
  var backTest: BackTestView? { results.lazy.compactMap { BackTestView($0) }.first }

  /// A row a plan, for people; a scenario without a plan keeps its row, and its reason is a note.
  public var table: Table {
    let columns: [Table.Column] = [
      .init("Scenario", key: "scenario", .left), .init("Localities", key: "localities"),
      .init("Smallest list (patients)", key: "smallest_list_size"),
      .init("Largest list (patients)", key: "largest_list_size"),
      .init("Inside band", key: "localities_inside_band"),
      .init("Patients inside (%)", key: "share_inside_band"),
      .init("Mean to hub (\(travel.short))", key: "mean_\(travel.short)_to_hub"),
      .init("95 % within (\(travel.short))", key: "p95_\(travel.short)_to_hub"),
      .init("Continuity (%)", key: "continuity"),
      .init("Parted from cluster (patients)", key: "patients_parted_from_cluster"),
      .init("In one piece", key: "localities_in_one_piece"),
      .init("Proof", key: "proof", .left),
    ]
    return Table(
      title: "Scenarios for \(placeName) compared", columns: columns,
      rows: plans.map { row($0[0]) },
      notes: notes, source: source)
  }

  /// The results by plan: what a scenario asks of the years to come changes nothing of these figures,
  /// so that one row stands for all scenarios with the same plan, of which the first is named.
  var plans: [[StudyResult]] {
    var plans: [[StudyResult]] = []
    for result in results {
      if result.outlook != nil, let same = plans.firstIndex(where: { $0[0].hasPlan(of: result) }) {
        plans[same].append(result)
      } else {
        plans.append([result])
      }
    }
    return plans
  }

  /// How the place words what patients travel; all results are of one place.
  var travel: TravelWords { TravelWords(results.first?.area) }
  var placeName: String { results.first?.area.name ?? "no place" }

  /// Each list date and source once, in the order of the scenarios.
  var source: String {
    var lines: [String] = []
    for line in results.map(\.area.sourceLine) where !lines.contains(line) { lines.append(line) }
    return PlainText.sources(lines)
  }

  private func row(_ result: StudyResult) -> [Table.Cell] {
    let heading = Table.Cell.text(result.scenario.heading)
    guard let view = PlanView(result) else {
      return [heading] + [Table.Cell](repeating: .none, count: 10) + [.text(result.proofCell)]
    }
    let measures = view.measures
    let count = view.plan.localities.count
    return [
      heading, .count(count), .count(measures.smallestListSize), .count(measures.largestListSize),
      .text("\(measures.localitiesInsideBand) of \(count)"), .share(measures.shareInsideBand),
      .number(measures.meanTravel, decimals: 2),
      .number(measures.percentile95Travel, decimals: 2),
      measures.continuity.map(Table.Cell.share) ?? .none,
      measures.patientsPartedFromCluster.map(Table.Cell.count) ?? .none,
      .text("\(view.measures.localitiesInOnePiece) of \(count)"), .text(result.proofCell),
    ]
  }
}

extension StudyResult {
  /// Whether both were drawn and judged alike, and came to the same plan.
  fileprivate func hasPlan(of other: StudyResult) -> Bool {
    guard let mine = planned, let others = other.planned else { return false }
    return mine.plan == others.plan && mine.proof.status == others.proof.status
      && band == other.band && scenario.objective == other.scenario.objective
      && area.listSizes == other.area.listSizes
  }

  var proofCell: String {
    switch outcome {
    case .planned(let planned): planned.proof.cell
    case .noPlan(let noPlan): noPlan.isProven ? "no plan" : "no plan found"
    }
  }
}
