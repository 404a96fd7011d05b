/// Candidates in bit tables, to walk over every way of covering all units by a given number of them
/// whose slacks sum to no more than a budget; fast where ways are many.
///
/// ``CoverSearch`` looks at one candidate after another, which is enough where few are left. Here
/// those that share a unit with what is chosen are ruled out 512 at a time, and the last candidate is
/// looked up by the units that it must hold.
struct CoverTable {
  /// The candidates whose first unit, in the order of deciding, is the same; the least slack first.
  private struct Bucket {
    var candidates: [Int32] = []
    var slacks: [Double] = []
    /// For the units in the order of deciding, one after the other: which candidates hold it.
    var holders: [SIMD8<UInt64>] = []
    var blocks = 0
  }

  private let list: CandidateList
  private let loads: [Int]
  private let districts: Int
  private let secondLimit: Double
  private let hasSecond: Bool
  /// By unit, its place in the order of deciding: those with few candidates first.
  private let place: [Int]
  private let buckets: [Bucket]
  /// Candidates by the units that they hold; see `lookUp`.
  private let slots: [Int32]
  private let slackOfSlot: [Double]
  private let words: Int
  private let allUnits: [UInt64]
  private let loadRange: ClosedRange<Int>
  private let totalLoad: Int

  /// - Parameters:
  ///   - slacks: by candidate given, at least zero.
  ///   - secondLimit: the most that second costs may sum to; `nil` where that does not matter.
  /// - Complexity: O(candidates × (members + log candidates)), and a bit for each candidate and unit.
  init(
    list: CandidateList, options: [CoverSearch.Option], loads: [Int], districts: Int,
    secondLimit: Double?
  ) {
    self.list = list
    self.loads = loads
    self.districts = districts
    self.secondLimit = (secondLimit ?? .infinity) * (1 + 1e-12)
    hasSecond = secondLimit != nil
    let units = loads.count
    words = (units + 63) / 64
    var uses = [Int](repeating: 0, count: units)
    var (least, most) = (Int.max, 0)
    for option in options {
      var load = 0
      for position in list.range(of: option.candidate) {
        uses[Int(list.members[position])] += 1
        load += loads[Int(list.members[position])]
      }
      (least, most) = (min(least, load), max(most, load))
    }
    loadRange = min(least, most)...most
    totalLoad = loads.reduce(0, +)
    let order = (0..<units).sorted { (uses[$0], $0) < (uses[$1], $1) }
    var place = [Int](repeating: 0, count: units)
    for (position, unit) in order.enumerated() { place[unit] = position }
    self.place = place
    var all = [UInt64](repeating: 0, count: words)
    for unit in 0..<units { all[unit / 64] |= 1 << UInt64(unit % 64) }
    allUnits = all

    var buckets = [Bucket](repeating: Bucket(), count: units)
    for option in options.sorted(by: { ($0.slack, $0.candidate) < ($1.slack, $1.candidate) }) {
      var first = units
      for position in list.range(of: option.candidate) {
        first = min(first, place[Int(list.members[position])])
      }
      buckets[first].candidates.append(Int32(option.candidate))
      buckets[first].slacks.append(option.slack)
    }
    for number in buckets.indices {
      let blocks = (buckets[number].candidates.count + 511) / 512
      var holders = [SIMD8<UInt64>](repeating: .zero, count: blocks * units)
      for (offset, candidate) in buckets[number].candidates.enumerated() {
        for position in list.range(of: Int(candidate)) {
          let row = place[Int(list.members[position])] * blocks
          holders[row + offset / 512][offset % 512 / 64] |= 1 << UInt64(offset % 64)
        }
      }
      buckets[number].blocks = blocks
      buckets[number].holders = holders
    }
    self.buckets = buckets

    var size = 16
    while size < 2 * options.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var slackOfSlot = [Double](repeating: 0, count: size)
    var bits = [UInt64](repeating: 0, count: words)
    for option in options {
      for word in 0..<words { bits[word] = 0 }
      for position in list.range(of: option.candidate) {
        bits[Int(list.members[position]) / 64] |= 1 << UInt64(list.members[position] % 64)
      }
      var slot = Self.hash(words: words) { bits[$0] } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(option.candidate)
      slackOfSlot[slot] = option.slack
    }
    self.slots = slots
    self.slackOfSlot = slackOfSlot
  }

  /// A number for a set of units, given as bits word by word, that differs for most sets.
  private static func hash(words: Int, _ bits: (Int) -> UInt64) -> Int {
    var hash: UInt64 = 0
    for word in 0..<words { hash = (hash ^ bits(word) ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int(truncatingIfNeeded: hash >> 20)
  }

  // MARK: Walking

  /// A walk over the covers of one table.
  private struct Walk {
    var steps = 0
    var stepLimit: Int
    var watch: Watch
    var budget: Double
    var chosen: [Int] = []
    var covered: [UInt64]
    /// The places of the units covered.
    var places: [Int] = []
    /// The same by place.
    var isCovered: [Bool]
    /// Where the rows of a table's holders begin that are looked at, choice after choice.
    var rows: [Int] = []
    var load = 0
    var isStopped = false
  }

  /// Walks over the covers within a budget of slacks.
  ///
  /// - Parameters:
  ///   - stepLimit: how many steps may be made; one is 512 candidates looked at, or one chosen.
  ///   - found: told of each cover; answers with the budget from there on.
  /// - Returns: whether every cover within the budget was met, and the steps made.
  func walk(
    budget: Double, stepLimit: Int, watch: Watch = .nobody,
    found: ([Int]) -> Double
  ) -> (isComplete: Bool, steps: Int) {
    var walk = Walk(
      stepLimit: stepLimit, watch: watch, budget: budget,
      covered: [UInt64](repeating: 0, count: words),
      isCovered: [Bool](repeating: false, count: loads.count))
    extend(&walk, slack: 0, second: 0, from: 0, found)
    return (!walk.isStopped, walk.steps)
  }

  private func extend(
    _ walk: inout Walk, slack: Double, second: Double, from position: Int,
    _ found: ([Int]) -> Double
  ) {
    if walk.chosen.count == districts - 1 {
      finish(&walk, slack: slack, second: second, found)
      return
    }
    var first = position
    while first < place.count, walk.isCovered[first] { first += 1 }
    guard first < place.count else { return }
    // Units before this one are in none of the bucket's candidates.
    let bucket = buckets[first]
    let rows = walk.rows.count
    defer { walk.rows.removeLast(walk.rows.count - rows) }
    for place in walk.places where place > first { walk.rows.append(place * bucket.blocks) }
    let endOfRows = walk.rows.count
    let end = bucket.slacks.count(within: walk.budget - slack)
    for block in 0..<(end + 511) / 512 {
      count(&walk, 1)
      if walk.isStopped { return }
      var taken = SIMD8<UInt64>.zero
      for row in rows..<endOfRows { taken |= bucket.holders[walk.rows[row] + block] }
      for lane in 0..<8 {
        var free = ~taken[lane]
        let base = block * 512 + lane * 64
        while free != 0 {
          let offset = base + free.trailingZeroBitCount
          free &= free - 1
          guard offset < end, slack + bucket.slacks[offset] <= walk.budget else { break }
          choose(
            Int(bucket.candidates[offset]), &walk, slack: slack + bucket.slacks[offset],
            second: second, from: first + 1, found)
          if walk.isStopped { return }
        }
      }
    }
  }

  private func choose(
    _ candidate: Int, _ walk: inout Walk, slack: Double, second: Double, from position: Int,
    _ found: ([Int]) -> Double
  ) {
    let second = hasSecond ? second + list.secondCosts[candidate] : 0
    guard second <= secondLimit else { return }
    count(&walk, 1)
    let before = walk.load
    let isLast = walk.chosen.count == districts - 2
    for member in list.range(of: candidate) {
      let unit = Int(list.members[member])
      walk.covered[unit / 64] |= 1 << UInt64(unit % 64)
      walk.load += loads[unit]
      guard !isLast else { continue }
      walk.places.append(place[unit])
      walk.isCovered[place[unit]] = true
    }
    walk.chosen.append(candidate)
    extend(&walk, slack: slack, second: second, from: position, found)
    walk.chosen.removeLast()
    for member in list.range(of: candidate) {
      let unit = Int(list.members[member])
      walk.covered[unit / 64] &= ~(1 << UInt64(unit % 64))
      if !isLast { walk.isCovered[place[unit]] = false }
    }
    if !isLast { walk.places.removeLast(list.range(of: candidate).count) }
    walk.load = before
  }

  /// Looks up the one candidate that holds just what is not covered.
  private func finish(
    _ walk: inout Walk, slack: Double, second: Double, _ found: ([Int]) -> Double
  ) {
    guard loadRange.contains(totalLoad - walk.load) else { return }
    let hash = Self.hash(words: words) { allUnits[$0] & ~walk.covered[$0] }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let candidate = Int(slots[slot])
      if slack + slackOfSlot[slot] <= walk.budget, isRest(candidate, walk) {
        let second = hasSecond ? second + list.secondCosts[candidate] : 0
        if second <= secondLimit {
          walk.chosen.append(candidate)
          walk.budget = found(walk.chosen)
          walk.chosen.removeLast()
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func isRest(_ candidate: Int, _ walk: Walk) -> Bool {
    var rest = 0
    for word in 0..<words { rest += (allUnits[word] & ~walk.covered[word]).nonzeroBitCount }
    let range = list.range(of: candidate)
    guard range.count == rest else { return false }
    for member in range {
      let unit = Int(list.members[member])
      if walk.covered[unit / 64] & (1 << UInt64(unit % 64)) != 0 { return false }
    }
    return true
  }

  private func count(_ walk: inout Walk, _ steps: Int) {
    let before = walk.steps
    walk.steps += steps
    if walk.steps > walk.stepLimit { walk.isStopped = true }
    if before >> 16 != walk.steps >> 16, walk.watch.wantsStop() { walk.isStopped = true }
  }
}

extension [Double] {
  /// How many of some ascending numbers are no more than a limit.
  fileprivate func count(within limit: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
