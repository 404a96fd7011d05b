import PlaceModel
import Studies

extension StudyReport {
  /// Warnings and notes, for programs.
  var findingsData: Table {
    let columns: [Table.Column] = [
      .init("Severity", key: "severity", .left), .init("File", key: "file", .left),
      .init("Line", key: "line"), .init("Column", key: "column"),
      .init("Finding", key: "message", .left), .init("What to do", key: "remedy", .left),
    ]
    let rows = result.findings.map { finding -> [Table.Cell] in
      [
        .text(finding.severity.rawValue), finding.location.map { .text($0.file) } ?? .none,
        finding.location?.line.map(Table.Cell.count) ?? .none,
        finding.location?.column.map(Table.Cell.count) ?? .none,
        .text(finding.message), finding.remedy.isEmpty ? .none : .text(finding.remedy),
      ]
    }
    return Table(title: "Findings", columns: columns, rows: rows, source: "")
  }

  /// Every value of the scenario and where it comes from.
  var valuesTable: Table {
    // The assumptions that count have a table of their own, with their sources.
    let settings = result.scenario.values.filter { !$0.path.hasPrefix("assumptions.") }
    let rows = settings.map { value -> [Table.Cell] in
      let words = value.unit.isEmpty ? value.value : "\(value.value) \(value.unit)"
      return [.text(value.path), .text(words), .text(value.origin.words)]
    }
    return Table(
      title: "Settings of the scenario, each with its origin",
      columns: [
        .init("Setting", key: "path", .left), .init("Value", key: "value", .left),
        .init("Where it comes from", key: "origin", .left),
      ],
      rows: rows, source: result.scenario.file)
  }

  var inputsTable: Table {
    Table(
      title: "Every file that was read, and its fingerprint",
      columns: [
        .init("File", key: "file", .left), .init("Fingerprint (SHA-256)", key: "sha256", .left),
      ],
      rows: result.inputs.map { [.text($0.name), .text($0.sha256)] },
      notes: ["The same files give the same results, byte for byte."], source: "")
  }
}

extension ResolvedValue.Origin {
  var words: String {
    switch self {
    case .file(let location): location.text
    case .standard(let reason): reason.isEmpty ? "standard" : "standard: \(reason)"
    }
  }
}
