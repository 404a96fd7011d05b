/// What came of a districting problem.
public struct DistrictingAnswer: Hashable, Sendable {
  /// Why the solver stopped.
  public enum Status: Hashable, Sendable {
    /// The districts are proven best within the gap asked for, costs closer than a 10⁻⁸th part taken
    /// for equal.
    case optimal
    /// A limit stopped the proof; districts, where there are any, stand with a true bound.
    case stopped(by: Limit)
    /// It is proven that no districts keep the rules.
    case infeasible
  }

  /// A limit on work or memory that stopped the proof.
  public enum Limit: Hashable, Sendable {
    /// The list of candidates would have grown past the number allowed.
    case candidates(Int)
    /// Listing took more steps or memory than so many candidates should: the graph has too many
    /// connected sets below the band, or the candidates have too many units.
    case listing(candidates: Int)
    /// As many branches as allowed were opened.
    case branches(Int)
    /// Centres were asked for, and the problem has costs that are no sum over pairs of unit and centre.
    case centres
    /// Whoever watches asked it to stop.
    case request
    /// The linear-programming solver gave up, for the reason given.
    case solver(String)
  }

  public var status: Status
  /// The way by which it was proven, as far as it was.
  public var route: Route
  /// Each sorted, in order of their first unit; `nil` where none were found.
  public var districts: [[Int]]?
  /// The cost of `districts`; infinity where there are none.
  public var cost: Double
  /// No answer costs less; infinity when infeasible.
  public var bound: Double
  /// How many candidates were listed, up to the limit where one stopped it.
  public var candidates: Int
  /// Units that no candidate holds, so that there can be no answer.
  public var unitsInNoCandidate: [Int]
  /// How many branches the proof opened, the first one included.
  public var branches: Int
  /// How many linear programmes were solved.
  public var linearProgrammes: Int
  /// What the proof rests on, where it was asked to be kept.
  public var record: ProofRecord? = nil
}

/// Where a solver may stop; counts of work, never seconds.
public struct DistrictingLimits: Hashable, Sendable {
  /// The share by which an answer may exceed the bound and count as optimal.
  public var gap: Double
  public var candidates: Int
  public var branches: Int
  /// Steps of the search for a good first answer.
  public var searchSteps: Int?
  /// Whether the answer tells what its proof rests on.
  public var keepsRecord: Bool
  /// The way to the proof; `nil` for the program's choice.
  public var route: Route?

  public init(
    gap: Double = 0, candidates: Int = 5_000_000, branches: Int = 2_000, searchSteps: Int? = nil,
    keepsRecord: Bool = false, route: Route? = nil
  ) {
    self.gap = gap
    self.candidates = candidates
    self.branches = branches
    self.searchSteps = searchSteps
    self.keepsRecord = keepsRecord
    self.route = route
  }
}
