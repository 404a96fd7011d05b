import PlaceModel

/// A file of planned posts.
enum PostsFile {
  private static let columns = CSVTable.Columns(
    required: ["year", "code", "role", "fte"], optional: ["source"])

  /// Reads what can be read; every fault is a finding.
  /// - Parameters:
  ///   - changes: closures and mergers: nobody can be posted to a practice that has gone.
  ///   - counted: the year of the place's workforce figures, which have the posts until then.
  static func reading(
    _ bytes: [UInt8], file: String, practices: KnownPractices, changes: [PracticeChange],
    counted: Int?, into findings: inout [Finding]
  ) -> [Post]? {
    guard let table = CSVTable.reading(bytes, file: file, columns: columns, into: &findings) else {
      return nil
    }
    var practices = practices
    var sources = SourceColumn()
    var firstLine: [[Int]: Int] = [:]
    var posts: [Post] = []
    for record in table.records {
      let year = record.whole("year", .year, into: &findings)
      let practice = record.practice("code", in: &practices, into: &findings)
      let role: StaffRole? = record.choice("role", "role", into: &findings)
      let fte = record.figure("fte", .postFTE, into: &findings)
      let source = sources.text(of: record)
      if let year, let counted, year <= counted {
        findings.append(.postAlreadyCounted(year, counted, record.location("year")))
      }
      guard let year, let practice, let role else { continue }
      if let end = changes.first(where: {
        $0.practice == practice && $0.kind != .moves && $0.year <= year
      }) {
        findings.append(.postAtGone(end, practices, record.location("code")))
      }
      let key = [year, practice.rawValue, role.order]
      if let line = firstLine[key] {
        findings.append(
          .duplicatePost(
            practices[practice], role, year, record.location("code"), firstLine: line))
        continue
      }
      firstLine[key] = record.line
      guard let fte else { continue }
      posts.append(Post(year: year, practice: practice, role: role, fte: fte, source: source))
    }
    sources.tellMissing(into: &findings)
    return posts
  }
}
