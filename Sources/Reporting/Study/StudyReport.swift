public import PlaceModel
import Planning
public import Studies

/// One study as files: tables for programs, a map, a chart of the years to come, and a paper for a
/// board.
public struct StudyReport: Hashable, Sendable {
  public let result: StudyResult
  public let program: ProgramNote

  public init(_ result: StudyResult, program: ProgramNote) {
    self.result = result
    self.program = program
  }

  /// Every file of the study's folder. A study without a plan has no plan, locality or map file,
  /// and its paper says why.
  public var files: [OutputFile] {
    let folder = result.scenario.folder
    var files = [
      OutputFile(name: "\(folder)/findings.csv", text: findingsData.csv),
      OutputFile(name: "\(folder)/neighbours.csv", text: neighboursData.csv),
      OutputFile(name: "\(folder)/report.md", text: markdown),
      OutputFile(name: "\(folder)/study.json", text: json),
    ]
    if let view {
      files += [
        OutputFile(name: "\(folder)/localities.csv", text: view.localitiesData.csv),
        OutputFile(name: "\(folder)/map.svg", text: PlanMap(view, title: heading).svg),
        OutputFile(name: "\(folder)/plan.csv", text: view.planData.csv),
      ]
      if let certificate = Certificate(result) {
        files.append(OutputFile(name: "\(folder)/certificate.json", text: certificate.text))
      }
      if let changes = PlanChanges(view) {
        files += [
          OutputFile(name: "\(folder)/moves.csv", text: changes.movesData.csv),
          OutputFile(name: "\(folder)/overlap.csv", text: changes.overlapData.csv),
        ]
      }
    }
    if let noPlanView, !noPlanView.noPlan.relaxations.isEmpty {
      files.append(OutputFile(name: "\(folder)/relaxations.csv", text: noPlanView.data.csv))
    }
    files += (outlook?.files ?? []).map { OutputFile(name: "\(folder)/\($0.name)", text: $0.text) }
    return files.sorted { $0.name < $1.name }
  }

  /// A row a locality, with definitions and source; without rows, and with the reason for a note,
  /// where there is no plan.
  public var localitiesTable: Table {
    if let view { return view.localitiesTable }
    return Table(
      title: "Localities of \(area.name)", columns: [.init("Locality", key: "locality", .left)],
      rows: [], notes: noPlanSentences, source: area.sourceLine)
  }

  /// The result in a few plain sentences.
  public var inShort: [String] {
    (view?.inShort ?? noPlanSentences) + (outlook?.inShort ?? [])
  }

  var area: Area { result.area }
  var view: PlanView? { PlanView(result) }
  /// The years to come; `nil` where the scenario asks nothing of them.
  var outlook: OutlookView? { OutlookView(result) }
  var heading: String { result.scenario.heading }

  var noPlan: NoPlan? {
    if case .noPlan(let noPlan) = result.outcome { noPlan } else { nil }
  }

  /// Why there is no plan; `nil` where there is one.
  var noPlanView: NoPlanView? {
    noPlan.map { NoPlanView(noPlan: $0, source: area.sourceLine) }
  }

  private var noPlanSentences: [String] { noPlanView?.inShort ?? [] }
}
