/// A place to be planned: its practices, their list sizes, and who is whose neighbour.
///
/// Complete and checked when it is made: every index below is valid for `practices`.
public struct Area: Hashable, Sendable {
  public var name: String
  /// In order of code.
  public var practices: [Practice]
  /// The list sizes that plans are drawn for.
  public var listSizes: ListSizes
  public var distances: DistanceTable
  /// `travel.csv`: what patients travel between practices; `nil` where straight lines are taken.
  public var travelTable: TravelTable?
  /// By practice, patients weighted by need for as many as it has registered; `nil` where the place
  /// does not know them for every practice.
  public var weightedPatients: [Double]?
  public var adjacency: Adjacency
  /// Today's clusters, in order of name; empty where the place has none.
  public var clusters: [Cluster]
  /// Totals by cluster as published elsewhere, where the place states them.
  public var published: PublishedTotals?
  /// Where each kind of figure comes from.
  public var sources: [SourceNote]
  /// What is known of its past and future.
  public var records: PlaceRecords

  public init(
    name: String, practices: [Practice], listSizes: ListSizes, distances: DistanceTable,
    adjacency: Adjacency, clusters: [Cluster], published: PublishedTotals? = nil,
    travelTable: TravelTable? = nil, weightedPatients: [Double]? = nil,
    sources: [SourceNote] = [], records: PlaceRecords = PlaceRecords()
  ) {
    precondition(practices.count == listSizes.values.count, "Every practice has a list size.")
    precondition(practices.count == distances.count, "Every practice has its distances.")
    precondition(
      [nil, practices.count].contains(travelTable?.count), "Travel is for all practices.")
    precondition([nil, practices.count].contains(weightedPatients?.count), "All are weighted.")
    self.name = name
    self.practices = practices
    self.listSizes = listSizes
    self.distances = distances
    self.adjacency = adjacency
    self.clusters = clusters
    self.published = published
    self.travelTable = travelTable
    self.weightedPatients = weightedPatients
    self.sources = sources
    self.records = records
  }

  /// Every practice's index, in order of code.
  public var indices: [PracticeIndex] { practices.indices.map(PracticeIndex.init) }

  public subscript(practice: PracticeIndex) -> Practice { practices[practice.rawValue] }

  /// The practice with a code.
  /// - Complexity: O(log *n*).
  public func index(of code: String) -> PracticeIndex? {
    var low = 0
    var high = practices.count
    while low < high {
      let middle = (low + high) / 2
      if practices[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < practices.count && practices[low].code == code ? PracticeIndex(low) : nil
  }

  /// The position in `clusters` of each practice's cluster; `nil` for a practice in none.
  public var clusterOfPractice: [Int?] {
    var result = [Int?](repeating: nil, count: practices.count)
    for (number, cluster) in clusters.enumerated() {
      for member in cluster.members { result[member.rawValue] = number }
    }
    return result
  }
}

/// Where one kind of figure comes from, for the note under a table.
public struct SourceNote: Hashable, Sendable {
  /// What it is the source of, such as "list sizes".
  public var subject: String
  /// Publisher, title, date and licence.
  public var text: String

  public init(subject: String, text: String) {
    self.subject = subject
    self.text = text
  }
}
