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
  /// What a patient travels to the hub of its former group, in the comparison's unit; `nil` where it
  /// was in none.
  public var before: Double?
  /// What a patient travels to the hub of its locality, in the comparison's unit.
  public var after: Double
  /// Nearer, farther or much the same; `nil` where it had no hub before.
  public var effect: Effect?

  /// By how much its hub is farther than before; below zero where it is nearer.
  public var change: Double? { before.map { after - $0 } }

  /// - Parameter unit: what `before` and `after` are counted in.
  public init(
    practice: PracticeIndex, patients: Int, group: Int?, locality: Int, moves: Bool,
    before: Double?, after: Double, unit: TravelTable.Unit
  ) {
    self.practice = practice
    self.patients = patients
    self.group = group
    self.locality = locality
    self.moves = moves
    self.before = before
    self.after = after
    let within = unit.sameWithin
    effect = before.map { before in
      after < before - within ? .nearer : after > before + within ? .farther : .same
    }
  }

  public enum Effect: String, Hashable, Sendable {
    case nearer
    case same
    case farther
  }
}

extension TravelTable.Unit {
  /// Journeys that differ by no more than so much, 0.1 km or one minute, are the same to a patient,
  /// and are not known better than that: a postcode stands for a building, and a building for its
  /// patients.
  public var sameWithin: Double {
    switch self {
    case .kilometres: 0.1
    case .minutes: 1
    }
  }
}

/// Who is nearer to the hub than before, and who is farther.
public struct TravelChange: Hashable, Sendable {
  /// Registered patients whose hub is nearer by more than the unit's `sameWithin`.
  public private(set) var nearer = 0
  public private(set) var same = 0
  public private(set) var farther = 0
  /// Registered patients who had no hub before.
  public private(set) var withoutHub = 0
  /// The mean change over the patients who had a hub before; `nil` where none had.
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
