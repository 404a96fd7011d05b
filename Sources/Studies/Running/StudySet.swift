public import AreaFiles
public import PlaceModel
import Planning

/// Scenario files read and checked together with their places and plans.
///
/// Each place is read once, however many scenarios use it, so each of its faults is told once.
public struct StudySet: Sendable {
  /// In the order asked for; only those in which nothing is wrong.
  public private(set) var studies: [Study] = []
  /// Every fault and every warning, each once: places first seen first, then their scenarios.
  public private(set) var findings: [Finding] = []
  /// The first reason why a file could not be opened at all.
  public private(set) var problem: FileProblem?
  private let isForBoard: Bool

  /// Whether anything is wrong that must be mended before a study can run.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// - Parameter isForBoard: whether a figure without a source is an error, not a warning.
  public init(reading paths: [String], files: some FileSource, isForBoard: Bool = false) {
    self.isForBoard = isForBoard
    var readings: [String: AreaReading] = [:]
    var known: Set<String> = []
    for path in paths where known.insert(path).inserted {
      let reading = ScenarioReader(files: files).read(path)
      note(reading.findings, reading.problem)
      // A place is read even where its scenario is at fault, so that all is told at once; but not
      // where there is no scenario, for then there may be no place.
      guard !reading.filesRead.isEmpty else { continue }
      let folder = FilePath.folder(of: path)
      let place = readings[folder] ?? AreaReader(folder: folder, files: files).read()
      if readings.updateValue(place, forKey: folder) == nil { note(place.findings, place.problem) }
      if let area = place.area { add(reading, area, place, files: files) }
    }
  }

  private mutating func add(
    _ reading: ScenarioReading, _ area: Area, _ place: AreaReading, files: some FileSource
  ) {
    let placing = RuleReading(
      reading.askedRules, keepsClusters: reading.rules?.keepClustersWhole ?? false, in: area)
    note(placing.findings, nil)
    guard var scenario = reading.scenario, var rules = reading.rules else { return }
    let missing = scenario.needsOfClusters(rules, in: area)
    note(missing, nil)
    guard missing.isEmpty, placing.findings.isEmpty else { return }
    var groups: [PlanReading.Group]?
    var planFindings: [Finding] = []
    var read = place.filesRead + reading.filesRead
    if case .given(let file, _, _, _) = scenario.plan {
      let plan = PlanReader(folder: scenario.placeFolder, files: files).read(file, for: area)
      note(plan.findings, plan.problem)
      planFindings = plan.findings
      guard plan.groups != nil else { return }
      groups = plan.groups
      // How many localities a given plan has is no rule of the scenario.
      rules.localities = PlanningRules.anyCount
      read += [plan.fileRead].compactMap { $0 }
    }
    var model: OutlookModel?
    var prospectFindings: [Finding] = []
    if let prospects = scenario.prospects {
      let reading = ProspectReading(
        prospects, of: scenario, in: area, files: files)
      note(reading.findings, reading.problem)
      guard let found = reading.model else { return }
      model = found
      prospectFindings = reading.findings
      read += reading.filesRead
    }
    if case .proposed = scenario.plan {
      scenario.plan = .proposed(placing.placed.added(to: rules, in: area) { _ in nil })
    }
    studies.append(
      Study(
        scenario: scenario, area: area, commonRules: rules, placedRules: placing.placed,
        givenGroups: groups, outlookModel: model,
        findings: reading.findings + place.findings + planFindings + prospectFindings,
        inputs: Set(
          read.map { InputFile(name: $0.name, sha256: SHA256.hexadecimal(of: $0.bytes)) }
        ).sorted()))
  }

  private mutating func note(_ new: [Finding], _ problem: FileProblem?) {
    let told = isForBoard ? new.map(\.forBoard) : new
    findings += told.filter { !findings.contains($0) }
    self.problem = self.problem ?? problem
  }
}

extension Scenario {
  /// Faults where the scenario asks for something that only a place with clusters has.
  fileprivate func needsOfClusters(_ rules: PlanningRules, in area: Area) -> [Finding] {
    guard area.clusters.isEmpty else { return [] }
    var keys: [String] = []
    if rules.keepClustersWhole { keys.append("plan.rules.keepClustersWhole") }
    if !isGiven, rules.objective.continuity > 0 { keys.append("plan.objective.continuity") }
    return keys.map { key in
      var location = Finding.Location(file: file)
      if case .file(let place)? = values.first(where: { $0.path == key })?.origin {
        location = place
      }
      return .needsClusters(key, at: location)
    }
  }
}
