import PlaceModel

/// The figure of a rule, and how far it can be moved so that the rule asks less: step by step.
struct RuleScale {
  /// How many steps there are; after the last the rule asks nothing.
  let steps: Int
  /// The rules with the figure so many steps from where it is.
  let rules: (Int) -> PlanningRules
  /// The rule alone, so changed.
  let rule: (Int) -> Rule
  /// How many steps a plan needs that keeps the other rules.
  let stepsNeeded: ([[PracticeIndex]]) -> Int
  let size: (Int) -> Double
  let unit: String
  let sentence: (Int) -> String

  static func scales(of rule: Rule, in rules: PlanningRules, _ area: Area) -> [RuleScale] {
    switch rule {
    case .minimum(let figure): [minimum(figure, rules, area)]
    case .maximum(let figure): [maximum(figure, rules, area)]
    case .fewestPractices(let figure): [fewest(figure, rules)]
    case .mostPractices(let figure): [most(figure, rules, area)]
    case .maximumTravel(let figure): [travel(figure, rules, area)]
    case .target(let target): self.target(target, rules, area)
    default: []
    }
  }

  /// What localities hold on every list size that the common band is for.
  private static func sizes(
    _ groups: [[PracticeIndex]], _ rules: PlanningRules, _ area: Area
  ) -> [Int] {
    let named = Set(rules.targets.map(\.locality))
    let exempt = rules.fixed.filter { named.contains($0.locality) }.map(\.practice)
    let common = groups.filter { !$0.contains(where: exempt.contains) }
    let years = [area.listSizes.values] + rules.years.filter { $0.band == nil }.map(\.patients)
    return years.flatMap { patients in
      common.map { $0.reduce(0) { sum, practice in sum + patients[practice.rawValue] } }
    }
  }

  private static func minimum(
    _ figure: Int, _ rules: PlanningRules, _ area: Area
  ) -> RuleScale {
    RuleScale(
      steps: figure - 1,
      rules: { step in
        var changed = rules
        changed.population.minimum = figure - step
        return changed
      }, rule: { .minimum(figure - $0) },
      stepsNeeded: { figure - (sizes($0, rules, area).min() ?? figure) }, size: { Double($0) },
      unit: "patients",
      sentence: {
        "lower the minimum from \(NumberText.grouped(figure)) to "
          + "\(NumberText.grouped(figure - $0)) patients"
      })
  }

  private static func maximum(
    _ figure: Int, _ rules: PlanningRules, _ area: Area
  ) -> RuleScale {
    let years = [area.listSizes.values] + rules.years.map(\.patients)
    let most = years.map { $0.reduce(0, +) }.max() ?? figure
    return RuleScale(
      steps: max(0, most - figure),
      rules: { step in
        var changed = rules
        changed.population.maximum = figure + step
        return changed
      }, rule: { .maximum(figure + $0) },
      stepsNeeded: { (sizes($0, rules, area).max() ?? figure) - figure }, size: { Double($0) },
      unit: "patients",
      sentence: {
        "raise the maximum from \(NumberText.grouped(figure)) to "
          + "\(NumberText.grouped(figure + $0)) patients"
      })
  }

  private static func fewest(_ figure: Int, _ rules: PlanningRules) -> RuleScale {
    RuleScale(
      steps: figure - 1,
      rules: { step in
        var changed = rules
        changed.fewestPractices = figure - step
        return changed
      }, rule: { .fewestPractices(figure - $0) },
      stepsNeeded: { figure - ($0.map(\.count).min() ?? figure) }, size: { Double($0) },
      unit: "practices",
      sentence: {
        let fewest = NumberText.counted(figure - $0, "practice")
        return "allow localities of \(fewest), not \(NumberText.words(figure)) or more"
      })
  }

  private static func most(
    _ figure: Int, _ rules: PlanningRules, _ area: Area
  ) -> RuleScale {
    RuleScale(
      steps: max(0, area.practices.count - figure),
      rules: { step in
        var changed = rules
        changed.mostPractices = figure + step
        return changed
      }, rule: { .mostPractices(figure + $0) },
      stepsNeeded: { ($0.map(\.count).max() ?? figure) - figure }, size: { Double($0) },
      unit: "practices",
      sentence: {
        let most = NumberText.counted(figure + $0, "practice")
        return "allow localities of up to \(most), not of \(NumberText.words(figure)) at most"
      })
  }

  /// Along the distances that there are between practices: nothing changes between two of them.
  private static func travel(
    _ figure: Double, _ rules: PlanningRules, _ area: Area
  ) -> RuleScale {
    let distances = [figure] + Set(area.travel.values.filter { $0 > figure }).sorted()
    let unit = area.travel.unit.rawValue
    return RuleScale(
      steps: distances.count - 1,
      rules: { step in
        var changed = rules
        changed.maximumTravel = distances[step]
        return changed
      }, rule: { .maximumTravel(distances[$0]) },
      stepsNeeded: { groups in
        let farthest = groups.map { area.leastReach(of: $0, rules) }.max() ?? 0
        return distances.firstIndex { $0 >= farthest } ?? distances.count - 1
      }, size: { distances[$0] - figure }, unit: unit,
      sentence: {
        "let practices be up to \(area.travelRoundedUp(distances[$0])) \(unit) from their hub, "
          + "not \(NumberText.fixed(figure, decimals: 2))"
      })
  }

  private static func target(
    _ target: LocalityTarget, _ rules: PlanningRules, _ area: Area
  ) -> [RuleScale] {
    guard let place = rules.targets.firstIndex(of: target) else { return [] }
    let anchors = rules.fixed.filter { $0.locality == target.locality }.map(\.practice)
    func size(_ groups: [[PracticeIndex]]) -> Int {
      area.listSizes.total(of: groups.first { $0.contains(where: anchors.contains) } ?? [])
    }
    func changed(_ band: PopulationBand) -> PlanningRules {
      var changed = rules
      changed.targets[place].population = band
      return changed
    }
    func raised(_ step: Int) -> PopulationBand {
      var band = target.population
      band.maximum += step
      return band
    }
    func lowered(_ step: Int) -> PopulationBand {
      var band = target.population
      band.minimum -= step
      return band
    }
    let band = target.population
    return [
      RuleScale(
        steps: max(0, area.listSizes.total - band.maximum), rules: { changed(raised($0)) },
        rule: { .target(LocalityTarget(target.locality, population: raised($0))) },
        stepsNeeded: { size($0) - band.maximum }, size: { Double($0) }, unit: "patients",
        sentence: {
          "let \(target.locality) have up to \(NumberText.grouped(band.maximum + $0)) patients, "
            + "not \(NumberText.grouped(band.maximum))"
        }),
      RuleScale(
        steps: band.minimum - 1, rules: { changed(lowered($0)) },
        rule: { .target(LocalityTarget(target.locality, population: lowered($0))) },
        stepsNeeded: { band.minimum - size($0) }, size: { Double($0) }, unit: "patients",
        sentence: {
          "let \(target.locality) have as few as \(NumberText.grouped(band.minimum - $0)) "
            + "patients, not \(NumberText.grouped(band.minimum))"
        }),
    ]
  }
}

extension Area {
  /// How far the farthest practice of a group is from the hub that is best for it, of those that may
  /// be the group's hub.
  func leastReach(of group: [PracticeIndex], _ rules: PlanningRules) -> Double {
    let required = group.filter(rules.hubsRequired.contains)
    let hubs =
      required.isEmpty
      ? group.filter { rules.hubsAllowed?.contains($0) ?? true } : required
    let travel = travel
    return hubs.map { hub in group.map { travel[$0, hub] }.max() ?? 0 }.min() ?? .infinity
  }

  /// A distance with two decimals that is never less than the distance itself.
  func travelRoundedUp(_ distance: Double) -> String {
    NumberText.fixed((distance * 100 - 1e-9).rounded(.up) / 100, decimals: 2)
  }
}
