public import AreaFiles
import PlaceModel

/// Scenario files → ``Scenario``: inheritance, checks and defaults.
///
///     let reading = ScenarioReader(files: DiskFiles()).read("place/four-localities.yaml")
///     reading.scenario?.title  // "Four localities"
public struct ScenarioReader: Sendable {
  private let files: any FileSource

  public init(files: some FileSource) {
    self.files = files
  }

  /// Reads a scenario and all that it extends; reports every finding, not the first.
  public func read(_ path: String) -> ScenarioReading {
    var reading = ScenarioReading()
    reading.findings = ScenarioName.findings(for: path)
    let assumptions = placeAssumptions(of: path, into: &reading)
    guard let values = layers(of: path, into: &reading) else { return sorted(reading, path) }

    let resolution = ScenarioResolution(values.laid(over: assumptions), file: path)
    reading.findings += resolution.findings
    reading.askedRules = resolution.askedRules
    if !reading.findings.contains(where: { $0.severity == .error }), let plan = resolution.plan {
      reading.rules = resolution.rules
      reading.scenario = Scenario(
        name: ScenarioName.stem(of: path), file: path, title: resolution.title,
        summary: resolution.summary, plan: plan, prospects: resolution.prospects,
        assumptions: resolution.assumptions, values: resolution.resolvedValues)
    }
    return sorted(reading, path)
  }

  /// What the place takes as true, where it has a file of it; nothing where it cannot be read, which
  /// a finding says.
  private func placeAssumptions(
    of path: String, into reading: inout ScenarioReading
  ) -> ScenarioValues {
    let file = FilePath.joined(FilePath.folder(of: path), ScenarioSchema.assumptionsFile)
    let bytes: [UInt8]
    do {
      bytes = try files.read(file)
    } catch .missing {
      return ScenarioValues()
    } catch {
      reading.problem = reading.problem ?? error
      reading.findings.append(.cannotOpen(file, error, extending: nil))
      return ScenarioValues()
    }
    reading.filesRead.append(FileRead(name: ScenarioSchema.assumptionsFile, bytes: bytes))
    let fields = ScenarioSchema.assumptionsFileFields
    let yaml = YAMLFile(bytes, file: file, keys: fields.filter(\.isRequired).map(\.name))
    reading.findings += yaml.findings
    guard let entries = yaml.entries else { return ScenarioValues() }
    let reader = FieldReader(entries, file: file, fields: fields)
    reading.findings += reader.findings
    return reader.values
  }

  /// The values of the file laid over those of the files it extends; `nil` where one of them could
  /// not be read, so that what it may say is unknown.
  private func layers(of path: String, into reading: inout ScenarioReading) -> ScenarioValues? {
    let folder = FilePath.folder(of: path)
    var chain: [String] = []
    var layers: [ScenarioValues] = []
    var next = FilePath.name(of: path)
    var extending: Finding.Location?
    while true {
      let file = chain.isEmpty ? path : FilePath.joined(folder, next)
      if chain.contains(next) {
        reading.findings.append(.cycle(chain + [next], at: extending))
        return nil
      }
      chain.append(next)
      let bytes: [UInt8]
      do {
        bytes = try files.read(file)
      } catch {
        reading.problem = error
        reading.findings.append(.cannotOpen(file, error, extending: extending))
        return nil
      }
      reading.filesRead.append(FileRead(name: next, bytes: bytes))
      let yaml = YAMLFile(
        bytes, file: file, keys: ScenarioSchema.fields.filter(\.isRequired).map(\.name))
      reading.findings += yaml.findings
      guard let entries = yaml.entries else { return nil }
      let fields = FieldReader(entries, file: file)
      reading.findings += fields.findings
      guard !fields.isNewer else { return nil }
      layers.append(fields.values.told(from: FilePath.folder(of: next)))

      guard case .text(let extended)? = fields.values.value("extends") else { break }
      next = FilePath.normalised(FilePath.joined(FilePath.folder(of: next), extended))
      extending = fields.values.location("extends")
    }
    // From the far end: what a file in between takes away must be gone before its child is laid
    // over it.
    return layers.reversed().reduce(ScenarioValues()) { $1.laid(over: $0) }
  }

  /// Findings of the scenario itself first, then of what it extends, in each from top to bottom.
  private func sorted(_ reading: ScenarioReading, _ path: String) -> ScenarioReading {
    var order = [path]
    for finding in reading.findings {
      if let file = finding.location?.file, !order.contains(file) { order.append(file) }
    }
    var result = reading
    result.findings = reading.findings.enumerated()
      .sorted { place($0, order).lexicographicallyPrecedes(place($1, order)) }
      .map(\.element)
    return result
  }

  private func place(_ finding: (offset: Int, element: Finding), _ files: [String]) -> [Int] {
    let location = finding.element.location
    let file = files.firstIndex { $0 == location?.file } ?? 0
    return [file, location?.line ?? 0, location?.column ?? 0, finding.offset]
  }
}

extension ScenarioValues {
  /// The same values, every file told from the folder of the place and not from `folder`.
  fileprivate func told(from folder: String) -> ScenarioValues {
    var result = self
    for path in ScenarioSchema.namingFiles {
      guard case .text(let name)? = value(path), let place = location(path) else { continue }
      let told = FilePath.normalised(FilePath.joined(folder, name))
      result.set(path, .value(.text(told)), at: place)
    }
    return result
  }
}
