import Districting
import PlaceModel

extension PlanAttempt {
  /// The working of the proof; `nil` where some count's was not kept, because it is not proven over a
  /// list.
  var working: ProofWorking? {
    var counts: [ProofWorking.Count] = []
    var tried = zip(impossibility.countsToTry, answers)
      .map { (localities: $0, answer: $1) }[...]
    for count in rules.localities {
      guard let next = tried.first, next.localities == count else {
        counts.append(.init(localities: count, listed: 0, branches: nil))
        continue
      }
      tried.removeFirst()
      guard let record = next.answer.record else { return nil }
      counts.append(
        .init(
          localities: count, listed: record.listed,
          branches: record.nodes.map(ProofWorking.Branch.init)))
    }
    let later = units.laterYears.prefix(impossibility.loadsByYear.count - 1)
    return ProofWorking(
      units: units.members,
      years: later.map { .init(patients: $0.patients, band: rules.population) }
        + rules.years.map { .init(patients: $0.patients, band: $0.band ?? rules.population) },
      counts: counts)
  }
}

extension ProofWorking.Branch {
  init(_ node: ProofRecord.Node) {
    steps = node.steps.map { step in
      ProofWorking.Step(
        prices: step.prices.units,
        cuts: step.prices.cuts.map { .init(units: $0.units, price: $0.price) },
        before: step.before, left: step.left)
    }
    isSearched = if case .searched = node.outcome { true } else { false }
    split =
      if case .split(let one, let other, let together, let apart) = node.outcome {
        .init(one: one, other: other, together: together, apart: apart)
      } else { nil }
  }
}
