/// What a proposed plan must keep, and what it is scored by.
public struct PlanningRules: Hashable, Sendable {
  /// How many localities; where several counts are allowed the best-scored plan wins.
  public var localities: ClosedRange<Int>
  public var population: PopulationBand
  public var objective: Objective
  /// Whether each of today's clusters must stay in one locality.
  public var keepClustersWhole: Bool
  public var limits: PlanningLimits
  /// The last year in which every locality must be inside the band; `nil` for the year of the list
  /// sizes only. Where no plan lasts so long, the plan that lasts longest is drawn.
  public var until: Int?

  public init(
    localities: ClosedRange<Int>, population: PopulationBand, objective: Objective = Objective(),
    keepClustersWhole: Bool = false, limits: PlanningLimits = PlanningLimits(), until: Int? = nil
  ) {
    self.localities = localities
    self.population = population
    self.objective = objective
    self.keepClustersWhole = keepClustersWhole
    self.limits = limits
    self.until = until
  }
}

/// Where the search for a proof may stop. Limits count work, never seconds, so that the same input
/// gives the same answer on any machine.
public struct PlanningLimits: Hashable, Sendable {
  /// The share by which a plan may be worse than the bound and still count as proven.
  public var gap: Double
  /// How many possible localities may be listed, which bounds the memory: each takes 12 bytes and
  /// another 2 for every practice in it, and a growing list up to twice that.
  public var candidates: Int
  /// How many branches the proof may open.
  public var branches: Int

  public init(gap: Double = 0, candidates: Int = 5_000_000, branches: Int = 2_000) {
    self.gap = gap
    self.candidates = candidates
    self.branches = branches
  }
}
