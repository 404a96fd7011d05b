public import PlaceModel

/// Figures that a term of an objective rests on and a place lacks.
public enum MissingFigures: Hashable, Sendable {
  /// Today's clusters, with every practice in one: for continuity.
  case clusters
  /// Patients weighted by need, for every practice: for need.
  case weightedPatients
  /// Full-time GPs of at least one practice: for workforce.
  case gpStaff

  /// The term, as a scenario names it.
  public var term: String {
    switch self {
    case .clusters: "continuity"
    case .weightedPatients: "need"
    case .gpStaff: "workforce"
    }
  }

  /// What is missing, as a sentence says it: "The place has no weighted patients for every practice".
  public var sentence: String {
    switch self {
    case .clusters: "The place has no clusters that every practice is in"
    case .weightedPatients: "The place has no weighted patients for every practice"
    case .gpStaff: "The place knows of no practice how many full-time GPs it has"
    }
  }
}

extension Area {
  /// The figures that the terms of an objective rest on and the place lacks; empty where it has them
  /// all. A term that weighs nothing needs none.
  public func missing(for objective: Objective) -> [MissingFigures] {
    var missing: [MissingFigures] = []
    if objective.continuity > 0, clusters.isEmpty || clusterOfPractice.contains(nil) {
      missing.append(.clusters)
    }
    if objective.need > 0, weightedPatients == nil { missing.append(.weightedPatients) }
    if objective.workforce > 0, gpStaff == nil { missing.append(.gpStaff) }
    return missing
  }
}
