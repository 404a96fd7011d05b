public import PlaceModel

/// One figure of a plan, with its name and unit, so that plans can be laid side by side whatever
/// they are measured by.
public struct NamedMeasure: Hashable, Sendable {
  /// For programs, such as `travel_patient_km`.
  public var key: String
  /// For people, such as "Travel".
  public var title: String
  /// Such as "patient-km"; empty for a count that needs none.
  public var unit: String
  /// How many decimals are worth showing.
  public var decimals: Int
  /// `nil` where the place or the question has nothing to measure it by.
  public var amount: Double?
}

extension Area {
  /// What a plan is measured by, in the order that a reader wants it: sizes first, then the terms
  /// that plans are scored by, unweighted.
  ///
  /// - Parameter band: what list sizes are judged by; without it the figures that need one are
  ///   `nil`.
  public func namedMeasures(of plan: Plan, band: PopulationBand?) -> [NamedMeasure] {
    let mean = max(1, listSizes.total / max(1, plan.localities.count))
    let measures = measures(
      of: plan, band: band ?? PopulationBand(minimum: mean, ideal: mean, maximum: mean),
      objective: Objective())
    let unit = travel.unit.rawValue
    func judged(_ amount: Int) -> Double? { band == nil ? nil : Double(amount) }
    func count(_ key: String, _ title: String, _ unit: String, _ amount: Double?) -> NamedMeasure {
      NamedMeasure(key: key, title: title, unit: unit, decimals: 0, amount: amount)
    }
    return [
      count("localities", "Localities", "", Double(plan.localities.count)),
      count("smallest_list_size", "Smallest list", "patients", Double(measures.smallestListSize)),
      count("largest_list_size", "Largest list", "patients", Double(measures.largestListSize)),
      count(
        "localities_inside_band", "Localities inside the band", "",
        judged(measures.localitiesInsideBand)),
      count(
        "localities_in_one_piece", "Localities in one piece", "",
        Double(measures.localitiesInOnePiece)),
      NamedMeasure(
        key: "travel_patient_\(unit)", title: "Travel", unit: "patient-\(unit)", decimals: 1,
        amount: measures.travel),
      NamedMeasure(
        key: "mean_\(unit)_to_hub", title: "Mean to hub", unit: unit, decimals: 2,
        amount: measures.meanTravel),
      NamedMeasure(
        key: "p95_\(unit)_to_hub", title: "95 % within", unit: unit, decimals: 2,
        amount: measures.percentile95Travel),
      NamedMeasure(
        key: "continuity_lost_patients", title: "Continuity lost against today's clusters",
        unit: "patients", decimals: 1, amount: measures.continuityLoss),
      count("balance_patients", "Balance", "patients", judged(measures.balance)),
    ]
  }
}
