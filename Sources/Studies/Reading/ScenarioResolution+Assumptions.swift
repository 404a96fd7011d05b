import PlaceModel

// The figures that the scenario and its place take as true.
extension ScenarioResolution {
  var assumptions: Assumptions {
    Assumptions(AssumptionKey.allCases.compactMap(assumption))
  }

  private func assumption(_ key: AssumptionKey) -> Assumption? {
    guard let value = number("\(key.path).value") else { return nil }
    var possible: ClosedRange<Double>?
    if let low = number("\(key.path).low"), let high = number("\(key.path).high"), low <= high {
      possible = low...high
    }
    return Assumption(
      key, value, possible: possible, source: text("\(key.path).source") ?? "",
      date: text("\(key.path).date") ?? "", reason: text("\(key.path).reason") ?? "",
      location: values.location("\(key.path).value"))
  }

  /// Ranges that do not hold their value, or of which an end is missing.
  var assumptionFindings: [Finding] {
    AssumptionKey.allCases.flatMap { key -> [Finding] in
      let (low, high) = ("\(key.path).low", "\(key.path).high")
      var findings: [Finding] = []
      for (one, other) in [(low, high), (high, low)]
      where values.holds(one) && !values.seemsToHold(other) {
        guard let place = values.location(one) else { continue }
        findings.append(.halfARange(one, lacks: other, at: place))
      }
      if let least = number(low), let most = number(high), least > most,
        let place = values.location(low)
      {
        findings.append(.reversed(key.path, least, most, at: place))
        return findings
      }
      guard let least = number(low), let most = number(high),
        let value = number("\(key.path).value"), !(least <= value && value <= most),
        let place = values.location("\(key.path).value")
      else { return findings }
      findings.append(.outsidePossible(key.path, value, least, most, at: place))
      return findings
    }
  }
}
