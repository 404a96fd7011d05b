public import PlaceModel

/// How much of the projected growth a scenario takes as true.
public enum GrowthVariant: String, CaseIterable, Hashable, Sendable {
  case low
  case central
  case high

  /// The assumption that says how much.
  public var assumption: AssumptionKey {
    switch self {
    case .low: .lowGrowth
    case .central: .centralGrowth
    case .high: .highGrowth
    }
  }
}

/// Which figure of patients per full-time equivalent GP the need is worked out with. Those in use
/// differ by a third, so a scenario names one.
public enum GPRatio: String, CaseIterable, Hashable, Sendable {
  case planning
  case qualified
  case all

  public var assumption: AssumptionKey {
    switch self {
    case .planning: .patientsPerGPPlanning
    case .qualified: .patientsPerGPQualified
    case .all: .patientsPerGPAll
    }
  }

  /// As a note under a table words it.
  public var definition: String {
    switch self {
    case .planning: "the planning standard"
    case .qualified: "the actual ratio of fully qualified GPs"
    case .all: "the actual ratio of all GPs, trainees included"
    }
  }
}

/// What a scenario asks of the future.
public struct Prospects: Hashable, Sendable {
  public var variant: GrowthVariant
  /// The last year projected: the horizon.
  public var to: Int
  /// The file of residents, named from the place's folder; `nil` for the place's own.
  public var populationFile: NamedFile?
  public var developmentsFile: NamedFile?
  public var changesFile: NamedFile?
  /// How many futures are drawn at random; nought for none.
  public var draws: Int
  public var seed: Int
  public var workforce: WorkforcePlan?
  public var estates: EstatesPlan?

  /// A file that a scenario names, and where it does.
  public struct NamedFile: Hashable, Sendable {
    public var name: String
    public var location: Finding.Location

    public init(name: String, location: Finding.Location) {
      self.name = name
      self.location = location
    }
  }

  public struct WorkforcePlan: Hashable, Sendable {
    public enum Need: Hashable, Sendable {
      case ratio(GPRatio)
      case activity
    }

    public var need: Need
    public var postsFile: NamedFile?
    /// Full-time equivalents a year that the programme places; roles without a figure get none.
    public var newPosts: [StaffRole: Double]
    /// The first year in which posts are placed; `nil` where none are.
    public var newPostsFrom: Int?

    public init(
      need: Need, postsFile: NamedFile? = nil, newPosts: [StaffRole: Double] = [:],
      newPostsFrom: Int? = nil
    ) {
      self.need = need
      self.postsFile = postsFile
      self.newPosts = newPosts
      self.newPostsFrom = newPostsFrom
    }
  }

  public struct EstatesPlan: Hashable, Sendable {
    public var schemesFile: NamedFile?
    /// Pounds a year; `nil` where every scheme of the file happens.
    public var capitalLimit: Int?

    public init(schemesFile: NamedFile? = nil, capitalLimit: Int? = nil) {
      self.schemesFile = schemesFile
      self.capitalLimit = capitalLimit
    }
  }

  public init(
    variant: GrowthVariant, to: Int, populationFile: NamedFile? = nil,
    developmentsFile: NamedFile? = nil, changesFile: NamedFile? = nil, draws: Int = 0,
    seed: Int = 1, workforce: WorkforcePlan? = nil, estates: EstatesPlan? = nil
  ) {
    self.variant = variant
    self.to = to
    self.populationFile = populationFile
    self.developmentsFile = developmentsFile
    self.changesFile = changesFile
    self.draws = draws
    self.seed = seed
    self.workforce = workforce
    self.estates = estates
  }
}
