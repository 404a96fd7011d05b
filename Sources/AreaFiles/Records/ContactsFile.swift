import PlaceModel

/// What `contacts.csv` says: contacts a patient has in a year, by age and role.
enum ContactsFile {
  static let fileName = "contacts.csv"

  private static let roles = StaffRole.allCases.map(\.rawValue)
  /// Rooms rest on the sum over roles, so that those who see patients must all be there.
  private static let columns = CSVTable.Columns(
    required: [AgeBandRows.column] + roles.filter { $0 != StaffRole.admin.rawValue },
    optional: [StaffRole.admin.rawValue, "source"])

  /// Reads what can be read; every fault is a finding. Admin may have no column: then they
  /// have no contacts.
  static func reading(
    _ bytes: [UInt8], file: String, into findings: inout [Finding]
  ) -> ContactRates? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    let start = Finding.Location(file: file)
    if table.rows.isEmpty && table.isComplete { findings.append(.noRows(start)) }
    let ages = AgeBandRows(table, into: &findings)
    var sources = SourceColumn()
    var named: [String] = []
    var firstLine: [Int: Int] = [:]
    var contacts = [[Double]](
      repeating: [Double](repeating: 0, count: roles.count), count: ages.bands.count)
    for (row, record) in table.records.enumerated() {
      let figures = roles.map { role in
        table.column(role) == nil
          ? 0
          : record.figure(role, .contacts, "of the role '\(role)'", into: &findings) ?? 0
      }
      let source = sources.text(of: record)
      if !source.isEmpty && !named.contains(source) { named.append(source) }
      guard let band = ages.positions[row] else { continue }
      if let line = firstLine[band] {
        findings.append(
          .duplicateRow(
            "The age band '\(ages.bands[band].name)'", record.location(AgeBandRows.column),
            firstLine: line))
        continue
      }
      firstLine[band] = record.line
      contacts[band] = figures
    }
    sources.tellMissing(into: &findings)
    return ContactRates(
      bands: ages.bands, contacts: contacts, source: named.joined(separator: "; "))
  }
}
