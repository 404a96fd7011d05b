/// Every answer to a small place, by trying all of them.
struct BruteForce {
  /// Every connected set inside its band as given, in every period, that keeps the rules and has a
  /// finite cost, members ascending.
  let sets: [[Int]]
  /// How many answers there are.
  var answers: Int { all.count }
  /// Every answer: its districts in order of their first unit, with its cost.
  let all: [(districts: [[Int]], cost: Double)]
  /// The least cost; infinity where there is no answer.
  let cost: Double
  /// Of the cheapest answers, the one that parts the least from groups, then the first in order.
  let first: [[Int]]?

  init(_ place: Place) {
    precondition(place.count <= 12, "The number of sets doubles with each unit.")
    let all = 1 << place.count
    var near = [Int](repeating: 0, count: place.count)
    for (one, other) in place.edges {
      near[one] |= 1 << other
      near[other] |= 1 << one
    }
    // A set is connected when it is one unit, or a connected set and one of its neighbours.
    var isConnected = [Bool](repeating: false, count: all)
    var loads = [Int](repeating: 0, count: all)
    var masks: [Int] = []
    for mask in 1..<all {
      loads[mask] = loads[mask & (mask - 1)] + place.loads[mask.trailingZeroBitCount]
      isConnected[mask] = mask & (mask - 1) == 0
      var rest = mask
      while rest != 0, !isConnected[mask] {
        let unit = rest.trailingZeroBitCount
        rest &= rest - 1
        let without = mask & ~(1 << unit)
        isConnected[mask] = isConnected[without] && near[unit] & without != 0
      }
      if isConnected[mask], place.hasRules || place.band.contains(loads[mask]) {
        masks.append(mask)
      }
    }
    masks.removeAll { mask in
      let members = (0..<place.count).filter { mask & (1 << $0) != 0 }
      return !place.keepsLaterBands(members)
        || (place.hasRules && !(place.keepsBand(members) && place.keepsCompany(members)))
        || !place.cost(members).isFinite || !place.secondCost(members).isFinite
    }
    let sets = masks.map { mask in (0..<place.count).filter { mask & (1 << $0) != 0 } }
    var fromUnit = [[Int]](repeating: [], count: place.count)
    for (number, set) in sets.enumerated() { fromUnit[set[0]].append(number) }
    let costs = sets.map { place.cost($0) }

    var found: [(numbers: [Int], cost: Double)] = []
    var chosen: [Int] = []
    func choose(covered: Int, cost: Double) {
      let free = (~covered).trailingZeroBitCount
      if free >= place.count {
        if chosen.count == place.districts { found.append((chosen, cost)) }
        return
      }
      guard chosen.count < place.districts else { return }
      for number in fromUnit[free] where masks[number] & covered == 0 {
        chosen.append(number)
        choose(covered: covered | masks[number], cost: cost + costs[number])
        chosen.removeLast()
      }
    }
    choose(covered: 0, cost: 0)
    if !place.second.isEmpty {
      let seconds = sets.map { place.secondCost($0) }
      found.removeAll { found in
        found.numbers.map { seconds[$0] }.reduce(0, +) > place.most * (1 + 1e-9)
      }
    }

    let least = found.map(\.cost).min() ?? .infinity
    let equal = found.filter { $0.cost <= least + 1e-9 * max(1, least) }
    self.sets = sets
    first = Self.first(of: equal.map { $0.numbers.map { sets[$0] } }, place)
    self.all = found.map { found in (found.numbers.map { sets[$0] }, found.cost) }
    cost = least
  }

  /// Of some answers the one that parts the least from groups, then the first in order of the list of
  /// each unit's district, districts numbered by their first unit.
  static func first(of answers: [[[Int]]], _ place: Place) -> [[Int]]? {
    func partedBy(_ answer: [[Int]]) -> Double { answer.map { place.parted($0) }.reduce(0, +) }
    let leastParted = answers.map(partedBy).min() ?? .infinity
    return answers.filter { partedBy($0) <= leastParted + 1e-9 * max(1, leastParted) }.min {
      districtOfUnit($0, place.count).lexicographicallyPrecedes(districtOfUnit($1, place.count))
    }
  }

  private static func districtOfUnit(_ districts: [[Int]], _ count: Int) -> [Int] {
    (0..<count).map { unit in districts.firstIndex { $0.contains(unit) } ?? -1 }
  }
}
