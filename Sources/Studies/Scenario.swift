public import PlaceModel
public import Planning

/// A scenario file, resolved: what it extends is merged in, every value is checked and has an origin.
public struct Scenario: Hashable, Sendable {
  /// The file's name without its ending; the study's folder is called so.
  public var name: String
  /// The file, as the user named it.
  public var file: String
  public var title: String
  /// What the scenario asks, in a sentence or two; empty where the file has none.
  public var summary: String
  public var plan: PlanSource
  /// What it asks of the years to come; `nil` for nothing.
  public var prospects: Prospects?
  /// The place's assumptions with the scenario's own in their stead.
  public var assumptions: Assumptions
  /// Every value the scenario has, in the order of the schema, defaults included.
  public var values: [ResolvedValue]

  public init(
    name: String, file: String, title: String, summary: String = "", plan: PlanSource,
    prospects: Prospects? = nil, assumptions: Assumptions = Assumptions(),
    values: [ResolvedValue] = []
  ) {
    self.name = name
    self.file = file
    self.title = title
    self.summary = summary
    self.plan = plan
    self.prospects = prospects
    self.assumptions = assumptions
    self.values = values
  }

  /// The folder of the place: the scenario file's own.
  public var placeFolder: String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}

extension Scenario {
  /// The band that the plan is judged by.
  public var band: PopulationBand {
    switch plan {
    case .proposed(let rules): rules.population
    case .given(_, _, let band, _): band
    }
  }

  /// What the plan is scored by.
  public var objective: Objective {
    switch plan {
    case .proposed(let rules): rules.objective
    case .given(_, _, _, let objective): objective
    }
  }

  /// What a proposed plan must keep; for a given one its band and objective only.
  var rules: PlanningRules {
    switch plan {
    case .proposed(let rules): rules
    case .given(_, _, let band, let objective):
      PlanningRules(localities: 1...1, population: band, objective: objective)
    }
  }

  /// Whether the plan is read from a file, not proposed.
  public var isGiven: Bool {
    if case .given = plan { true } else { false }
  }
}

/// Where a scenario's plan comes from.
public enum PlanSource: Hashable, Sendable {
  /// The planner proposes it.
  case proposed(PlanningRules)
  /// It is read from a file, named from the place's folder, and judged by the same measures.
  case given(file: String, at: Finding.Location, judgedBy: PopulationBand, Objective)
}

/// One value of a resolved scenario.
public struct ResolvedValue: Hashable, Sendable {
  /// Where it stands, such as `plan.population.maximum`.
  public var path: String
  /// As YAML would write it.
  public var value: String
  /// Such as `patients`; empty for text and switches.
  public var unit: String
  public var origin: Origin

  public init(path: String, value: String, unit: String = "", origin: Origin) {
    self.path = path
    self.value = value
    self.unit = unit
    self.origin = origin
  }

  public enum Origin: Hashable, Sendable {
    case file(Finding.Location)
    /// The program's own default, with the reason for it.
    case standard(reason: String)
  }
}
