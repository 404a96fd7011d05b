import PlaceModel

extension PracticesFile {
  /// Today's clusters, in natural order of name; a practice left out of them is a finding.
  func clusters(into findings: inout [Finding]) -> [Cluster] {
    let groups = Grouping.of(
      entries.enumerated().compactMap { index, entry in
        entry.practice.cluster.map { ($0, PracticeIndex(index)) }
      })
    if !groups.isEmpty {
      for entry in entries where entry.practice.cluster == nil {
        findings.append(.noCluster(entry.practice, entry.location))
      }
    }
    return groups.map { Cluster(name: $0.name, members: $0.members) }
  }
}

/// Practices gathered under the names that they were given.
enum Grouping {
  /// In natural order of name, members in order of index.
  static func of(
    _ pairs: [(name: String, member: PracticeIndex)]
  ) -> [(name: String, members: [PracticeIndex])] {
    // Only looked up in and sorted before it is walked, for its own order is not repeatable.
    Dictionary(grouping: pairs, by: \.name)
      .map { (name: $0.key, members: $0.value.map(\.member).sorted()) }
      .sorted { NaturalOrder.precedes($0.name, $1.name) }
  }
}

extension AreaFile {
  /// Published totals and clusters must name each other.
  func checkPublished(against clusters: [Cluster], into findings: inout [Finding]) {
    guard let published else { return }
    let names = clusters.map(\.name)
    let free = names.filter { published.listSize(of: $0) == nil }
    var isMisnamed = false
    for (entry, location) in zip(published.entries, publishedLocations)
    where !names.contains(entry.cluster) {
      isMisnamed = true
      findings.append(
        .clusterWithoutPractices(
          entry.cluster, location, nearest: NearestName.of(entry.cluster, among: free)))
    }
    // A misnamed total is likely the one that a cluster lacks, and is told already.
    guard !isMisnamed, let first = publishedLocations.first else { return }
    for name in free { findings.append(.clusterWithoutTotal(name, first)) }
  }
}
