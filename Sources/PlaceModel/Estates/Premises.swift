/// Whether a figure was counted by someone or taken as true for the sake of the plan.
public enum Basis: String, CaseIterable, Hashable, Sendable {
  case published
  case assumed
}

/// A building that practices see patients in.
public struct Premises: Hashable, Sendable {
  /// Such as `RM9 5AS`; schemes name it.
  public var site: String
  public var name: String
  /// The practices that use it, in order of code; at least one.
  public var practices: [PracticeIndex]
  /// Rooms for consulting and treatment; zero for a building yet to be opened.
  public var rooms: Int
  /// Hours a week that rooms are open; `nil` where the place's assumption holds.
  public var hoursAWeek: Double?
  /// As the file words it, such as "good"; empty where it says nothing.
  public var condition: String
  /// The year in which the lease ends; `nil` for none known.
  public var leaseEnds: Int?
  public var basis: Basis
  /// Publisher, title and date; empty where the file has none.
  public var source: String

  public init(
    site: String, name: String, practices: [PracticeIndex], rooms: Int, hoursAWeek: Double? = nil,
    condition: String = "", leaseEnds: Int? = nil, basis: Basis, source: String
  ) {
    self.site = site
    self.name = name
    self.practices = practices
    self.rooms = rooms
    self.hoursAWeek = hoursAWeek
    self.condition = condition
    self.leaseEnds = leaseEnds
    self.basis = basis
    self.source = source
  }
}

/// One estates change: a new building, an extension, a closure.
public struct Scheme: Hashable, Sendable {
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It is under way or paid for, and happens in any case, in the first year it can.
    case committed
    /// It can be picked or left.
    case proposed
  }

  /// A short id that other schemes name.
  public var code: String
  public var name: String
  /// Position in the estate's premises.
  public var premises: Int
  /// The first year in which it can open.
  public var opens: Int
  /// The last year in which it can open; the same as `opens` where it cannot wait.
  public var latest: Int
  /// Rooms added, or lost where below zero.
  public var rooms: Int
  /// Pounds, spent in the year it opens; zero or more.
  public var capital: Int
  public var status: Status
  /// Positions of schemes that must open no later than this one if this one is picked.
  public var needs: [Int]
  /// Positions of schemes that cannot be picked together with this one.
  public var excludes: [Int]
  public var basis: Basis
  /// Empty where the file has none.
  public var source: String

  public init(
    code: String, name: String, premises: Int, opens: Int, latest: Int, rooms: Int, capital: Int,
    status: Status, needs: [Int] = [], excludes: [Int] = [], basis: Basis, source: String
  ) {
    self.code = code
    self.name = name
    self.premises = premises
    self.opens = opens
    self.latest = latest
    self.rooms = rooms
    self.capital = capital
    self.status = status
    self.needs = needs
    self.excludes = excludes
    self.basis = basis
    self.source = source
  }
}
