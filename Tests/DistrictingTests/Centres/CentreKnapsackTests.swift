import Testing

@testable import Districting

/// The best that one centre can serve at given prices, against every choice there is.
struct CentreKnapsackTests {
  /// A drawn question: unit 0 is served for certain, the others may be.
  private struct Question {
    let loads: [Int]
    let nets: [Double]
    let band: ClosedRange<Int>

    init(_ seed: Int) {
      var draw = DrawnNumbers(seed: seed)
      let count = draw.whole(2...9)
      loads = (0..<count).map { _ in draw.whole(1...20) }
      nets = (0..<count).map { _ in 10 * draw.share() - draw.share() * 12 }
      let low = draw.whole(1...40)
      band = low...low + draw.whole(0...6)
    }

    func knapsack(settled: [Int] = [0], without: Int? = nil) -> CentreKnapsack {
      CentreKnapsack(
        settled: settled, possible: loads.indices.filter { !settled.contains($0) && $0 != without },
        loads: loads, band: band, size: 100
      ) { nets[$0] }
    }

    /// The least net cost over all sets of units, and a set that has it.
    func leastWhole(later: (loads: [Int], band: ClosedRange<Int>)? = nil) -> (Double, [Int]) {
      var best = (Double.infinity, [Int]())
      for mask in stride(from: 1, to: 1 << loads.count, by: 2) {
        let set = loads.indices.filter { mask & (1 << $0) != 0 }
        guard band.contains(set.map { loads[$0] }.reduce(0, +)) else { continue }
        if let later, !later.band.contains(set.map { later.loads[$0] }.reduce(0, +)) { continue }
        let net = set.map { nets[$0] }.reduce(0, +)
        if net < best.0 { best = (net, set) }
      }
      return best
    }
  }

  @Test func wholeUnitsAgainstEveryChoice() {
    var possible = 0
    for seed in 0..<400 {
      let question = Question(seed)
      let (least, set) = question.leastWhole()
      let knapsack = question.knapsack()
      #expect(knapsack.least <= least + 1e-9, "seed \(seed)")
      var search = WholeKnapsack(knapsack, later: [], tolerance: 0, stepLimit: 10_000)
      let found = search.run()
      guard least.isFinite else {
        #expect(found == .infinity, "seed \(seed)")
        continue
      }
      possible += 1
      #expect(abs((found ?? .nan) - least) < 1e-9, "seed \(seed)")
      #expect(([0] + search.bestUnits).sorted() == set, "seed \(seed)")
    }
    #expect((100...390).contains(possible))
  }

  @Test func laterBandsAreKept() {
    var possible = 0
    for seed in 0..<300 {
      let question = Question(seed)
      let later = question.loads.map { ($0 * 7 + 3) % 15 }
      let band = 10 + seed % 9...20 + seed % 9
      let (least, _) = question.leastWhole(later: (later, band))
      let left = band.lowerBound - later[0]...band.upperBound - later[0]
      var search = WholeKnapsack(
        question.knapsack(), later: [(later, left)], tolerance: 0, stepLimit: 10_000)
      let found = search.run() ?? .nan
      #expect(found == least || abs(found - least) < 1e-9, "seed \(seed)")
      if least.isFinite { possible += 1 }
    }
    #expect((50...290).contains(possible))
  }

  @Test func aToleranceIsKeptFromBelow() {
    for seed in 0..<200 {
      let question = Question(seed)
      let (least, _) = question.leastWhole()
      var search = WholeKnapsack(
        question.knapsack(), later: [], tolerance: 0.5, stepLimit: 10_000)
      let found = search.run() ?? .nan
      #expect(found <= least + 1e-9 && (found == least || found >= least - 0.5 - 1e-9))
    }
  }

  @Test func aLimitOnStepsLeavesNoWord() {
    let question = Question(2)
    var search = WholeKnapsack(question.knapsack(), later: [], tolerance: 0, stepLimit: 1)
    let found = search.run()
    #expect(found == nil)
  }

  /// Forcing a unit in or out is the same as asking with it settled or left out.
  @Test func withAndWithoutAUnit() {
    for seed in 0..<300 {
      let question = Question(seed)
      let knapsack = question.knapsack()
      for (position, unit) in knapsack.order.enumerated() {
        let with = question.knapsack(settled: [0, unit]).least
        let without = question.knapsack(without: unit).least
        let found = (knapsack.least(with: position), knapsack.least(without: position))
        #expect(found.0 == with || abs(found.0 - with) < 1e-9, "seed \(seed)")
        #expect(found.1 == without || abs(found.1 - without) < 1e-9, "seed \(seed)")
      }
    }
  }

  @Test func sharesHaveTheLeastNetCostAndKeepTheBand() {
    for seed in 0..<300 {
      let question = Question(seed)
      let knapsack = question.knapsack()
      guard knapsack.least.isFinite else { continue }
      let shares = [(unit: 0, share: 1.0)] + knapsack.leastShares()
      let net = shares.map { question.nets[$0.unit] * $0.share }.reduce(0, +)
      let load = shares.map { Double(question.loads[$0.unit]) * $0.share }.reduce(0, +)
      #expect(abs(net - knapsack.least) < 1e-9, "seed \(seed)")
      #expect(load >= Double(question.band.lowerBound) - 1e-9, "seed \(seed)")
      #expect(load <= Double(question.band.upperBound) + 1e-9, "seed \(seed)")
      #expect(shares.allSatisfy { 0 < $0.share && $0.share <= 1 }, "seed \(seed)")
    }
  }
}
