/// One centre at given prices: what each unit that could join would add to a district's reduced
/// cost, the best for its load first.
struct PricedCentre {
  let reach: CentreReach
  /// The owner's load, and what it adds.
  let ownerLoad: Double
  let ownerGain: Double
  /// The other units by rising gain for their load; what follows is in the same order.
  let units: [Int]
  let loads: [Double]
  let gains: [Double]
  let rates: [Double]
  let retention: [RetentionChord]
  /// Part of every district's reduced cost here.
  let constant: Double
  /// The size of all that may be summed, by which rounding is measured.
  let size: Double

  /// A group's retention loss, which rises and falls with the load held, above a straight line.
  ///
  /// The line is part of the gains; what is above it is least at one of the ends of what a district
  /// may come to hold, as the loss is concave.
  struct RetentionChord {
    let group: Int
    let weight: Double
    let total: Double
    let start: Double
    let most: Double
    let slope: Double

    init(group: Int, weight: Double, total: Double, start: Double, most: Double) {
      (self.group, self.weight, self.total, self.start) = (group, weight, total, start)
      self.most = max(start, most)
      func loss(_ held: Double) -> Double { weight * held * (1 - held / total) }
      slope = most > start ? (loss(most) - loss(start)) / (most - start) : 0
    }

    /// How far the loss at some load is above the line.
    func excess(_ held: Double) -> Double {
      let held = min(max(held, start), most)
      return loss(held) - loss(start) - slope * (held - start)
    }

    func loss(_ held: Double) -> Double { weight * held * (1 - held / total) }
  }

  init(_ reach: CentreReach, costs: CostModel, prices: [Double], maximum: Int) {
    self.reach = reach
    let centres = costs.centreOwners.count
    func load(_ unit: Int) -> Double { Double(costs.loads[unit]) }
    let owner = reach.owner
    ownerLoad = load(owner)
    var chords: [RetentionChord] = []
    if costs.retentionWeight > 0 {
      var reached = [Double](repeating: 0, count: costs.groupCount)
      for unit in reach.others where costs.groups[unit] >= 0 {
        reached[costs.groups[unit]] += load(unit)
      }
      for group in reached.indices {
        let start = costs.groups[owner] == group ? load(owner) : 0
        guard start + reached[group] > 0 else { continue }
        chords.append(
          RetentionChord(
            group: group, weight: costs.retentionWeight, total: costs.groupTotals[group],
            start: start, most: min(start + reached[group], Double(maximum))))
      }
    }
    retention = chords
    var slopes = [Double](repeating: 0, count: costs.groupCount)
    for chord in chords { slopes[chord.group] = chord.slope }
    func gain(_ unit: Int) -> Double {
      let slope = costs.groups[unit] >= 0 ? slopes[costs.groups[unit]] : 0
      return costs.assignment[unit * centres + reach.centre] - prices[unit]
        + slope * load(unit)
    }
    constant = chords.reduce(0) { $0 + $1.loss($1.start) }
    ownerGain = costs.assignment[owner * centres + reach.centre] - prices[owner]
    let ranked = reach.others.map { (unit: $0, gain: gain($0), rate: gain($0) / load($0)) }
      .sorted { ($0.rate, $0.unit) < ($1.rate, $1.unit) }
    units = ranked.map(\.unit)
    loads = ranked.map { load($0.unit) }
    gains = ranked.map(\.gain)
    rates = ranked.map(\.rate)
    let all = [owner] + units
    size =
      all.reduce(0) {
        $0 + costs.assignment[$1 * centres + reach.centre] + prices[$1].magnitude
      } + costs.retentionWeight * all.reduce(0) { $0 + 2 * load($1) }
      + costs.deviationWeight * (Double(maximum) + Double(costs.ideal.magnitude))
  }

  /// More than rounding can add to any reduced cost or bound worked out here.
  var rounding: Double { Double(4 * units.count + 32) * .ulpOfOne * size }
}
