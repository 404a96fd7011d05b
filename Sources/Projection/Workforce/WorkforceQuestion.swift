public import PlaceModel

/// All that a workforce projection rests on.
public struct WorkforceQuestion: Hashable, Sendable {
  /// The practices of each locality.
  public var localities: [[PracticeIndex]]
  public var population: PopulationProjection
  public var workforce: Workforce
  /// Posts at named practices.
  public var posts: [Post]
  /// Posts to be placed where they do most; `nil` for none.
  public var newPosts: NewPosts?
  public var need: Need
  /// Patients per full-time equivalent for roles whose need is not worked out from contacts.
  public var otherRatios: [StaffRole: Double]
  public var turnover: Turnover
  public var substitution: Substitution
  /// A closing practice's staff leave, a merging one's go along, a moving one's stay.
  public var changes: [PracticeChange]

  public init(
    localities: [[PracticeIndex]], population: PopulationProjection, workforce: Workforce,
    posts: [Post] = [], newPosts: NewPosts? = nil, need: Need,
    otherRatios: [StaffRole: Double] = [:], turnover: Turnover,
    substitution: Substitution = Substitution(), changes: [PracticeChange] = []
  ) {
    self.localities = localities
    self.population = population
    self.workforce = workforce
    self.posts = posts
    self.newPosts = newPosts
    self.need = need
    self.otherRatios = otherRatios
    self.turnover = turnover
    self.substitution = substitution
    self.changes = changes
  }

  /// How many staff a number of patients needs. A role without a figure has no need of its own: its
  /// supply is shown, and no gap.
  public enum Need: Hashable, Sendable {
    /// Patients per full-time equivalent, by role.
    case ratio([StaffRole: Double])
    /// Contacts a patient a year by role, the same at every age, and contacts a full-time
    /// equivalent sees in a year.
    case contacts([StaffRole: Double], perFTE: [StaffRole: Double])
    /// Contacts by age and role, and contacts a full-time equivalent sees in a year. Needs a
    /// projection with ages in bands that each lie within one of the rates' bands.
    case contactsByAge(ContactRates, perFTE: [StaffRole: Double])
  }

  /// Shares a year, 0 to 1.
  public struct Turnover: Hashable, Sendable {
    /// Of those in post, retirement apart; nought for a role without a figure.
    public var leaving: [StaffRole: Double]
    /// Of those counted at first.
    public var joining: [StaffRole: Double]
    /// Of those in post, where ages are not known.
    public var retiring: Double
    /// Of those aged 55 and over, where ages are known.
    public var retiringOver55: Double

    public init(
      leaving: [StaffRole: Double] = [:], joining: [StaffRole: Double] = [:],
      retiring: Double = 0, retiringOver55: Double = 0
    ) {
      self.leaving = leaving
      self.joining = joining
      self.retiring = retiring
      self.retiringOver55 = retiringOver55
    }
  }

  /// Full-time equivalents a year to be placed, from one year on.
  public struct NewPosts: Hashable, Sendable {
    public var from: Int
    /// The last year in which posts are placed.
    public var to: Int
    public var fteAYear: [StaffRole: Double]

    public init(from: Int, to: Int, fteAYear: [StaffRole: Double]) {
      self.from = from
      self.to = to
      self.fteAYear = fteAYear
    }
  }

  /// How far other roles may stand in for GPs.
  public struct Substitution: Hashable, Sendable {
    /// FTE of GP that one FTE of the role can take on; none where it is missing.
    public var gpPerFTE: [StaffRole: Double]
    /// The share of a locality's need for GPs that others may take on at most.
    public var mostOfNeed: Double

    public init(gpPerFTE: [StaffRole: Double] = [:], mostOfNeed: Double = 0) {
      self.gpPerFTE = gpPerFTE
      self.mostOfNeed = mostOfNeed
    }
  }
}
