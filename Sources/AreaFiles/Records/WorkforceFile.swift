import PlaceModel

/// What `workforce.csv` says: staff by practice and role.
enum WorkforceFile {
  static let fileName = "workforce.csv"

  private static let columns = CSVTable.Columns(
    required: ["code", "role", "fte"], optional: ["job", "fte_55_and_over", "note"])

  /// Reads what can be read; every fault is a finding.
  /// - Returns: in order of practice, role and job.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, into findings: inout [Finding]
  ) -> [StaffRecord]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    var practices = practices
    var lines: [[Int]: [(job: String, line: Int)]] = [:]
    var result: [StaffRecord] = []
    for record in table.records {
      let practice = record.practice("code", in: &practices, into: &findings)
      let role: StaffRole? = record.choice("role", "role", into: &findings)
      let fte = record.optionalFigure("fte", .fte, into: &findings)
      let older = record.optionalFigure("fte_55_and_over", .olderFTE, into: &findings)
      if let older {
        if record.text("fte").isEmpty {
          findings.append(.olderOfUnknown(record.location("fte")))
        } else if let fte, older > fte {
          findings.append(.olderThanAll(record.location("fte_55_and_over")))
        }
      }
      guard let practice, let role else { continue }
      let job = record.text("job")
      let key = [practice.rawValue, role.order]
      // A role is one row for the whole of it, or a row for each job: both would count staff twice.
      if let earlier = lines[key]?.first(where: { $0.job == job || $0.job.isEmpty || job.isEmpty })
      {
        findings.append(
          .staffTwice(
            practices[practice], role, isSameJob: earlier.job == job, record.location("code"),
            firstLine: earlier.line))
        continue
      }
      lines[key, default: []].append((job, record.line))
      result.append(
        StaffRecord(
          practice: practice, role: role, job: job.isEmpty ? nil : job, fte: fte,
          fteAged55AndOver: older))
    }
    return result.sorted {
      ($0.practice, $0.role, $0.job ?? "") < ($1.practice, $1.role, $1.job ?? "")
    }
  }
}
