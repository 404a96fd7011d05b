public import PlaceModel

/// What a proposed plan must keep, and what it is scored by.
public struct PlanningRules: Hashable, Sendable {
  /// How many localities; where several counts are allowed the best-scored plan wins.
  public var localities: ClosedRange<Int>
  public var population: PopulationBand
  public var objective: Objective
  /// Whether each of today's clusters must stay in one locality.
  public var keepClustersWhole: Bool
  /// Clusters, by their positions in the area's, that may be parted all the same; in order.
  public var partedClusters: [Int] = []
  public var limits: PlanningLimits
  /// The last year in which every locality must be inside the band; `nil` for the year of the list
  /// sizes only. Where no plan lasts so long, the plan that lasts longest is drawn.
  public var until: Int?
  /// Further dates or years whose list sizes must keep a band too, with the band of each.
  public var years: [YearBand] = []
  /// Practices that share a locality, set by set.
  public var together: [[PracticeIndex]] = []
  /// Practices of which no two share a locality, set by set.
  public var apart: [[PracticeIndex]] = []
  /// Practices whose locality has a name.
  public var fixed: [FixedPractice] = []
  /// Sizes of their own for named localities, each of which some practice is fixed to; one that no
  /// practice is fixed to is asked of no locality.
  public var targets: [LocalityTarget] = []
  /// The only practices that may be a hub; `nil` for any.
  public var hubsAllowed: [PracticeIndex]?
  /// Practices that must be the hub of their locality.
  public var hubsRequired: [PracticeIndex] = []
  /// The most that a practice may be from its hub, in the unit of the area's travel.
  public var maximumTravel: Double?
  /// The fewest and most practices that a locality may have.
  public var fewestPractices: Int?
  public var mostPractices: Int?

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

/// A band that every locality must keep with the list sizes of another date or year.
public struct YearBand: Hashable, Sendable {
  /// What the list sizes are of, as a sentence names it: "31 March 2016", or "2020".
  public var label: String
  /// Whole patients by practice, in the area's order; nought for a practice that has none.
  public var patients: [Int]
  /// The band; `nil` for that of the base year.
  public var band: PopulationBand?

  public init(label: String, patients: [Int], band: PopulationBand? = nil) {
    self.label = label
    self.patients = patients
    self.band = band
  }
}

/// A practice that must be in a locality of a given name.
public struct FixedPractice: Hashable, Sendable {
  public var practice: PracticeIndex
  public var locality: String

  public init(_ practice: PracticeIndex, to locality: String) {
    self.practice = practice
    self.locality = locality
  }
}

/// The list sizes that a named locality may have in place of the common band, in every year.
public struct LocalityTarget: Hashable, Sendable {
  public var locality: String
  public var population: PopulationBand

  public init(_ locality: String, population: PopulationBand) {
    self.locality = locality
    self.population = population
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
  /// How many branches the proof may open; up to 25 of those that choose hubs count as one, since they
  /// are small.
  public var branches: Int
  /// How the best plan is searched for; `nil` where the program chooses.
  public var route: PlanningRoute?

  public init(
    gap: Double = 0, candidates: Int = 5_000_000, branches: Int = 2_000,
    route: PlanningRoute? = nil
  ) {
    self.gap = gap
    self.candidates = candidates
    self.branches = branches
    self.route = route
  }
}
