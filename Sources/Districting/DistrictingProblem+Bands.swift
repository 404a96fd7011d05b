/// The bands of districts with and without a name, and what the totals leave of them.
extension DistrictingProblem {
  /// The band of a district with or without a name, in the base period.
  func band(ofName name: Int?) -> LoadBand { name.flatMap { rules.named[$0].band } ?? band }

  /// The same in a later period, by its number.
  func band(ofName name: Int?, inLater period: Int) -> LoadBand {
    guard let name, !rules.named[name].laterBands.isEmpty else { return laterPeriods[period].band }
    return rules.named[name].laterBands[period]
  }

  /// The narrowest band that holds every district's.
  var widestBand: LoadBand { LoadBand(holding: everyBand { band(ofName: $0) }) }

  func widestBand(inLater period: Int) -> LoadBand {
    LoadBand(holding: everyBand { band(ofName: $0, inLater: period) })
  }

  /// The band that a district can really have when the others keep theirs; where districts with a
  /// name have bands of their own, it holds those of all. `nil` where no loads of so many districts
  /// can sum to the total.
  public var tightenedBand: ClosedRange<Int>? {
    tightened(everyBand { band(ofName: $0) }, sharing: totalLoad)
  }

  /// The same for each later period, in order; `nil` where any has none.
  public var tightenedLaterBands: [ClosedRange<Int>]? {
    let bands = laterPeriods.indices.compactMap { number in
      tightened(
        everyBand { band(ofName: $0, inLater: number) }, sharing: laterPeriods[number].totalLoad)
    }
    return bands.count == laterPeriods.count ? bands : nil
  }

  /// Whether a set whose rules are kept is inside its own bands.
  ///
  /// - Complexity: O(members × periods).
  func keepsOwnBands(_ members: some Sequence<Int>, load: Int) -> Bool {
    let name = ruleTable.name(of: members)
    guard band(ofName: name).contains(load) else { return false }
    return laterPeriods.indices.allSatisfy { number in
      let load = members.reduce(0) { $0 + laterPeriods[number].loads[$1] }
      return band(ofName: name, inLater: number).contains(load)
    }
  }

  /// The bands of the named districts, and once that of the others where there are any.
  private func everyBand(_ band: (Int?) -> LoadBand) -> [LoadBand] {
    let named = rules.named.indices.map { band($0) }
    return named.count < districts ? named + [band(nil)] : named
  }

  /// - Parameter bands: of the named districts, and then of each of the others.
  private func tightened(_ bands: [LoadBand], sharing total: Int) -> ClosedRange<Int>? {
    let named = rules.named.count
    guard named > 0 else { return bands[0].narrowed(to: districts, sharing: total) }
    guard named <= districts else { return nil }
    // Sums of so many maxima could overflow: none of them needs to be above the total.
    let sizes = bands.map { min($0.minimum, total + 1)...min($0.maximum, total + 1) }
    let times = bands.indices.map { $0 < named ? 1 : districts - named }
    let least = zip(sizes, times).reduce(0) { $0 + $1.0.lowerBound * $1.1 }
    let most = zip(sizes, times).reduce(0) { $0 + $1.0.upperBound * $1.1 }
    guard least <= total, total <= most else { return nil }
    let left = sizes.map { size in
      max(
        size.lowerBound, total - (most - size.upperBound))...min(
          size.upperBound, total - (least - size.lowerBound))
    }
    return (left.map(\.lowerBound).min() ?? 1)...(left.map(\.upperBound).max() ?? total)
  }
}

extension LoadBand {
  /// The narrowest band that holds others, of which there is at least one.
  init(holding bands: [LoadBand]) {
    self.init(
      minimum: bands.map(\.minimum).min() ?? 1, maximum: bands.map(\.maximum).max() ?? 1)
  }
}
