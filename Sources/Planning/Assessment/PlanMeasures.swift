public import PlaceModel

/// The figures of one locality, the same for a proposed plan and for one read from a file.
public struct LocalityMeasures: Hashable, Sendable {
  /// Registered patients.
  public var listSize: Int
  /// Patients outside the band: below zero under it, above zero over it, zero inside.
  public var outsideBand: Int
  /// Patient-km to the hub, or patient-minutes where the place has a table of minutes.
  public var travel: Double
  /// Mean travel to the hub over patients, in the unit of the area's travel.
  public var meanTravel: Double
  /// The travel to the hub that 95 % of patients do not exceed, in the same unit.
  public var percentile95Travel: Double
  /// The practice with most travel to the hub; the hub itself in a locality of one.
  public var farthest: PracticeIndex
  /// Continuity lost, in patients; `nil` where the place has no clusters.
  public var continuityLoss: Double?
  /// Patients by which the list size differs from the ideal.
  public var balance: Int
  /// The connected pieces of the locality; one piece when it is connected.
  public var pieces: [[PracticeIndex]]
  /// Where its patients come from, by today's cluster, the largest share first.
  public var fromClusters: [ClusterShare]
  /// Patients weighted by need; `nil` where the place does not know them.
  public var weightedPatients: Double?
  /// Weighted patients by which the need is above or below what the place's mean ratio of weighted
  /// to registered patients gives so many; `nil` where the place does not know them.
  public var need: Double?
  /// Full-time GPs, with estimates for practices whose figure is not known; `nil` where the place
  /// knows of none.
  public var gpFTE: Double?
  /// How far patients for each full-time GP are from the place's mean, in patients: the distance
  /// times the list size over the mean; infinite where there are no GPs, `nil` where the place
  /// knows of none.
  public var workforce: Double?

  public init(
    listSize: Int, outsideBand: Int, travel: Double, meanTravel: Double,
    percentile95Travel: Double, farthest: PracticeIndex, continuityLoss: Double?,
    balance: Int, pieces: [[PracticeIndex]], fromClusters: [ClusterShare],
    weightedPatients: Double? = nil, need: Double? = nil, gpFTE: Double? = nil,
    workforce: Double? = nil
  ) {
    self.listSize = listSize
    self.outsideBand = outsideBand
    self.travel = travel
    self.meanTravel = meanTravel
    self.percentile95Travel = percentile95Travel
    self.farthest = farthest
    self.continuityLoss = continuityLoss
    self.balance = balance
    self.pieces = pieces
    self.fromClusters = fromClusters
    self.weightedPatients = weightedPatients
    self.need = need
    self.gpFTE = gpFTE
    self.workforce = workforce
  }
}

/// How much of one of today's clusters is in a locality.
public struct ClusterShare: Hashable, Sendable {
  /// Position in the area's `clusters`.
  public var cluster: Int
  public var practices: Int
  /// Registered patients.
  public var patients: Int

  public init(cluster: Int, practices: Int, patients: Int) {
    self.cluster = cluster
    self.practices = practices
    self.patients = patients
  }
}

/// The figures of a whole plan.
public struct PlanMeasures: Hashable, Sendable {
  /// By locality, in the plan's order.
  public var localities: [LocalityMeasures]
  /// Registered patients of the area.
  public var totalListSize: Int
  /// Patient-km to the hubs, or patient-minutes where the place has a table of minutes.
  public var travel: Double
  /// Mean travel to the hub over all patients, in `travelUnit`.
  public var meanTravel: Double
  /// The travel to the hub that 95 % of patients do not exceed, in the same unit.
  public var percentile95Travel: Double
  /// Continuity lost, in patients; `nil` where the place has no clusters.
  public var continuityLoss: Double?
  /// Patients whose practice is parted from at least one practice of its cluster today; `nil` where
  /// the place has no clusters.
  public var patientsPartedFromCluster: Int?
  /// Patients by which list sizes differ from the ideal, summed over localities.
  public var balance: Int
  /// The score under the study's objective.
  public var score: Double
  /// What travel is measured in: "km", or "min" where the place has a table of minutes.
  public var travelUnit: TravelTable.Unit
  /// Weighted patients by which localities' needs are above or below the place's mean, summed; `nil`
  /// where the place does not know them.
  public var need: Double?
  /// How far patients for each full-time GP are from the place's mean, in patients, summed over
  /// localities; infinite where one has no GPs, `nil` where the place knows of none.
  public var workforce: Double?

  public init(
    localities: [LocalityMeasures], totalListSize: Int, travel: Double, meanTravel: Double,
    percentile95Travel: Double, continuityLoss: Double?, patientsPartedFromCluster: Int?,
    balance: Int, score: Double, travelUnit: TravelTable.Unit = .kilometres,
    need: Double? = nil, workforce: Double? = nil
  ) {
    self.localities = localities
    self.totalListSize = totalListSize
    self.travel = travel
    self.meanTravel = meanTravel
    self.percentile95Travel = percentile95Travel
    self.continuityLoss = continuityLoss
    self.patientsPartedFromCluster = patientsPartedFromCluster
    self.balance = balance
    self.score = score
    self.travelUnit = travelUnit
    self.need = need
    self.workforce = workforce
  }

  public var smallestListSize: Int { localities.map(\.listSize).min() ?? 0 }
  public var largestListSize: Int { localities.map(\.listSize).max() ?? 0 }
  /// How many localities are inside the band.
  public var localitiesInsideBand: Int { localities.count { $0.outsideBand == 0 } }
  /// Patients in localities inside the band, as a share of all.
  public var shareInsideBand: Double {
    let inside = localities.filter { $0.outsideBand == 0 }.reduce(0) { $0 + $1.listSize }
    return totalListSize == 0 ? 0 : Double(inside) / Double(totalListSize)
  }
  /// The mean over patients of the share of today's cluster that stays in their locality; `nil`
  /// where the place has no clusters.
  public var continuity: Double? {
    continuityLoss.map { totalListSize == 0 ? 1 : 1 - $0 / Double(totalListSize) }
  }
  /// Whether every locality is in one piece.
  public var isConnected: Bool { localitiesInOnePiece == localities.count }
  /// How many localities are in one piece.
  public var localitiesInOnePiece: Int { localities.count { $0.pieces.count == 1 } }
}
