public import AreaFiles
import PlaceModel
import Planning

/// Reads two plans of one place, each by the name that a person has for it.
///
/// A name is `clusters` for today's, a scenario's file or its name, a plan's file such as
/// `plans/six-clusters.csv`, or a folder of results, for the `plan.csv` in it. Files are named from
/// where the program was started, or else from the folder of the place.
public struct PlanPairReader: Sendable {
  private let files: any FileSource
  private let isForBoard: Bool

  /// - Parameter isForBoard: whether a figure without a source is an error, not a warning.
  public init(files: some FileSource, isForBoard: Bool = false) {
    self.files = files
    self.isForBoard = isForBoard
  }

  private enum Reference {
    case clusters
    case table(String)
    case scenario(String)
  }

  /// Reads and checks everything, and tells all that is wrong at once.
  /// - Parameter place: the place's folder; `nil` for the one that a scenario or a plan's file is in.
  public func read(_ from: String, _ to: String, place: String?) -> PlanPairReading {
    var reading = PlanPairReading()
    let names = [from, to]
    guard let folder = place ?? names.lazy.compactMap(placeFolder).first else {
      // A name alone may be a scenario's, or nothing that is anywhere.
      let missing = names.filter { name in
        let isPath = name.contains("/") || name.hasSuffix(".csv") || name.hasSuffix(".yaml")
        return isPath && reference(name, in: nil) == nil
      }
      reading.note(
        missing.isEmpty
          ? [.noPlaceOfPlans(names)] : missing.map { .noPlanThere($0) },
        missing.isEmpty ? nil : .missing)
      return reading
    }
    let place = AreaReader(folder: folder, files: files).read()
    reading.note(place.findings.map { isForBoard ? $0.forBoard : $0 }, place.problem)
    let references = names.map { reference($0, in: folder) }
    for (name, reference) in zip(names, references) where reference == nil {
      reading.note([.noPlanThere(name)], .missing)
    }
    let scenarios = references.compactMap { reference -> String? in
      if case .scenario(let path)? = reference { path } else { nil }
    }
    let set = StudySet(reading: scenarios, files: files, isForBoard: isForBoard)
    reading.note(set.findings, set.problem)
    guard let area = place.area else { return reading }

    let sides = references.compactMap { reference -> PlanPair.Side? in
      switch reference {
      case nil: return nil
      case .clusters?:
        guard let plan = NamedPlan(clustersOf: area) else {
          reading.note([.noClustersToCompare(folder)], nil)
          return nil
        }
        return .plan(plan)
      case .table(let path)?: return table(path, for: area, into: &reading)
      case .scenario(let path)?:
        guard let study = set.studies.first(where: { $0.scenario.file == path }) else { return nil }
        guard study.area == area else {
          reading.note([.otherPlace(path, study.area.name, not: area.name)], nil)
          return nil
        }
        return .study(study)
      }
    }
    if sides.count == 2, !reading.findings.contains(where: { $0.severity == .error }) {
      reading.pair = PlanPair(area: area, placeFolder: folder, from: sides[0], to: sides[1])
    }
    return reading
  }

  private func table(
    _ path: String, for area: Area, into reading: inout PlanPairReading
  ) -> PlanPair.Side? {
    let plan = PlanReader(folder: FilePath.folder(of: path), files: files)
      .read(FilePath.name(of: path), for: area)
    reading.note(plan.findings, plan.problem)
    guard let groups = plan.groups else { return nil }
    // Results are all called plan.csv: their folder says which.
    let stem = FilePath.name(of: path).dropLast(".csv".count)
    let parent = FilePath.name(of: FilePath.folder(of: path))
    let name = stem == "plan" && ![".", "..", ""].contains(parent) ? parent : String(stem)
    let named = groups.map { (name: $0.name, members: $0.members) }
    return .plan(
      NamedPlan(
        name: name, title: name,
        plan: Plan(localities: area.localities(named), practiceCount: area.practices.count),
        origin: .file))
  }

  /// What a name stands for; `nil` where nothing is called so.
  private func reference(_ name: String, in place: String?) -> Reference? {
    if name == "clusters" { return .clusters }
    for path in [name] + (place.map { [FilePath.joined($0, name)] } ?? []) {
      if path.hasSuffix(".yaml"), exists(path) { return .scenario(path) }
      if path.hasSuffix(".csv"), exists(path) { return .table(path) }
      let results = FilePath.joined(path, "plan.csv")
      if exists(results) { return .table(results) }
      if exists(path + ".yaml") { return .scenario(path + ".yaml") }
    }
    return nil
  }

  /// The place that a plan's name alone leads to: a scenario's folder, or the nearest folder above a
  /// plan's file that has an `area.yaml`.
  private func placeFolder(of name: String) -> String? {
    switch reference(name, in: nil) {
    case nil, .clusters: return nil
    case .scenario(let path): return FilePath.folder(of: path)
    case .table(let path):
      var folder = FilePath.folder(of: path)
      while !exists(FilePath.joined(folder, "area.yaml")) {
        let above = FilePath.folder(of: folder)
        guard above != folder, FilePath.name(of: folder) != ".." else { return nil }
        folder = above
      }
      return folder
    }
  }

  private func exists(_ path: String) -> Bool {
    do {
      _ = try files.read(path)
      return true
    } catch {
      return error != .missing
    }
  }
}
