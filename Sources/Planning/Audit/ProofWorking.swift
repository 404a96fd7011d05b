public import PlaceModel

/// The working of a proof, for someone who checks it: prices that rule out possible localities step by
/// step, until what is left can be tried out or is nothing.
///
/// What a checker has to do with it: `Sources/certificate-checker` says it, and does it.
public struct ProofWorking: Hashable, Sendable {
  /// The practices that move as one, unit by unit; in these numbers prices and splits speak.
  public var units: [[PracticeIndex]]
  /// The further dates and years in which localities must keep a band, each with its band.
  public var years: [Year]
  /// One for each number of localities that the rules allow.
  public var counts: [Count]

  public struct Year: Hashable, Sendable {
    /// Whole patients by practice.
    public var patients: [Int]
    public var band: PopulationBand
  }

  public struct Count: Hashable, Sendable {
    public var localities: Int
    /// How many possible localities there were; nought where the totals alone forbid the count.
    public var listed: Int
    /// The first is the root; `nil` where the totals alone forbid the count.
    public var branches: [Branch]?
  }

  public struct Branch: Hashable, Sendable {
    public var steps: [Step]
    /// Whether every choice of the localities left was tried out.
    public var isSearched: Bool
    /// The branches that it splits into.
    public var split: Split?
  }

  /// Prices, and how many possible localities there were before and after them.
  public struct Step: Hashable, Sendable {
    /// By unit.
    public var prices: [Double]
    public var cuts: [Cut]
    public var before: Int
    public var left: Int
  }

  /// What is taken off a locality that holds two or more of three units; at most nought.
  public struct Cut: Hashable, Sendable {
    public var units: [Int]
    public var price: Double
  }

  /// A pair of units shares a locality in one branch and does not in the other.
  public struct Split: Hashable, Sendable {
    public var one: Int
    public var other: Int
    public var together: Int
    public var apart: Int
  }

  /// The most units that the checker takes.
  public static let mostUnits = 256
}
