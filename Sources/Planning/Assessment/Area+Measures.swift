public import PlaceModel

extension Area {
  /// The figures of a plan, whoever drew it.
  ///
  /// - Parameter targets: sizes of their own for localities of these names.
  public func measures(
    of plan: Plan, band: PopulationBand, objective: Objective, targets: [LocalityTarget] = []
  ) -> PlanMeasures {
    let figures = TermFigures(self)
    let localities = plan.localities.map { locality in
      let target = targets.first { $0.locality == locality.name }
      return measures(of: locality, band: target?.population ?? band, figures)
    }
    let travel = localities.reduce(0) { $0 + $1.travel }
    let loss = clusters.isEmpty ? nil : localities.reduce(0) { $0 + ($1.continuityLoss ?? 0) }
    let balance = localities.reduce(0) { $0 + $1.balance }
    let need = figures.excessNeed.map { _ in localities.reduce(0) { $0 + ($1.need ?? 0) } }
    let workforce = figures.gpStaff.map { _ in
      localities.reduce(0) { $0 + ($1.workforce ?? 0) }
    }
    let journeys = plan.localities.flatMap { locality in
      locality.members.map { figures.journey(from: $0, to: locality.hub, in: self) }
    }
    var score =
      objective.travel * travel + objective.continuity * (loss ?? 0)
      + objective.balance * Double(balance)
    // Without GPs it is infinite, and nought times that would be no number.
    if objective.need > 0 { score += objective.need * (need ?? 0) }
    if objective.workforce > 0 { score += objective.workforce * (workforce ?? 0) }
    return PlanMeasures(
      localities: localities, totalListSize: listSizes.total, travel: travel,
      meanTravel: travel / Double(listSizes.total),
      percentile95Travel: Journey.percentile95(journeys), continuityLoss: loss,
      patientsPartedFromCluster: clusters.isEmpty ? nil : patientsParted(by: plan),
      balance: balance, score: score, travelUnit: figures.travel.unit, need: need,
      workforce: workforce)
  }

  private func measures(
    of locality: Locality, band: PopulationBand, _ figures: TermFigures
  ) -> LocalityMeasures {
    let listSize = listSizes.total(of: locality.members)
    let travel = patientTravel(of: locality.members, to: locality.hub)
    let journeys = locality.members.map { figures.journey(from: $0, to: locality.hub, in: self) }
    var farthest = locality.hub
    for member in locality.members
    where figures.travel[member, locality.hub] > figures.travel[farthest, locality.hub] {
      farthest = member
    }
    let shares = clusterShares(of: locality.members)
    let fte = figures.gpStaff?.fte(of: locality.members)
    return LocalityMeasures(
      listSize: listSize, outsideBand: band.excess(of: listSize), travel: travel,
      meanTravel: travel / Double(listSize),
      percentile95Travel: Journey.percentile95(journeys), farthest: farthest,
      continuityLoss: clusters.isEmpty ? nil : continuityLoss(of: shares),
      balance: Int((listSize - band.ideal).magnitude),
      pieces: adjacency.pieces(of: locality.members), fromClusters: shares,
      weightedPatients: weightedPatients.map { weighted in
        locality.members.reduce(0) { $0 + weighted[$1.rawValue] }
      },
      need: figures.excessNeed.map { excess in
        locality.members.reduce(0) { $0 + excess[$1.rawValue] }.magnitude
      },
      gpFTE: fte,
      workforce: fte.flatMap { figures.gpStaff?.distance(patients: listSize, fte: $0) })
  }

  /// How much of each of today's clusters some practices hold, the largest share first.
  private func clusterShares(of members: [PracticeIndex]) -> [ClusterShare] {
    let clusterOfPractice = self.clusterOfPractice
    return clusters.indices.compactMap { cluster in
      let inside = members.filter { clusterOfPractice[$0.rawValue] == cluster }
      guard !inside.isEmpty else { return nil }
      return ClusterShare(
        cluster: cluster, practices: inside.count, patients: listSizes.total(of: inside))
    }
    .sorted { ($1.patients, $0.cluster) < ($0.patients, $1.cluster) }
  }

  /// For each patient the share of today's cluster that is elsewhere, summed over patients.
  private func continuityLoss(of shares: [ClusterShare]) -> Double {
    shares.reduce(0) { loss, share in
      let whole = Double(listSizes.total(of: clusters[share.cluster].members))
      return loss + Double(share.patients) * (1 - Double(share.patients) / whole)
    }
  }

  /// Patients whose practice no longer shares a locality with all of its cluster.
  private func patientsParted(by plan: Plan) -> Int {
    clusters.reduce(0) { parted, cluster in
      let places = Set(cluster.members.map { plan.localityOfPractice[$0.rawValue] })
      return parted + (places.count > 1 ? listSizes.total(of: cluster.members) : 0)
    }
  }
}

/// What the terms of an objective rest on, worked out once for a plan.
private struct TermFigures {
  let travel: TravelTable
  let excessNeed: [Double]?
  let gpStaff: GPStaff?

  init(_ area: Area) {
    travel = area.travel
    excessNeed = area.excessNeed
    gpStaff = area.gpStaff
  }

  func journey(from practice: PracticeIndex, to hub: PracticeIndex, in area: Area) -> Journey {
    Journey(travel: travel[practice, hub], patients: area.listSizes[practice])
  }
}

/// How far the patients of one practice are from their hub, in the unit of the area's travel.
private struct Journey {
  var travel: Double
  var patients: Int

  /// The shortest travel that at least 95 % of patients do not exceed.
  static func percentile95(_ journeys: [Journey]) -> Double {
    let total = journeys.reduce(0) { $0 + $1.patients }
    var reached = 0
    for journey in journeys.sorted(by: { $0.travel < $1.travel }) {
      reached += journey.patients
      if reached * 100 >= total * 95 { return journey.travel }
    }
    return 0
  }
}
