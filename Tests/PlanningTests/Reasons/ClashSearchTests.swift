import Testing

@testable import Planning

/// The search for a smallest clash, over drawn families of plans, each compared with every set of rules.
struct ClashSearchTests {
  /// What each plan keeps of so many rules.
  private struct Case {
    var count: Int
    var plans: [Set<Int>]

    func isKept(_ rules: Set<Int>) -> Bool { plans.contains { $0.isSuperset(of: rules) } }

    /// Every set of rules, the smallest first.
    var sets: [Set<Int>] {
      (0..<1 << count).map { bits in Set((0..<count).filter { bits >> $0 & 1 == 1 }) }
        .sorted { $0.count < $1.count }
    }

    /// - Parameter isTelling: whether a trial tells of all that its plan keeps.
    func trial(_ rules: [Int], isTelling: Bool) -> ClashSearch.Trial {
      guard let plan = plans.first(where: { $0.isSuperset(of: rules) }) else { return .clash }
      return .kept(isTelling ? plan : Set(rules))
    }
  }

  private func makeCase(_ seed: Int) -> Case {
    var draw = DrawnCase(seed, from: 31)
    let count = draw.whole(1...7)
    let plans = (0..<draw.whole(1...6)).map { _ in
      Set((0..<count).filter { _ in draw.whole(0...2) > 0 })
    }
    return Case(count: count, plans: plans)
  }

  @Test(arguments: [true, false])
  func theSmallestOfAll(isTelling: Bool) throws {
    var sizes: Set<Int> = []
    for seed in 0..<200 {
      let made = makeCase(seed)
      var search = ClashSearch(count: made.count, trials: 500) {
        made.trial($0, isTelling: isTelling)
      }
      let found = search.run()
      let smallest = made.sets.first { !made.isKept($0) }
      #expect((found == nil) == (smallest == nil), "seed \(seed)")
      guard let found, let smallest else { continue }
      sizes.insert(smallest.count)
      #expect(!made.isKept(Set(found.rules)) && found.rules == found.rules.sorted())
      #expect(found.rules.count == smallest.count && found.isSmallest && found.isMinimal)
    }
    #expect(sizes.isSuperset(of: [1, 2, 3]))
  }

  /// With few trials what is found may not be smallest, but each of its rules is needed.
  @Test func fewTrialsLeaveAMinimalOne() {
    var larger = 0
    for seed in 0..<200 {
      let made = makeCase(seed)
      var search = ClashSearch(count: made.count, trials: 1) { made.trial($0, isTelling: false) }
      guard let found = search.run() else { continue }
      let rules = Set(found.rules)
      #expect(!made.isKept(rules) && found.isMinimal, "seed \(seed)")
      for rule in rules { #expect(made.isKept(rules.subtracting([rule])), "seed \(seed)") }
      if let smallest = made.sets.first(where: { !made.isKept($0) }), !found.isSmallest {
        larger += rules.count > smallest.count ? 1 : 0
      }
    }
    #expect(larger > 0)
  }

  /// Nothing is claimed that a limit left open.
  @Test func whatIsNotKnownIsNotClaimed() {
    var all = ClashSearch(count: 3, trials: 50) { _ in .unknown }
    #expect(all.run() == nil)
    var part = ClashSearch(count: 3, trials: 50) { $0.count == 3 ? .clash : .unknown }
    #expect(
      part.run() == ClashSearch.Found(rules: [0, 1, 2], isMinimal: false, isSmallest: false))
  }

  @Test func smallestSetsThatHitAll() {
    var none = HittingSets(of: [])
    #expect(none.smallest() == [])
    var one = HittingSets(of: [[2, 4], [1, 4], [4, 5]])
    #expect(one.smallest() == [4])
    var two = HittingSets(of: [[1, 2], [3], [2, 3]])
    #expect(two.smallest() == [1, 3])
    var never = HittingSets(of: [[1], []])
    #expect(never.smallest() == nil)
  }
}
