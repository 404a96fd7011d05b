public import PlaceModel

extension Area {
  /// The figures of a plan, whoever drew it.
  public func measures(
    of plan: Plan, band: PopulationBand, objective: Objective
  ) -> PlanMeasures {
    let localities = plan.localities.map { measures(of: $0, band: band) }
    let travel = localities.reduce(0) { $0 + $1.travel }
    let loss = clusters.isEmpty ? nil : localities.reduce(0) { $0 + ($1.continuityLoss ?? 0) }
    let balance = localities.reduce(0) { $0 + $1.balance }
    let journeys = plan.localities.flatMap { locality in
      locality.members.map { journey(from: $0, to: locality.hub) }
    }
    return PlanMeasures(
      localities: localities, totalListSize: listSizes.total, travel: travel,
      meanKilometres: travel / Double(listSizes.total),
      percentile95Kilometres: Journey.percentile95(journeys), continuityLoss: loss,
      patientsPartedFromCluster: clusters.isEmpty ? nil : patientsParted(by: plan),
      balance: balance,
      score: objective.travel * travel + objective.continuity * (loss ?? 0)
        + objective.balance * Double(balance))
  }

  private func measures(of locality: Locality, band: PopulationBand) -> LocalityMeasures {
    let listSize = listSizes.total(of: locality.members)
    let travel = patientTravel(of: locality.members, to: locality.hub)
    let journeys = locality.members.map { journey(from: $0, to: locality.hub) }
    var farthest = locality.hub
    for member in locality.members
    where distances[member, locality.hub] > distances[farthest, locality.hub] { farthest = member }
    let shares = clusterShares(of: locality.members)
    return LocalityMeasures(
      listSize: listSize, outsideBand: band.excess(of: listSize), travel: travel,
      meanKilometres: travel / Double(listSize),
      percentile95Kilometres: Journey.percentile95(journeys), farthest: farthest,
      continuityLoss: clusters.isEmpty ? nil : continuityLoss(of: shares),
      balance: Int((listSize - band.ideal).magnitude),
      pieces: adjacency.pieces(of: locality.members), fromClusters: shares)
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

  private func journey(from practice: PracticeIndex, to hub: PracticeIndex) -> Journey {
    Journey(kilometres: distances[practice, hub], patients: listSizes[practice])
  }
}

/// How far the patients of one practice are from their hub.
private struct Journey {
  var kilometres: Double
  var patients: Int

  /// The shortest distance that at least 95 % of patients do not exceed.
  static func percentile95(_ journeys: [Journey]) -> Double {
    let total = journeys.reduce(0) { $0 + $1.patients }
    var reached = 0
    for journey in journeys.sorted(by: { $0.kilometres < $1.kilometres }) {
      reached += journey.patients
      if reached * 100 >= total * 95 { return journey.kilometres }
    }
    return 0
  }
}
