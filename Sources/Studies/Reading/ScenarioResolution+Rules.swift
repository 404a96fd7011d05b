import PlaceModel
import Planning

// The rules that a plan must keep, as far as they can be told without the place.
extension ScenarioResolution {
  var askedRules: AskedRules {
    var asked = AskedRules()
    asked.together = sets("plan.rules.together")
    asked.apart = sets("plan.rules.apart")
    asked.fixed = fixed
    asked.targets = targets
    asked.hubsAllowed = practices("plan.rules.hubs.allowed")
    asked.hubsRequired = practices("plan.rules.hubs.required") ?? []
    if case .travel(let most, let unit)? = values.value("plan.rules.maximumTravel"),
      let location = values.location("plan.rules.maximumTravel")
    {
      asked.maximumTravel = AskedRules.MaximumTravel(most: most, unit: unit, location: location)
    }
    if case .dates(let dates)? = values.value("plan.population.years") { asked.years = dates }
    asked.horizon = whole("growth.to")
    for path in ["plan.objective.need", "plan.objective.workforce"] {
      guard let weight = number(path), weight > 0, let place = values.location(path) else {
        continue
      }
      asked.weighed.append(WrittenWord(text: path, location: place))
    }
    return asked
  }

  /// Every list size a locality may have; `nil` where a value could not be read or they clash.
  var band: PopulationBand? {
    guard let minimum = whole("plan.population.minimum"),
      let ideal = whole("plan.population.ideal"),
      let maximum = whole("plan.population.maximum"), minimum <= ideal, ideal <= maximum
    else { return nil }
    return PopulationBand(minimum: minimum, ideal: ideal, maximum: maximum)
  }

  private func sets(_ path: String) -> [WrittenSet] {
    if case .practiceSets(let sets)? = values.value(path) { sets } else { [] }
  }

  private func practices(_ path: String) -> [WrittenWord]? {
    if case .practices(let practices)? = values.value(path) { practices } else { nil }
  }

  private var fixed: [AskedRules.Fixture] {
    values.ownKeys(under: "plan.rules.fixed").compactMap { path, practice in
      guard case .text(let name)? = values.value(path) else { return nil }
      return AskedRules.Fixture(practice: practice, locality: name)
    }
  }

  private var targets: [AskedRules.Target] {
    values.ownKeys(under: "plan.rules.targets").compactMap { path, name in
      target(at: path).map { AskedRules.Target(locality: name, population: $0) }
    }
  }

  /// What is not given is as for every locality, and the ideal is then the middle.
  private func target(at path: String) -> PopulationBand? {
    guard let band, ["minimum", "ideal", "maximum"].allSatisfy({ isReadable("\(path).\($0)") })
    else { return nil }
    let minimum = ownWhole("\(path).minimum") ?? band.minimum
    let maximum = ownWhole("\(path).maximum") ?? band.maximum
    guard minimum <= maximum else { return nil }
    let ideal = ownWhole("\(path).ideal") ?? (minimum + maximum) / 2
    guard minimum <= ideal, ideal <= maximum else { return nil }
    return PopulationBand(minimum: minimum, ideal: ideal, maximum: maximum)
  }

  private func isReadable(_ path: String) -> Bool {
    !values.holds(path) || values.value(path) != nil
  }

  private func ownWhole(_ path: String) -> Int? {
    if case .whole(let number)? = values.value(path) { number } else { nil }
  }
}

// What of them does not go together.
extension ScenarioResolution {
  var ruleFindings: [Finding] {
    let asked = askedRules
    return unfixedTargets(asked) + reversedTargets + reversedYears(asked) + hubFindings(asked)
      + asked.contradictions
  }

  private func unfixedTargets(_ asked: AskedRules) -> [Finding] {
    let names = asked.fixed.map(\.locality)
    // A fixture that cannot be read may be the one that is missed.
    let isWhole = asked.fixed.count == values.ownKeys(under: "plan.rules.fixed").count
    guard isWhole, !values.isUnreadable("plan.rules.fixed") else { return [] }
    return values.ownKeys(under: "plan.rules.targets").map(\.name)
      .filter { !names.contains($0.text) }
      .map { .targetOfNoLocality($0.text, among: names, at: $0.location) }
  }

  private var reversedTargets: [Finding] {
    guard band != nil else { return [] }
    return values.ownKeys(under: "plan.rules.targets").flatMap { path, _ -> [Finding] in
      let (minimum, ideal) = ("\(path).minimum", "\(path).ideal")
      let maximum = "\(path).maximum"
      if let finding = reversed(minimum, "minimum", maximum, "maximum") { return [finding] }
      guard values.holds(ideal) else { return [] }
      return [
        reversed(minimum, "minimum", ideal, "ideal"), reversed(ideal, "ideal", maximum, "maximum"),
      ].compactMap { $0 }
    }
  }

  /// Whether a target's own value, or in its stead the common one, is above another.
  private func reversed(
    _ lower: String, _ lowerName: String, _ upper: String, _ upperName: String
  ) -> Finding? {
    func path(_ own: String, _ name: String) -> String {
      values.holds(own) ? own : "plan.population.\(name)"
    }
    let (low, high) = (path(lower, lowerName), path(upper, upperName))
    guard let least = ownWhole(low) ?? whole(low), let most = ownWhole(high) ?? whole(high),
      least > most, let place = location(ofAny: [lower, upper])
    else { return nil }
    return .above(
      low, least, isDefault: !values.holds(low), high, most, isDefault: !values.holds(high),
      at: place)
  }

  private func reversedYears(_ asked: AskedRules) -> [Finding] {
    guard let band else { return [] }
    return asked.years.compactMap { year in
      let (least, most) = (year.minimum ?? band.minimum, year.maximum ?? band.maximum)
      guard least > most else { return nil }
      return .bandOfDateReversed(year.date.text, least, most, at: year.date.location)
    }
  }

  private func hubFindings(_ asked: AskedRules) -> [Finding] {
    guard let allowed = asked.hubsAllowed else { return [] }
    return asked.hubsRequired.filter { hub in !allowed.contains { $0.text == hub.text } }
      .map { .hubNotAllowed($0.text, at: $0.location) }
  }
}
