/// Finds or lists the districts that pay at given prices, centre by centre.
///
/// A district belongs to its cheapest centre, so every district is met there, once. Where the whole
/// list does not fit, this is what takes its place: the least reduced cost gives the bound, and a list
/// of all districts whose reduced cost is no more than what the bound falls short by holds every
/// better answer.
struct PricedEnumeration {
  let problem: DistrictingProblem
  let reaches: [CentreReach]
  private let band: ClosedRange<Int>
  private let periods: PeriodTable
  private let mostUnits: Int

  /// The most units that one centre may have in reach.
  static let mostInReach = UnitMask4096.width

  /// - Returns: `nil` where a centre has more units in reach than can be walked over.
  init?(
    _ problem: DistrictingProblem, band: ClosedRange<Int>, laterBands: [ClosedRange<Int>]
  ) {
    self.problem = problem
    self.band = band
    periods = PeriodTable(problem.laterPeriods, units: problem.loads.count, bands: laterBands)
    reaches = problem.costs.centreOwners.indices.compactMap {
      CentreReach($0, in: problem, maximum: band.upperBound)
    }
    mostUnits = reaches.map(\.others.count).max() ?? 0
    guard mostUnits <= Self.mostInReach, problem.loads.count <= CandidateList.mostUnits else {
      return nil
    }
  }

  /// What a district costs less the prices of its units.
  private static func reducedCost(_ members: [Int], cost: Double, _ prices: [Double]) -> Double {
    members.reduce(cost) { $0 - prices[$1] }
  }

  /// The most promising district of one centre.
  struct Best {
    /// No district of the centre has a reduced cost below this, or below the greatest of the least
    /// ones that matter.
    var bound: Double
    /// The best district that was met, where one was.
    var members: [Int]?
  }

  /// The districts whose reduced cost is no more than asked for, or some of them.
  struct Listing {
    var list = CandidateList()
    /// The limit that was in the way of the rest.
    var stop: DistrictingAnswer.Limit?
    var steps = 0
    /// The share of the reaches that were gone through.
    var share = 1.0
  }

  /// How many times the limit a list must be expected to have for it to be given up, once as many
  /// reaches as `reachesBeforeGivingUp` were gone through.
  private static let hopelessness = 4
  private static let reachesBeforeGivingUp = 32

  /// The least reduced cost of each reach, so that the sum of as many as there are districts, the
  /// least ones, is right or too low; and the steps it took.
  ///
  /// - Parameters:
  ///   - prices: of units.
  ///   - stepsPerCentre: after which a centre's bound is what it is, lower but true.
  func best(_ prices: [Double], stepsPerCentre: Int) -> (best: [Best], steps: Int) {
    switch mostUnits {
    case ...UnitMask64.width: best(prices, stepsPerCentre, UnitMask64.self)
    case ...UnitMask128.width: best(prices, stepsPerCentre, UnitMask128.self)
    case ...UnitMask256.width: best(prices, stepsPerCentre, UnitMask256.self)
    case ...UnitMask1024.width: best(prices, stepsPerCentre, UnitMask1024.self)
    default: best(prices, stepsPerCentre, UnitMask4096.self)
    }
  }

  /// Lists the districts whose reduced cost is no more than a threshold; gives up as soon as the list
  /// is expected to be several times too long.
  ///
  /// - Parameters:
  ///   - prices: of units.
  ///   - thresholds: by reach.
  func list(
    _ prices: [Double], thresholds: [Double], limit: Int, stepLimit: Int, watch: Watch = .nobody
  ) -> Listing {
    switch mostUnits {
    case ...UnitMask64.width:
      list(prices, thresholds, limit, stepLimit, watch, UnitMask64.self)
    case ...UnitMask128.width:
      list(prices, thresholds, limit, stepLimit, watch, UnitMask128.self)
    case ...UnitMask256.width:
      list(prices, thresholds, limit, stepLimit, watch, UnitMask256.self)
    case ...UnitMask1024.width:
      list(prices, thresholds, limit, stepLimit, watch, UnitMask1024.self)
    default: list(prices, thresholds, limit, stepLimit, watch, UnitMask4096.self)
    }
  }

  private func walk<Mask: UnitMask>(
    _ reach: CentreReach, _ prices: [Double], cutoff: Double, stepLimit: Int, _: Mask.Type
  ) -> PricedWalk<Mask> {
    PricedWalk<Mask>(
      problem, reach, prices: prices, band: band, periods: periods, cutoff: cutoff,
      stepLimit: stepLimit)
  }

  private func best<Mask: UnitMask>(
    _ prices: [Double], _ stepsPerCentre: Int, _ mask: Mask.Type
  ) -> (best: [Best], steps: Int) {
    let roots = reaches.map {
      walk($0, prices, cutoff: .infinity, stepLimit: 0, mask).leastPossible
    }
    var best = roots.map { Best(bound: $0) }
    var steps = reaches.count
    /// The least bounds, as many as there are districts, ascending.
    var least: [Double] = []
    for number in roots.indices.sorted(by: { (roots[$0], $0) < (roots[$1], $1) }) {
      // Once there are as many, what is above them does not matter.
      let cutoff = least.count == problem.districts ? least.last ?? .infinity : .infinity
      if roots[number] <= cutoff {
        var walk = walk(reaches[number], prices, cutoff: cutoff, stepLimit: stepsPerCentre, mask)
        var lowest = cutoff
        let bound = walk.run { members, _ in
          guard let cost = problem.costOfDistrict(members) else { return lowest }
          let value = Self.reducedCost(members, cost: cost, prices)
          if value < lowest { (lowest, best[number].members) = (value, members) }
          return lowest
        }
        best[number].bound = max(roots[number], bound - walk.centre.rounding)
        steps += walk.steps
      }
      let place = least.firstIndex { $0 > best[number].bound } ?? least.count
      least.insert(best[number].bound, at: place)
      if least.count > problem.districts { least.removeLast() }
    }
    return (best, steps)
  }

  private func list<Mask: UnitMask>(
    _ prices: [Double], _ thresholds: [Double], _ limit: Int, _ stepLimit: Int, _ watch: Watch,
    _ mask: Mask.Type
  ) -> Listing {
    var listing = Listing()
    let memberLimit = min(
      1_000_000 + 40 * min(limit, Int.max / 128), CandidateList.mostMembers)
    for (number, reach) in reaches.enumerated() {
      if watch.wantsStop() {
        listing.stop = .request
        return listing
      }
      let threshold = thresholds[number]
      var walk = walk(
        reach, prices, cutoff: threshold, stepLimit: stepLimit - listing.steps, mask)
      _ = walk.run { members, _ in
        guard let cost = problem.costOfDistrict(members),
          Self.reducedCost(members, cost: cost, prices) <= threshold,
          problem.costs.cheapestCentre(of: members) == reach.centre
        else { return threshold }
        guard listing.list.count < limit else {
          listing.stop = .candidates(limit)
          return nil
        }
        guard listing.list.members.count + members.count <= memberLimit else {
          listing.stop = .listing(candidates: limit)
          return nil
        }
        listing.list.append(members.map { UInt16($0) }, cost: cost)
        return threshold
      }
      listing.steps += walk.steps
      if listing.stop == nil, walk.isCutShort { listing.stop = .listing(candidates: limit) }
      let done = number + 1
      if listing.stop == nil, done >= Self.reachesBeforeGivingUp,
        listing.list.count * reaches.count > Self.hopelessness * done * min(limit, .max >> 24)
      {
        listing.stop = .candidates(limit)
      }
      if listing.stop != nil {
        listing.share = Double(done) / Double(reaches.count)
        return listing
      }
    }
    return listing
  }
}
