/// The search for a smallest set of numbered rules that cannot all be kept.
///
/// A set that cannot be kept must hold one rule that each known plan breaks, so that the smallest sets
/// that do are tried in turn: the first that no plan keeps is a smallest clash, and the plans that the
/// others gave show that nothing smaller is one (implicit hitting sets: Ignatiev, Previti, Liffiton and
/// Marques-Silva, "Smallest MUS extraction with minimal hitting set dualization", CP 2015). Where that
/// takes too many trials, one rule after the other is dropped from all of them for as long as no plan
/// keeps the rest: what is left is a clash of which each rule is needed, but maybe not a smallest
/// (deletion filter: Chinneck and Dravnieks, ORSA Journal on Computing 3(2), 1991).
struct ClashSearch {
  /// What is known of a set of rules.
  enum Trial: Hashable {
    /// A plan keeps the set, and all of these.
    case kept(Set<Int>)
    /// It is known that no plan keeps the set.
    case clash
    /// A limit stopped the search.
    case unknown
  }

  /// A set of rules that cannot all be kept.
  struct Found: Hashable {
    /// In order.
    var rules: [Int]
    /// Whether it is known that the others can be kept without any one of them.
    var isMinimal: Bool
    /// Whether it is known that no set of fewer rules is a clash.
    var isSmallest: Bool
  }

  private let count: Int
  private var trialsLeft: Int
  private let attempt: ([Int]) -> Trial
  /// Sets of rules that some plan keeps.
  private var kept: [Set<Int>] = []
  private var tried: [Set<Int>: Trial] = [:]

  /// - Parameters:
  ///   - count: how many rules there are; of those that come first in order clashes are preferred.
  ///   - trials: how many sets may be tried before the search settles for less than a smallest clash.
  ///   - attempt: whether some plan keeps the rules of a set, given in order.
  init(count: Int, trials: Int, attempt: @escaping ([Int]) -> Trial) {
    self.count = count
    trialsLeft = trials
    self.attempt = attempt
  }

  /// - Returns: `nil` where not even all rules together are known to be a clash.
  mutating func run() -> Found? {
    while trialsLeft > 0 {
      var sets = HittingSets(of: kept.map { Set(0..<count).subtracting($0) })
      guard let next = sets.smallest() else { break }
      switch trial(Set(next)) {
      case .clash: return Found(rules: next, isMinimal: true, isSmallest: true)
      case .kept: continue
      case .unknown: return filtered()
      }
    }
    return filtered()
  }

  private mutating func filtered() -> Found? {
    var left = Set(0..<count)
    // Every rule may be dropped once, whatever was tried before.
    trialsLeft = count + 1
    guard trial(left) == .clash else { return nil }
    var isMinimal = true
    // From the last, since the first are the ones that are told of most easily.
    for rule in (0..<count).reversed() {
      var rest = left
      rest.remove(rule)
      switch trial(rest) {
      case .clash: left = rest
      case .kept: break
      case .unknown: isMinimal = false
      }
    }
    return Found(rules: left.sorted(), isMinimal: isMinimal, isSmallest: false)
  }

  private mutating func trial(_ rules: Set<Int>) -> Trial {
    if let known = tried[rules] { return known }
    if let plan = kept.first(where: { $0.isSuperset(of: rules) }) { return .kept(plan) }
    guard trialsLeft > 0 else { return .unknown }
    trialsLeft -= 1
    let trial = attempt(rules.sorted())
    tried[rules] = trial
    if case .kept(let all) = trial { kept.append(all.union(rules)) }
    return trial
  }
}

/// The smallest sets that share a number with each of some sets.
struct HittingSets {
  private let sets: [[Int]]
  /// How many choices may be looked at: the problem is a hard one, and its cases here are small.
  private var choicesLeft = 200_000

  init(of sets: [Set<Int>]) {
    // Small sets leave the least choice, and one that holds another is hit with it.
    let ordered = sets.map { $0.sorted() }.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
    self.sets = ordered
  }

  /// Among the smallest one of the lowest numbers.
  /// - Returns: `nil` where there is none, and where finding it would take too long.
  mutating func smallest() -> [Int]? {
    guard sets.allSatisfy({ !$0.isEmpty }) else { return nil }
    for size in 0...sets.count {
      if let found = hit([], upTo: size) { return found.sorted() }
      if choicesLeft <= 0 { return nil }
    }
    return nil
  }

  private mutating func hit(_ chosen: [Int], upTo size: Int) -> [Int]? {
    choicesLeft -= 1
    guard choicesLeft > 0 else { return nil }
    guard let open = sets.first(where: { !$0.contains(where: chosen.contains) }) else {
      return chosen
    }
    guard chosen.count < size else { return nil }
    for number in open {
      if let found = hit(chosen + [number], upTo: size) { return found }
    }
    return nil
  }
}
