public import PlaceModel

extension Flows {
  /// The doubly constrained gravity model: people register near home, every list is full, and
  /// everyone who is registered lives somewhere.
  ///
  /// A zone's people are drawn to a practice by a half for every `halvingDistance`, averaged over
  /// the zone's points by their residents. Flows are `a(zone) × draw(zone, practice) × b(practice)`,
  /// with factors that make each practice's sum its list size and each zone's its residents times
  /// all patients ÷ all residents: registration is not residence, and one rate for the whole place
  /// is all that is known. Wilson, "Entropy in urban and regional modelling", 1970; the factors by
  /// iterative proportional fitting, Deming and Stephan, "On a least squares adjustment of a sampled
  /// frequency table", Annals of Mathematical Statistics 11(4), 1940.
  ///
  /// Each round ends with the practices, so that the list sizes hold to the last few bits whatever
  /// happens; rounds end when the zones hold to 10⁻¹² too. They always come nearer, since no draw is
  /// nought: past a hundred halvings more than to the zone's nearest practice it falls no further.
  /// A zone without residents has no flows.
  ///
  /// - Parameter residents: by zone on the date of the list sizes; not all nought.
  /// - Precondition: a distance above nought; km from every point to every practice.
  /// - Complexity: O(zones × practices) a round, some hundred rounds, at most `rounds`.
  public init(
    fitting listSizes: [Int], residents: [Double], zones: [Zone], halvingDistance: Double,
    rounds: Int = 20_000
  ) {
    precondition(halvingDistance > 0, "A practice draws less with distance.")
    let (count, practices) = (zones.count, listSizes.count)
    let draw = zones.flatMap { Self.draw(of: $0, practices, halvingDistance) }
    let lists = listSizes.map(Double.init)
    let rate = lists.reduce(0, +) / residents.reduce(0, +)
    let targets = residents.map { $0 * rate }

    var (a, b) = (targets.map { $0 > 0 ? 1.0 : 0 }, [Double](repeating: 1, count: practices))
    var (round, error) = (0, Double.infinity)
    while round < rounds && error > 1e-12 {
      var columns = [Double](repeating: 0, count: practices)
      for zone in 0..<count {
        for practice in 0..<practices {
          columns[practice] += a[zone] * draw[zone * practices + practice]
        }
      }
      for practice in 0..<practices { b[practice] = lists[practice] / columns[practice] }
      error = 0
      let current = a
      for zone in 0..<count where targets[zone] > 0 {
        var pull = 0.0
        for practice in 0..<practices { pull += draw[zone * practices + practice] * b[practice] }
        error = max(error, abs(current[zone] * pull / targets[zone] - 1))
        a[zone] = targets[zone] / pull
      }
      round += 1
      // These factors of the zones are the ones that the practices' were worked out with.
      if error <= 1e-12 || round == rounds { a = current }
    }

    var patients = draw
    for zone in 0..<count {
      for practice in 0..<practices {
        patients[zone * practices + practice] *= b[practice]
      }
    }
    let attraction = patients
    for entry in patients.indices { patients[entry] *= a[entry / practices] }
    self.init(
      patients: patients, attraction: attraction, listSizes: listSizes, zones: count,
      origin: .fitted(rounds: round, rowError: error))
  }

  /// How strongly each practice draws a zone's residents, up to a factor of the zone's own.
  private static func draw(
    of zone: Zone, _ practices: Int, _ halvingDistance: Double
  ) -> [Double] {
    precondition(
      zone.points.allSatisfy { $0.kilometres.count == practices }, "Km to each practice.")
    let nearest = zone.points.compactMap { $0.kilometres.min() }.min() ?? 0
    // Where nobody lives, every point counts alike.
    let isEmpty = !zone.points.contains { $0.residents > 0 }
    let weights = zone.points.map { isEmpty ? 1 : $0.residents }
    let total = weights.reduce(0, +)
    return (0..<practices).map { practice in
      var sum = 0.0
      for (point, weight) in zip(zone.points, weights) {
        let halvings = (point.kilometres[practice] - nearest) / halvingDistance
        sum += weight / total * Halving.share(after: min(halvings, 100))
      }
      return sum
    }
  }
}
