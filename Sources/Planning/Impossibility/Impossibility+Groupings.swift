import Districting
import PlaceModel

extension Impossibility {
  /// With few units every grouping can be shown: how many there are, how many fit the band, and what
  /// is wrong with those.
  func byListingGroupings() -> NoPlan? {
    guard loads.count <= Groupings.mostUnits, let count = countsToTry.first, countsToTry.count == 1
    else { return nil }
    let size = evenSize(groups: count)
    let ways = Groupings(
      units: loads.count, groups: count, sizes: size.map { $0...$0 } ?? 1...loads.count
    ).ways
    let fitting = ways.filter { fits($0, in: loadsByYear) }
    let noun = unitNoun
    let what = NumberText.words(loads.count) + " \(noun)s"
    let manner =
      size.map { "merging \(what) \(inGroups(of: $0))" }
      ?? "putting \(what) into \(NumberText.words(count)) localities"
    let opening = "Of the \(NumberText.words(ways.count)) ways of \(manner)"
    guard !fitting.isEmpty else {
      let inside = "inside \(bandText) patients\(inEveryYear)"
      return NoPlan(
        isProven: true,
        reason: ways.count == 1
          ? "The only way of \(manner) does not keep every locality \(inside)."
          : "\(opening), none keeps every locality \(inside).",
        details: nearestToBand(of: ways).map { [$0] } ?? [])
    }
    let fit = fitting.count == 1 ? "one fits" : "\(NumberText.words(fitting.count)) fit"
    let each = fitting.count == 1 ? "it" : "each of these"
    return NoPlan(
      isProven: true,
      reason: "\(opening), \(fit) the band of \(bandText) patients\(inEveryYear), and \(each) "
        + "joins \(noun)s that are not neighbours.",
      details: fitting.prefix(10).map {
        "It fits the band, but not the map\(year.map { "; in \($0)" } ?? ""): \(text(of: $0))."
      })
  }

  private func fits(_ way: [[Int]], in years: some Sequence<[Int]>) -> Bool {
    years.allSatisfy { loads in
      way.allSatisfy { group in band.contains(group.reduce(0) { $0 + loads[$1] }) }
    }
  }

  /// The way that is least outside the band in the year in question, of those that are inside it before.
  private func nearestToBand(of ways: [[[Int]]]) -> String? {
    let left = ways.filter { fits($0, in: loadsByYear.dropLast()) }
    guard let nearest = left.min(by: { excess(of: $0) < excess(of: $1) }) else { return nil }
    guard let year else { return "The nearest to the band: \(text(of: nearest))." }
    return "Of those that keep it before \(year), the nearest to it in \(year): "
      + "\(text(of: nearest))."
  }

  /// How many units every locality must hold, where their list sizes leave no choice: two for six
  /// clusters of which one is too few and three are too many.
  private func evenSize(groups: Int) -> Int? {
    let size = loads.count / groups
    guard size > 1, size * groups == loads.count else { return nil }
    let isEven = loadsByYear.contains { loads in
      let loads = loads.sorted()
      let isTooFew = loads.suffix(size - 1).reduce(0, +) < band.minimum
      let isTooMany = loads.prefix(size + 1).reduce(0, +) > band.maximum
      return isTooFew && isTooMany
    }
    return isEven ? size : nil
  }

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
