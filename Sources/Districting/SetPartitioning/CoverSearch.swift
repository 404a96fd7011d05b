/// Finds every way of covering all units once by a given number of candidates whose slacks sum to no
/// more than a budget.
///
/// A candidate's slack is its reduced cost less the least one. An answer costs the bound plus the
/// slacks of its candidates (and more, where a cut with a price is not full), so with a budget of
/// upper − lower this is a complete search for better answers that needs no linear programme.
struct CoverSearch {
  /// Candidates under the unit of theirs that is decided first, the least slack first.
  private let buckets: [[Option]]
  /// Units in the order of deciding, those with few candidates first.
  private let order: [Int]
  private let words: Int
  private let districts: Int
  private let stepLimit: Int
  /// The most that second costs may sum to.
  private let secondLimit: Double
  private(set) var steps = 0

  /// A candidate that may be used.
  struct Option {
    var candidate: Int
    /// At least zero.
    var slack: Double
    fileprivate var bits: [UInt64] = []
    fileprivate var secondCost = 0.0

    init(candidate: Int, slack: Double) {
      self.candidate = candidate
      self.slack = slack
    }
  }

  /// - Parameters:
  ///   - stepLimit: how many choices may be tried.
  ///   - secondLimit: the most that second costs may sum to, where the list has them. What is told
  ///     of covers may be above it by rounding.
  init(
    list: CandidateList, options: [Option], units: Int, districts: Int, stepLimit: Int,
    secondLimit: Double? = nil
  ) {
    // Sums in another order may differ in their last digits.
    self.secondLimit = (secondLimit ?? .infinity) * (1 + 1e-12)
    words = (units + 63) / 64
    self.districts = districts
    self.stepLimit = stepLimit
    var uses = [Int](repeating: 0, count: units)
    for option in options {
      for unit in list.units(of: option.candidate) { uses[unit] += 1 }
    }
    let order = (0..<units).sorted { (uses[$0], $0) < (uses[$1], $1) }
    var place = [Int](repeating: 0, count: units)
    for (position, unit) in order.enumerated() { place[unit] = position }
    var buckets = [[Option]](repeating: [], count: units)
    for var option in options {
      var bits = [UInt64](repeating: 0, count: words)
      var first = units
      for unit in list.units(of: option.candidate) {
        bits[unit / 64] |= 1 << UInt64(unit % 64)
        first = min(first, place[unit])
      }
      option.bits = bits
      if secondLimit != nil { option.secondCost = list.secondCosts[option.candidate] }
      buckets[first].append(option)
    }
    self.order = order
    self.buckets = buckets.map { bucket in
      bucket.sorted { ($0.slack, $0.candidate) < ($1.slack, $1.candidate) }
    }
  }

  /// - Parameters:
  ///   - budget: the most that slacks may sum to.
  ///   - found: told of each cover; answers with the budget from there on.
  /// - Returns: whether every cover within the budget was met, before the steps ran out.
  mutating func run(budget: Double, found: ([Int]) -> Double) -> Bool {
    var chosen: [Int] = []
    var budget = budget
    var covered = [UInt64](repeating: 0, count: words)
    return extend(&chosen, &covered, from: 0, slack: 0, second: 0, &budget, found)
  }

  private mutating func extend(
    _ chosen: inout [Int], _ covered: inout [UInt64], from position: Int, slack: Double,
    second: Double, _ budget: inout Double, _ found: ([Int]) -> Double
  ) -> Bool {
    var position = position
    while position < order.count,
      covered[order[position] / 64] & (1 << UInt64(order[position] % 64)) != 0
    { position += 1 }
    if position == order.count {
      if chosen.count == districts { budget = found(chosen) }
      return true
    }
    guard chosen.count < districts else { return true }
    for option in buckets[position] {
      if slack + option.slack > budget { break }
      guard (0..<words).allSatisfy({ covered[$0] & option.bits[$0] == 0 }) else { continue }
      let second = second + option.secondCost
      guard second <= secondLimit else { continue }
      steps += 1
      guard steps <= stepLimit else { return false }
      for word in 0..<words { covered[word] |= option.bits[word] }
      chosen.append(option.candidate)
      let isComplete = extend(
        &chosen, &covered, from: position + 1, slack: slack + option.slack, second: second, &budget,
        found)
      chosen.removeLast()
      for word in 0..<words { covered[word] &= ~option.bits[word] }
      guard isComplete else { return false }
    }
    return true
  }
}
