/// Every figure that a projection takes as true because nothing in the place's files says it.
///
/// The raw value is the key in `assumptions.yaml` and under `assumptions` in a scenario. The program
/// has no value of its own for any of them: a place states each one that its scenarios rest on.
public enum AssumptionKey: String, CaseIterable, Hashable, Sendable {
  case halvingDistance = "flows.halvingDistance"

  case lowGrowth = "growth.low"
  case centralGrowth = "growth.central"
  case highGrowth = "growth.high"
  case peoplePerHome = "growth.peoplePerHome"
  case placeSpread = "growth.placeSpread"
  case zoneSpread = "growth.zoneSpread"
  case homesSpread = "growth.homesSpread"

  case contacts = "activity.contacts"
  case gpShare = "activity.gpShare"
  case nurseShare = "activity.nurseShare"
  case directCareShare = "activity.directCareShare"
  case faceToFace = "activity.faceToFace"
  case minutes = "activity.minutes"
  case didNotAttend = "activity.didNotAttend"
  case didNotAttendMinutes = "activity.didNotAttendMinutes"

  case patientsPerGPPlanning = "workforce.patientsPerGPPlanning"
  case patientsPerGPQualified = "workforce.patientsPerGPQualified"
  case patientsPerGPAll = "workforce.patientsPerGPAll"
  case patientsPerNurse = "workforce.patientsPerNurse"
  case patientsPerDirectCare = "workforce.patientsPerDirectCare"
  case patientsPerAdmin = "workforce.patientsPerAdmin"
  case contactsPerGP = "workforce.contactsPerGP"
  case contactsPerNurse = "workforce.contactsPerNurse"
  case contactsPerDirectCare = "workforce.contactsPerDirectCare"
  case gpLeaving = "workforce.gpLeaving"
  case nurseLeaving = "workforce.nurseLeaving"
  case directCareLeaving = "workforce.directCareLeaving"
  case adminLeaving = "workforce.adminLeaving"
  case gpJoining = "workforce.gpJoining"
  case nurseJoining = "workforce.nurseJoining"
  case directCareJoining = "workforce.directCareJoining"
  case adminJoining = "workforce.adminJoining"
  case retiring = "workforce.retiring"
  case retiringOver55 = "workforce.retiringOver55"
  case nurseForGP = "workforce.nurseForGP"
  case directCareForGP = "workforce.directCareForGP"
  case mostGPSubstituted = "workforce.mostGPSubstituted"

  case hoursAWeek = "estates.hoursAWeek"
  case weeksAYear = "estates.weeksAYear"
  case utilisation = "estates.utilisation"

  /// The unit that a file must state, word for word.
  public var unit: String { definition.unit }

  /// The values that can be true.
  public var range: ClosedRange<Double> { definition.range }

  /// What it is, in one sentence.
  public var summary: String { definition.summary }

  /// The group of keys that it stands in, such as `growth`.
  public var group: String { String(rawValue.prefix { $0 != "." }) }

  /// The key inside its group, such as `peoplePerHome`.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }
}

/// A figure taken as true: what it is worth, how far it may be off, and who says so.
public struct Assumption: Hashable, Sendable {
  public var key: AssumptionKey
  /// In the key's unit, inside the key's range.
  public var value: Double
  /// The lowest and highest value that are thought possible, for the test of what the answer hangs
  /// on; `nil` where nobody has said.
  public var possible: ClosedRange<Double>?
  /// Publisher, title and place in it; empty where there is none, which is a warning.
  public var source: String
  /// Of the source or the judgement, as written; empty where the file has none.
  public var date: String
  /// Why this value; empty where the file has none.
  public var reason: String
  /// Where the value stands.
  public var location: Finding.Location?

  public init(
    _ key: AssumptionKey, _ value: Double, possible: ClosedRange<Double>? = nil,
    source: String = "", date: String = "", reason: String = "",
    location: Finding.Location? = nil
  ) {
    self.key = key
    self.value = value
    self.possible = possible
    self.source = source
    self.date = date
    self.reason = reason
    self.location = location
  }

  /// Whether it rests on a source.
  public var isSourced: Bool { !source.isEmpty }
}

/// The assumptions that a scenario rests on, each at most once.
public struct Assumptions: Hashable, Sendable {
  /// In the order of ``AssumptionKey/allCases``.
  public private(set) var all: [Assumption]

  /// - Precondition: no key twice.
  public init(_ assumptions: [Assumption] = []) {
    all = AssumptionKey.allCases.compactMap { key in assumptions.first { $0.key == key } }
    precondition(all.count == assumptions.count, "Each assumption is stated once.")
  }

  public subscript(key: AssumptionKey) -> Assumption? { all.first { $0.key == key } }

  /// The same assumptions with one of them at another value.
  public func setting(_ key: AssumptionKey, to value: Double) -> Assumptions {
    var changed = self
    for position in changed.all.indices where changed.all[position].key == key {
      changed.all[position].value = value
    }
    return changed
  }
}
