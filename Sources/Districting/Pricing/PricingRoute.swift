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
    var listing = PricedEnumeration.Listing()
    for (rounds, limit) in [(20, 2_000), (200, 500_000)] {
      ascent.ascend(cutoff: cutoff, rounds: rounds, stepLimit: stepLimit / 4, watch: watch)
      raise(to: ascent.bound)
      tell()
      if ascent.bound > cutoff { return nil }
      listing = list(ascent, cutoff: cutoff, limit: min(limits.candidates, limit))
      if listing.stop == nil { break }
    }
    var share = 0.5
    // While the list is too long, what is near to the bound may hold a better answer.
    while let stop = listing.stop {
      candidates = max(candidates, listing.list.count)
      if stop == .request || share < 0.01 { return stop }
      // What is listed must fit, and be little enough to be looked through many times.
      let comfortable = min(limits.candidates, 500_000)
      let target = ascent.bound + share * (cutoff - ascent.bound)
      share /= 2
      listing = list(ascent, cutoff: target, limit: comfortable)
      guard listing.stop == nil else { continue }
      var few = limits
      few.branches = min(limits.branches, 20)
      let ended = prove(ascent, listing.list, ceiling: target, few)
      if ended == nil && cutoff <= target || ended == .request { return ended }
      listing = list(ascent, cutoff: cutoff, limit: limits.candidates)
      if let stop = listing.stop { return stop }
    }
    return prove(ascent, listing.list, ceiling: dearest, limits)
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
      problem, list: list, limits: limits, incumbent: incumbent, watch: watch,
      interest: ceiling)
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
