import PlaceModel

/// One key of a scenario file: all that is known of it, in one place.
struct ScenarioField: Sendable {
  enum Kind: Sendable {
    /// The number of the file's format.
    case version
    case text(limit: Int, isOneLine: Bool)
    /// Another file, named from the folder of this one.
    case path
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case toggle
    /// One of a few words.
    case choice([String])
    /// A figure taken as true, with its unit, its range and its source.
    case assumption(AssumptionKey)
    case mapping([ScenarioField])
    /// A whole number, or a mapping in its stead.
    case wholeOrMapping(ClosedRange<Int>, [ScenarioField])
    /// A distance or a time with its unit, such as `5 km` or `20 min`.
    case travel(ClosedRange<Double>)
    /// A list of practices by code, which may be empty only where that asks for nothing.
    case practices(allowsNone: Bool)
    /// A list of sets of practices by code.
    case practiceSets
    /// A list of dates and years, some with keys of their own below them.
    case dates([ScenarioField])
    /// Keys that the writer chooses, and what stands under each of them.
    indirect case each(OwnKey, ScenarioField)
  }

  /// What the keys are that a writer chooses.
  enum OwnKey: Sendable {
    case practice
    case locality
  }

  /// What holds where the key is not given.
  enum Standard: Sendable {
    case none
    case value(ScenarioValue, because: String)
    /// The middle of the keys `minimum` and `maximum` beside it, halves rounded down.
    case middle(because: String)
  }

  var name: String
  var kind: Kind
  var unit: String
  /// Whether the key must be there wherever the mapping around it is.
  var isRequired: Bool
  var standard: Standard
  /// One sentence.
  var summary: String

  init(
    _ name: String, _ kind: Kind, unit: String = "", isRequired: Bool = false,
    standard: Standard = .none, _ summary: String
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.isRequired = isRequired
    self.standard = standard
    self.summary = summary
  }

  /// The keys that may stand under this one.
  var fields: [ScenarioField] {
    switch kind {
    case .mapping(let fields), .wholeOrMapping(_, let fields): fields
    case .assumption(let key): key.fields
    default: []
    }
  }
}

/// One value of a scenario file, read and checked.
enum ScenarioValue: Hashable, Sendable {
  case whole(Int)
  case number(Double)
  case toggle(Bool)
  case text(String)
  case travel(Double, TravelTable.Unit)
  case practices([WrittenWord])
  case practiceSets([WrittenSet])
  case dates([WrittenDate])
}
