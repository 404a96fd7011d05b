import Districting
import PlaceModel

extension Impossibility {
  /// With few units every grouping can be shown: how many there are, how many fit the band, and what
  /// is wrong with those.
  func byListingGroupings() -> NoPlan? {
    guard let count = countsToTry.first, countsToTry.count == 1, let sizes = possibleSizes else {
      return nil
    }
    let ways = Groupings(units: units.loads.count, groups: count, sizes: sizes).ways
    let fitting = ways.filter { way in
      way.allSatisfy { band.contains(load(of: $0)) }
    }
    let noun = units.areClusters ? "cluster" : "practice"
    let what = NumberText.words(units.loads.count) + " \(noun)s"
    let manner =
      sizes.count == 1 && sizes.lowerBound > 1
      ? "merging \(what) \(inGroups(of: sizes.lowerBound))"
      : "putting \(what) into \(NumberText.words(count)) localities"
    let opening = "Of the \(NumberText.grouped(ways.count)) ways of \(manner)"
    guard !fitting.isEmpty else {
      let nearest = ways.min { excess(of: $0) < excess(of: $1) }
      return NoPlan(
        isProven: true,
        reason: "\(opening), none keeps every locality inside \(bandText) patients.",
        details: nearest.map { ["The nearest: \(text(of: $0))."] } ?? [])
    }
    let fit = fitting.count == 1 ? "one fits" : "\(NumberText.words(fitting.count)) fit"
    let each = fitting.count == 1 ? "it" : "each of these"
    return NoPlan(
      isProven: true,
      reason: "\(opening), \(fit) the band of \(bandText) patients, and \(each) joins \(noun)s "
        + "that are not neighbours.",
      details: fitting.prefix(10).map { "It fits the band, but not the map: \(text(of: $0))." })
  }

  /// How many units a locality can hold, going by their list sizes alone.
  private var possibleSizes: ClosedRange<Int>? {
    var (fewest, sum) = (0, 0)
    for load in units.loads.sorted(by: >) where sum < band.minimum {
      (fewest, sum) = (fewest + 1, sum + load)
    }
    var most = 0
    sum = 0
    for load in units.loads.sorted() where sum + load <= band.maximum {
      (most, sum) = (most + 1, sum + load)
    }
    return fewest <= most ? fewest...most : nil
  }

  private func load(of group: [Int]) -> Int { group.reduce(0) { $0 + units.loads[$1] } }

  private func excess(of way: [[Int]]) -> Int {
    way.reduce(0) { $0 + Int(band.excess(of: load(of: $1)).magnitude) }
  }

  private func inGroups(of size: Int) -> String {
    "\(NumberText.words(size)) by \(NumberText.words(size))"
  }

  /// "Cluster 1 with Cluster 4 (69,343 patients, not neighbours), …".
  private func text(of way: [[Int]]) -> String {
    let groups = way.map { group in
      let names = group.map(units.name).joined(separator: " with ")
      let pieces = units.graph.pieces(of: group).count
      let map =
        pieces == 1 ? "" : group.count == 2 ? ", not neighbours" : ", in \(pieces) pieces"
      let size = load(of: group)
      let judgement = band.contains(size) ? "" : size > band.maximum ? ", too many" : ", too few"
      return "\(names) (\(NumberText.grouped(size)) patients\(judgement)\(map))"
    }
    return groups.joined(separator: "; ")
  }
}
