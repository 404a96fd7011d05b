public import PlaceModel

/// What changes for one practice from one way of grouping to another.
public struct ComparedPractice: Hashable, Sendable {
  public var practice: PracticeIndex
  /// Registered patients.
  public var patients: Int
  /// The position of its former group; `nil` where it was in none.
  public var group: Int?
  /// The position of its locality.
  public var locality: Int
  /// Whether its locality does not go on from its group.
  public var moves: Bool
  /// The distance to the hub of its former group, in km; `nil` where it was in none.
  public var kilometresBefore: Double?
  /// The distance to the hub of its locality, in km.
  public var kilometresAfter: Double

  /// By how many km its hub is farther than before; below zero where it is nearer.
  public var change: Double? { kilometresBefore.map { kilometresAfter - $0 } }

  /// Nearer, farther or much the same; `nil` where it had no hub before.
  public var effect: Effect? {
    change.map { $0 < -Self.sameWithin ? .nearer : $0 > Self.sameWithin ? .farther : .same }
  }

  /// Distances that differ by no more than so many km are the same to a patient, and are not known
  /// better than that: a postcode stands for a building, and a building for its patients.
  public static let sameWithin = 0.1

  public enum Effect: String, Hashable, Sendable {
    case nearer
    case same
    case farther
  }
}

/// Who is nearer to the hub than before, and who is farther.
public struct TravelChange: Hashable, Sendable {
  /// Registered patients whose hub is nearer by more than ``ComparedPractice/sameWithin``.
  public private(set) var nearer = 0
  public private(set) var same = 0
  public private(set) var farther = 0
  /// Registered patients who had no hub before.
  public private(set) var withoutHub = 0
  /// The mean change over the patients who had a hub before, in km; `nil` where none had.
  public private(set) var mean: Double?
  /// The practice whose hub comes nearer by most; of equals the first by code. `nil` where none does.
  public private(set) var largestGain: ComparedPractice?
  /// The practice whose hub goes farther by most; of equals the first by code. `nil` where none does.
  public private(set) var largestLoss: ComparedPractice?

  public init(_ practices: [ComparedPractice]) {
    var sum = 0.0
    for practice in practices {
      guard let change = practice.change, let effect = practice.effect else {
        withoutHub += practice.patients
        continue
      }
      sum += Double(practice.patients) * change
      switch effect {
      case .nearer:
        nearer += practice.patients
        if change < largestGain?.change ?? 0 { largestGain = practice }
      case .same: same += practice.patients
      case .farther:
        farther += practice.patients
        if change > largestLoss?.change ?? 0 { largestLoss = practice }
      }
    }
    let counted = nearer + same + farther
    mean = counted == 0 ? nil : sum / Double(counted)
  }
}

extension PlanComparison {
  /// Who is nearer and who is farther in the whole place.
  public var travelChange: TravelChange { TravelChange(practices) }

  /// The same for the patients of one former group, or of the practices that were in none.
  public func travelChange(ofGroup group: Int?) -> TravelChange {
    TravelChange(practices.filter { $0.group == group })
  }
}
