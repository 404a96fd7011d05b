public import PlaceModel

extension Term {
  /// How much of it a whole place can have, about, in the term's unit: what a step of a trade-off is
  /// a share of.
  ///
  /// For travel it is what patients would travel to the one practice that is nearest to all of them;
  /// for need the weighted patients; for the others the patients. At least one, so that a share of it
  /// is a step.
  public func scale(in area: Area) -> Double {
    let amount: Double
    switch self {
    case .travel:
      let travel = area.travel
      amount =
        area.indices.map { hub in
          area.indices.reduce(0) { $0 + Double(area.listSizes[$1]) * travel[$1, hub] }
        }.min() ?? 0
    case .need: amount = area.weightedPatients?.reduce(0, +) ?? Double(area.listSizes.total)
    case .continuity, .balance, .workforce: amount = Double(area.listSizes.total)
    }
    return amount.isFinite ? max(1, amount) : 1
  }
}
