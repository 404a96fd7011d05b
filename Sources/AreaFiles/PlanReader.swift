public import PlaceModel

/// Reads a plan made elsewhere: a CSV file with the columns `code` and `locality`.
public struct PlanReader: Sendable {
  private let folder: String
  private let files: any FileSource

  /// - Parameter folder: the place's folder, as the user named it.
  public init(folder: String, files: some FileSource) {
    self.folder = folder
    self.files = files
  }

  /// The others are those of a `plan.csv` that the program wrote.
  private static let columns = CSVTable.Columns(
    required: ["code", "locality"],
    optional: ["name", "letter", "list_size", "hub", "km_to_hub", "cluster"])

  /// Reads and checks a plan, and tells all that is wrong at once.
  /// - Parameters:
  ///   - name: the file, named from the place's folder, such as `plans/six-clusters.csv`.
  ///   - area: the place; the plan must have each of its practices once.
  public func read(_ name: String, for area: Area) -> PlanReading {
    var place = PlaceFolder(folder: folder, files: files)
    var findings: [Finding] = []
    let path = place.path(of: name)
    let groups = place.read(name, into: &findings).flatMap {
      readGroups($0, file: path, area: area, into: &findings)
    }
    return PlanReading(
      groups: findings.contains { $0.severity == .error } ? nil : groups,
      findings: findings.sortedByPlace, fileRead: place.filesRead.first, problem: place.problem)
  }

  private func readGroups(
    _ bytes: [UInt8], file: String, area: Area, into findings: inout [Finding]
  ) -> [PlanReading.Group]? {
    guard
      let table = CSVTable.reading(bytes, file: file, columns: Self.columns, into: &findings)
    else { return nil }
    let (codeColumn, localityColumn) = (table.column("code"), table.column("locality"))
    var known = KnownCodes(area.practices.map(\.code))
    var firstLine = [Int?](repeating: nil, count: area.practices.count)
    var pairs: [(name: String, member: PracticeIndex)] = []
    var strangers: [Finding] = []
    var isComplete = table.isComplete
    for row in table.rows {
      guard let code = ODSCode.reading(table, row, codeColumn, into: &findings) else {
        isComplete = false
        continue
      }
      let location = table.location(row, codeColumn)
      guard let practice = area.index(of: code) else {
        strangers.append(.unknownPractice(code, location, nearest: known.nearest(to: code)))
        continue
      }
      if let line = firstLine[practice.rawValue] {
        findings.append(.duplicatePractice(code, location, firstLine: line))
        continue
      }
      firstLine[practice.rawValue] = row.line
      let name = table.text(row, localityColumn)
      if name.isEmpty {
        findings.append(.noLocality(code, table.location(row, localityColumn)))
      } else {
        pairs.append((name, practice))
      }
    }
    // Where not one practice is known, a line for each would hide why.
    let isElsewhere = strangers.count > 1 && firstLine.allSatisfy { $0 == nil }
    findings += isElsewhere ? [.planOfAnotherPlace(strangers.count, file)] : strangers
    if isComplete, !isElsewhere {
      for (practice, line) in zip(area.practices, firstLine) where line == nil {
        findings.append(.missingFromPlan(practice, file))
      }
    }
    return Grouping.of(pairs).map { PlanReading.Group(name: $0.name, members: $0.members) }
  }
}

/// What came of reading a plan.
public struct PlanReading: Hashable, Sendable {
  /// The practices that the plan puts together.
  public struct Group: Hashable, Sendable {
    /// The locality's name in the file.
    public var name: String
    /// In order of code; at least one.
    public var members: [PracticeIndex]

    public init(name: String, members: [PracticeIndex]) {
      self.name = name
      self.members = members
    }
  }

  /// Every practice in one group, in natural order of name; `nil` where any finding is an error.
  public var groups: [Group]?
  /// In order of line and column.
  public var findings: [Finding]
  /// `nil` where the file could not be opened.
  public var fileRead: FileRead?
  /// Why the file could not be opened, if it could not.
  public var problem: FileProblem?

  public init(
    groups: [Group]?, findings: [Finding], fileRead: FileRead?, problem: FileProblem? = nil
  ) {
    self.groups = groups
    self.findings = findings
    self.fileRead = fileRead
    self.problem = problem
  }
}
