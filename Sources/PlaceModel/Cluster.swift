/// A group of practices in use today; the plan to beat.
public struct Cluster: Hashable, Sendable {
  public var name: String
  /// In order of code.
  public var members: [PracticeIndex]

  public init(name: String, members: [PracticeIndex]) {
    self.name = name
    self.members = members
  }
}

/// List sizes by cluster as someone published them, kept as published beside our own sums.
public struct PublishedTotals: Hashable, Sendable {
  /// One cluster's published figure.
  public struct Entry: Hashable, Sendable {
    public var cluster: String
    /// Registered patients.
    public var listSize: Int

    public init(cluster: String, listSize: Int) {
      self.cluster = cluster
      self.listSize = listSize
    }
  }

  /// What the table is, such as "Table 1 of the Health and Wellbeing Board report".
  public var title: String
  /// The date as published; a month or a day.
  public var date: String
  public var source: String
  /// In the order published.
  public var entries: [Entry]

  public init(title: String, date: String, source: String, entries: [Entry]) {
    self.title = title
    self.date = date
    self.source = source
    self.entries = entries
  }

  /// The sum over all clusters.
  public var total: Int { entries.reduce(0) { $0 + $1.listSize } }

  /// The published list size of one cluster, if it has one.
  public func listSize(of cluster: String) -> Int? {
    entries.first { $0.cluster == cluster }?.listSize
  }
}
