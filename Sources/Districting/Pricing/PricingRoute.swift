/// The proof without the whole list: bounds the answer by pricing, and lists only the districts that
/// can be part of a better one.
///
/// With a bound *L* and an answer *U*, a district whose slack at the bound's prices is more than
/// *U − L* is in no answer better than *U* (Balas and Christofides' fixing by reduced cost; for
/// listing by it, Baldacci, Christofides and Mingozzi, "An exact algorithm for the vehicle routing
/// problem based on the set partitioning formulation", Mathematical Programming 115, 2008). All others
/// are listed and left to branch and bound, those near to the bound first where the list is long.
struct PricingRoute {
  private let problem: DistrictingProblem
  private let band: ClosedRange<Int>
  private let limits: DistrictingLimits
  private let watch: Watch
  private let enumeration: PricedEnumeration?
  private let stepLimit: Int
  private let dearest: Double

  private(set) var incumbent: Incumbent
  private(set) var bound = 0.0
  private(set) var candidates = 0
  private(set) var branches = 0
  private(set) var linearProgrammes = 0
  private var steps = 0

  init(
    _ problem: DistrictingProblem, band: ClosedRange<Int>, laterBands: [ClosedRange<Int>],
    limits: DistrictingLimits, incumbent: Incumbent, watch: Watch = .nobody
  ) {
    self.problem = problem
    self.band = band
    self.limits = limits
    self.watch = watch
    self.incumbent = incumbent
    // Prices know no ceiling, and what they list has no second costs.
    enumeration =
      problem.ceiling == nil
      ? PricedEnumeration(problem, band: band, laterBands: laterBands) : nil
    stepLimit = 10_000_000 + 40 * min(limits.candidates, Int.max / 128)
    dearest = problem.dearest
  }

  /// Answers that cost more than this are of no interest.
  private var cutoff: Double { min(dearest, incumbent.cutoff(gap: limits.gap)) }

  /// - Returns: the limit that stopped the proof, if one did; without one the answer is proven, or
  ///   that there is none.
  mutating func run() -> DistrictingAnswer.Limit? {
    let (simple, prices) = CentreBound(problem, band: band).best(upper: incumbent.cost)
    raise(to: simple)
    guard let enumeration else { return .listing(candidates: limits.candidates) }
    var ascent = PriceAscent(problem, enumeration, prices: prices)
    for district in incumbent.districts ?? [] { ascent.take(district) }
    return prove(&ascent)
  }

  private mutating func raise(to bound: Double) {
    self.bound = max(self.bound, min(bound, limits.gap > 0 ? cutoff : incumbent.leastCost))
  }

  private mutating func prove(
    _ ascent: inout PriceAscent
  ) -> DistrictingAnswer.Limit? {
    // A short ascent is enough for small problems, whose list is then short already.
    for (rounds, limit) in [(20, 2_000), (200, 60_000)] {
      ascent.ascend(cutoff: cutoff, rounds: rounds, stepLimit: stepLimit / 4, watch: watch)
      raise(to: ascent.bound)
      tell()
      if ascent.bound > cutoff { return nil }
      let listing = list(ascent, cutoff: cutoff, limit: min(limits.candidates, limit))
      if listing.stop == nil { return prove(ascent, listing.list, ceiling: dearest, limits) }
      candidates = max(candidates, listing.list.count)
      if listing.stop == .request { return .request }
    }
    return proveInStages(ascent)
  }

  /// Proves what is near to the bound first, farther up each time: it raises the bound, and what is
  /// near to it improves the answer, so that less remains between the two.
  private mutating func proveInStages(
    _ ascent: PriceAscent
  ) -> DistrictingAnswer.Limit? {
    var room = (cutoff - ascent.bound) / 8
    var stop = DistrictingAnswer.Limit.candidates(limits.candidates)
    var isFirst = true
    for most in Self.stages {
      let most = min(most, limits.candidates)
      guard let stage = stage(ascent, room: &room, most: most) else { return stop }
      if stage.stop == .request { return .request }
      candidates = max(candidates, stage.list.count)
      improve(ascent, stage.list, parts: Self.parts.prefix(isFirst ? .max : Self.partsLater))
      isFirst = false
      if watch.wantsStop() { return .request }
      var few = limits
      // Branches take the longer the more there are to choose among.
      if stage.target < cutoff || stage.list.count > Self.fewEnoughToBranch {
        few.branches = min(limits.branches, max(20, 100_000_000 / max(stage.list.count, 1)))
      }
      let ended = prove(ascent, stage.list, ceiling: min(stage.target, cutoff), few)
      tell()
      if let ended {
        stop = ended
        guard case .branches = ended else { return ended }
        // The stage's own limit, which nobody set: what stands in the way is the length of the list.
        if few.branches < limits.branches { stop = .listing(candidates: limits.candidates) }
        if stage.target < cutoff, most < limits.candidates { continue }
        return stop
      }
      if cutoff <= stage.target { return nil }
      if most == limits.candidates { break }
    }
    return stop
  }

  /// How many candidates the stages have at most.
  private static let stages = [60_000, 300_000, 1_000_000, .max]

  /// A list no longer than this may have as many branches as are allowed.
  private static let fewEnoughToBranch = 500_000

  /// Lists what is near to the bound, as much as fits.
  ///
  /// - Parameter room: how far above the bound to begin with, and then how far it came.
  /// - Returns: every district that can be part of an answer up to `target`; `nil` where that is none.
  private mutating func stage(
    _ ascent: PriceAscent, room: inout Double, most: Int
  ) -> (list: CandidateList, target: Double, stop: DistrictingAnswer.Limit?)? {
    var found: (list: CandidateList, target: Double, stop: DistrictingAnswer.Limit?)?
    for _ in 0..<Self.mostProbes {
      let target = min(cutoff, ascent.bound + room)
      let listing = list(ascent, cutoff: target, limit: most)
      if listing.stop == .request { return (listing.list, target, .request) }
      let expected = Double(listing.list.count) / max(listing.share, 1e-3)
      if listing.stop == nil {
        if target > found?.target ?? -.infinity { found = (listing.list, target, nil) }
        if target >= cutoff || 2 * listing.list.count >= most { break }
      }
      // Lists grow as about the power 8/3 of the room.
      let root = (0.75 * Double(most) / max(expected, 1)).squareRoot().squareRoot().squareRoot()
      let factor = root * root * root
      let change = listing.stop == nil ? min(4, factor) : min(0.8, max(0.1, factor))
      room = (target - ascent.bound) * change
      if let found, room < 1.1 * (found.target - ascent.bound) { break }
    }
    if let found { room = found.target - ascent.bound }
    return found
  }

  private static let mostProbes = 8

  /// How many districts are chosen anew at a time, and how many choices may be tried for them.
  private static let parts: [(districts: Int, steps: Int)] = [
    (4, 20_000), (6, 50_000), (8, 200_000), (10, 1_000_000),
  ]
  /// A longer list after the first seldom helps many districts at a time.
  private static let partsLater = 3
  private static let stepsOfImprovement = 300_000_000

  /// Improves the answer by what is near to the bound.
  private mutating func improve(
    _ ascent: PriceAscent, _ list: CandidateList,
    parts: ArraySlice<(districts: Int, steps: Int)>
  ) {
    guard incumbent.districts != nil else { return }
    var improvement = RegionalImprovement(
      problem, list: list, prices: ascent.thresholds(cutoff: cutoff).prices,
      incumbent: incumbent, watch: watch)
    for (size, steps) in parts {
      improvement.run(sizes: [size], stepsOfPart: steps, stepLimit: Self.stepsOfImprovement)
    }
    incumbent = improvement.incumbent
    tell()
  }

  /// Every district that can be part of an answer below the cutoff.
  private mutating func list(
    _ ascent: PriceAscent, cutoff: Double, limit: Int
  ) -> PricedEnumeration.Listing {
    let (prices, thresholds) = ascent.thresholds(cutoff: cutoff)
    let listing = ascent.enumeration.list(
      prices, thresholds: thresholds, limit: limit, stepLimit: stepLimit, watch: watch)
    steps += listing.steps
    return listing
  }

  private mutating func prove(
    _ ascent: PriceAscent, _ list: CandidateList, ceiling: Double, _ limits: DistrictingLimits
  ) -> DistrictingAnswer.Limit? {
    candidates = list.count
    var proof = BranchAndBound(
      problem, list: list, limits: limits, incumbent: incumbent,
      watch: watch.overPart(of: .proof, boundUpTo: ceiling), interest: ceiling)
    let columns = list.candidates(of: ascent.columns)
    let (bound, stop) = proof.run(startingWith: columns)
    incumbent = proof.incumbent
    branches += proof.branches
    linearProgrammes += proof.linearProgrammes
    // Of dearer answers the list says nothing.
    raise(to: min(bound, ceiling))
    return stop
  }

  private func tell() {
    watch.tell(
      Progress(
        phase: .pricing, districts: problem.districts,
        best: incumbent.districts == nil ? nil : incumbent.leastCost,
        bound: bound > 0 ? bound : nil))
  }
}
