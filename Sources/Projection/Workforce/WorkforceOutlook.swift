public import PlaceModel

/// Need, supply and gap by locality, role and year.
public struct WorkforceOutlook: Hashable, Sendable {
  public var years: ClosedRange<Int>
  /// The roles that have a need, a supply or posts, in order.
  public var roles: [Role]
  /// What one more post would have been worth, by year and role; only where posts are placed.
  public var worth: [Worth]

  public struct Role: Hashable, Sendable {
    public var role: StaffRole
    /// By locality, then by year.
    public var localities: [[Figures]]
    /// Practices whose figure is not known, taken at the mean FTE per patient of those that are.
    public var practicesEstimated: [PracticeIndex]
    /// Their part in the supply counted, in FTE.
    public var fteEstimated: Double

    public init(
      role: StaffRole, localities: [[Figures]], practicesEstimated: [PracticeIndex],
      fteEstimated: Double
    ) {
      self.role = role
      self.localities = localities
      self.practicesEstimated = practicesEstimated
      self.fteEstimated = fteEstimated
    }
  }

  /// Full-time equivalents of one role in one locality and year. Everything but `need` is since the
  /// count, so that the steps add up to the supply.
  public struct Figures: Hashable, Sendable {
    public var patients: Double
    /// `nil` for a role without a need of its own.
    public var need: Double?
    public var counted: Double
    /// Below zero.
    public var left: Double
    /// Below zero.
    public var retired: Double
    public var joined: Double
    /// Staff who came with or were lost to closures and mergers.
    public var changed: Double
    /// Posts at named practices.
    public var posts: Double
    /// Posts placed by the programme.
    public var placed: Double
    /// GP work taken on by other roles, in FTE of GP (for the role GP: above zero), or given to it,
    /// in FTE of the role itself (for the others: below zero).
    public var substituted: Double

    public init(
      patients: Double, need: Double?, counted: Double, left: Double = 0, retired: Double = 0,
      joined: Double = 0, changed: Double = 0, posts: Double = 0, placed: Double = 0,
      substituted: Double = 0
    ) {
      self.patients = patients
      self.need = need
      self.counted = counted
      self.left = left
      self.retired = retired
      self.joined = joined
      self.changed = changed
      self.posts = posts
      self.placed = placed
      self.substituted = substituted
    }

    /// Staff in post.
    public var supply: Double { counted + left + retired + joined + changed + posts + placed }
    /// Need less supply and what others take on: above zero where staff are short.
    public var gap: Double? { need.map { $0 - supply - substituted } }
    /// The gap where it is above zero, else nought.
    public var short: Double { max(0, gap ?? 0) }
    /// `nil` without staff, or with less than a twentieth of one, for whom it would say nothing.
    public var patientsPerFTE: Double? { supply >= 0.05 ? patients / supply : nil }
  }

  /// What one more full-time equivalent in a year would have changed in that year.
  public struct Worth: Hashable, Sendable {
    public var year: Int
    public var role: StaffRole
    /// By how many FTE the sum over roles of the largest gaps falls with one more post.
    public var largestGap: Double
    /// By how many FTE the sum of all gaps falls with one more post, the largest held.
    public var totalGap: Double

    public init(year: Int, role: StaffRole, largestGap: Double, totalGap: Double) {
      self.year = year
      self.role = role
      self.largestGap = largestGap
      self.totalGap = totalGap
    }
  }

  public init(years: ClosedRange<Int>, roles: [Role], worth: [Worth]) {
    self.years = years
    self.roles = roles
    self.worth = worth
  }
}
