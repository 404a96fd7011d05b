public import PlaceModel

extension Rule {
  /// Where a plan does not keep the rule; empty where it does.
  ///
  /// The hub of a locality and its name are the plan's: see ``PlaceModel/Area/localities(_:keeping:)``
  /// for a plan that somebody else drew.
  ///
  /// - Parameters:
  ///   - rules: those that the rule is one of: they say which localities have a size of their own.
  ///   - forecast: list sizes of years to come; without them ``until(_:)`` counts as kept.
  public func breaches(
    by plan: Plan, in area: Area, among rules: PlanningRules, forecast: [YearListSizes] = []
  ) -> [RuleBreach] {
    let check = RuleCheck(rule: self, plan: plan, area: area, rules: rules)
    switch self {
    case .count(let counts): return check.count(counts)
    case .minimum(let least):
      return check.sizes(area.listSizes.values) { check.hasTarget($0) ? nil : least...Int.max }
    case .maximum(let most):
      return check.sizes(area.listSizes.values) { check.hasTarget($0) ? nil : 0...most }
    case .year(let year):
      let band = year.band ?? rules.population
      return check.sizes(year.patients, when: "with the list sizes of \(year.label) ") {
        (rules.target(of: $0.name) ?? band).sizes
      }
    case .until(let year): return check.until(year, forecast)
    case .target(let target):
      guard plan.localities.contains(where: { $0.name == target.locality }) else {
        return [check.breach("no locality is called \(target.locality)")]
      }
      return check.sizes(area.listSizes.values) {
        $0.name == target.locality ? target.population.sizes : nil
      }
    case .together(let practices): return check.together(practices)
    case .apart(let practices): return check.apart(practices)
    case .fixed(let fixed): return check.fixed(fixed)
    case .hubsAllowed(let practices): return check.hubs(among: practices)
    case .hubRequired(let practice): return check.hub(practice)
    case .clusterWhole(let cluster): return check.whole(area.clusters[cluster])
    case .maximumTravel(let most): return check.travel(atMost: most)
    case .fewestPractices(let least): return check.practices(least...Int.max)
    case .mostPractices(let most): return check.practices(0...most)
    }
  }
}

/// One rule held against one plan.
private struct RuleCheck {
  let rule: Rule
  let plan: Plan
  let area: Area
  let rules: PlanningRules

  func breach(
    _ sentence: String, locality: Int? = nil, practices: [PracticeIndex] = [],
    by excess: Double? = nil
  ) -> RuleBreach {
    RuleBreach(
      rule: rule, locality: locality, practices: practices, excess: excess, sentence: sentence)
  }

  // MARK: Sizes and numbers

  func count(_ counts: ClosedRange<Int>) -> [RuleBreach] {
    let count = plan.localities.count
    guard !counts.contains(count) else { return [] }
    let excess = max(counts.lowerBound - count, count - counts.upperBound)
    let localities = count == 1 ? "locality" : "localities"
    return [
      breach(
        "the plan has \(NumberText.words(count)) \(localities), not \(Rule.words(counts))",
        by: Double(excess))
    ]
  }

  /// Whether a locality has a size of its own in place of the band.
  func hasTarget(_ locality: Locality) -> Bool { rules.target(of: locality.name) != nil }

  /// - Parameters:
  ///   - patients: by practice.
  ///   - range: what a locality may have; `nil` where it is not asked of it.
  func sizes(
    _ patients: [Int], when: String = "", inside range: (Locality) -> ClosedRange<Int>?
  ) -> [RuleBreach] {
    plan.localities.indices.compactMap { number in
      let locality = plan.localities[number]
      guard let range = range(locality) else { return nil }
      let size = locality.members.reduce(0) { $0 + patients[$1.rawValue] }
      return breach(of: number, size, range, "patient", when)
    }
  }

  func practices(_ range: ClosedRange<Int>) -> [RuleBreach] {
    plan.localities.indices.compactMap { number in
      breach(of: number, plan.localities[number].members.count, range, "practice")
    }
  }

  /// "locality A (Thames) has 71,300 patients, 1,300 too many"; `nil` where the number is in range.
  private func breach(
    of number: Int, _ size: Int, _ range: ClosedRange<Int>, _ noun: String, _ when: String = ""
  ) -> RuleBreach? {
    guard !range.contains(size) else { return nil }
    let isTooMany = size > range.upperBound
    let excess = isTooMany ? size - range.upperBound : range.lowerBound - size
    return breach(
      "\(when)\(name(of: number)) has \(NumberText.counted(size, noun)), "
        + "\(NumberText.grouped(excess)) too \(isTooMany ? "many" : "few")",
      locality: number, by: Double(excess))
  }

  /// For each locality the first year in which it is outside the band.
  func until(_ last: Int, _ forecast: [YearListSizes]) -> [RuleBreach] {
    let years = forecast.filter { area.listSizes.year ?? .min < $0.year && $0.year <= last }
      .sorted { $0.year < $1.year }
    var breaches: [RuleBreach] = []
    for year in years {
      breaches += sizes(year.patients, when: "in \(year.year) ") { locality in
        (rules.target(of: locality.name) ?? rules.population).sizes
      }.filter { found in !breaches.contains { $0.locality == found.locality } }
    }
    return breaches.sorted { $0.locality ?? 0 < $1.locality ?? 0 }
  }

  // MARK: Who is with whom

  func together(_ practices: [PracticeIndex]) -> [RuleBreach] {
    let parts = parts(of: practices)
    return parts.count < 2 ? [] : [breach(sentence(on: parts), practices: unique(practices))]
  }

  func apart(_ practices: [PracticeIndex]) -> [RuleBreach] {
    parts(of: practices).filter { $0.practices.count > 1 }.map { part in
      let both = part.practices.count == 2 ? "both" : "all"
      return breach(
        "\(area.labels(of: part.practices)) are \(both) in \(name(of: part.locality))",
        locality: part.locality, practices: part.practices)
    }
  }

  func whole(_ cluster: Cluster) -> [RuleBreach] {
    let parts = parts(of: cluster.members)
    guard parts.count > 1 else { return [] }
    let names = parts.map { part in
      "\(NumberText.counted(part.practices.count, "practice")) in \(name(of: part.locality))"
    }
    return [
      breach("\(cluster.name) has \(NumberText.list(names))", practices: cluster.members)
    ]
  }

  func fixed(_ fixed: FixedPractice) -> [RuleBreach] {
    let number = plan.localityOfPractice[fixed.practice.rawValue]
    guard plan.localities[number].name != fixed.locality else { return [] }
    return [
      breach(
        "\(area.label(of: fixed.practice)) is in \(name(of: number))", locality: number,
        practices: [fixed.practice])
    ]
  }

  // MARK: Hubs

  func hubs(among allowed: [PracticeIndex]) -> [RuleBreach] {
    plan.localities.enumerated().filter { !allowed.contains($0.element.hub) }.map {
      breach(
        "the hub of \(name(of: $0.offset)) is \(area.label(of: $0.element.hub))",
        locality: $0.offset, practices: [$0.element.hub])
    }
  }

  func hub(_ practice: PracticeIndex) -> [RuleBreach] {
    let number = plan.localityOfPractice[practice.rawValue]
    let hub = plan.localities[number].hub
    guard hub != practice else { return [] }
    return [
      breach(
        "\(area.label(of: practice)) is in \(name(of: number)), whose hub is "
          + area.label(of: hub),
        locality: number, practices: [practice])
    ]
  }

  func travel(atMost most: Double) -> [RuleBreach] {
    let travel = area.travel
    return plan.localities.enumerated().flatMap { number, locality in
      locality.members.filter { travel[$0, locality.hub] > most }.map { member in
        let distance = travel[member, locality.hub]
        return breach(
          "\(area.label(of: member)) is \(travel.unit.textRoundedUp(distance)) from the hub of "
            + "\(name(of: number)), \(area.label(of: locality.hub))",
          locality: number, practices: [member], by: distance - most)
      }
    }
  }

  // MARK: Words

  private func unique(_ practices: [PracticeIndex]) -> [PracticeIndex] {
    Set(practices).sorted()
  }

  /// Some practices by the localities that they are in.
  private func parts(
    of practices: [PracticeIndex]
  ) -> [(locality: Int, practices: [PracticeIndex])] {
    let practices = unique(practices)
    return plan.localities.indices.compactMap { number in
      let inside = practices.filter { plan.localityOfPractice[$0.rawValue] == number }
      return inside.isEmpty ? nil : (number, inside)
    }
  }

  /// "Gables Surgery (F82642) is in locality A (Thames) and … are in locality B (Abbey)".
  private func sentence(on parts: [(locality: Int, practices: [PracticeIndex])]) -> String {
    NumberText.list(
      parts.map { part in
        "\(area.labels(of: part.practices)) \(part.practices.count == 1 ? "is" : "are") in "
          + name(of: part.locality)
      })
  }

  /// "locality A (Thames)".
  private func name(of number: Int) -> String {
    let locality = plan.localities[number]
    return "locality \(locality.letter)" + (locality.name.isEmpty ? "" : " (\(locality.name))")
  }
}

extension PopulationBand {
  fileprivate var sizes: ClosedRange<Int> { minimum...maximum }
}
