import PlaceModel
import Planning

/// Merged values → a plan's source and the list of resolved values: defaults filled in, and the
/// checks that need more than one value.
struct ScenarioResolution {
  let values: ScenarioValues
  private(set) var findings: [Finding] = []
  private(set) var plan: PlanSource?
  /// What the plan must keep, or a given one is checked against, without what only the place can
  /// tell.
  private(set) var rules: PlanningRules?

  init(_ values: ScenarioValues, file: String) {
    self.values = values
    checkPairs()
    if ScenarioName.saysFinal(title), let place = values.location("title") {
      findings.append(.finalTitle(at: place))
    }
    checkRequired()
    if values.holds("plan.from") {
      checkClashes()
    } else if values.firstGiven(under: "plan.localities") == nil {
      let start = Finding.Location(file: file, line: 1, column: 1)
      if !values.seemsToHold("plan.localities"), !values.seemsToHold("plan.from") {
        findings.append(.noPlan(at: values.location("plan") ?? start))
      }
    }
    findings += ruleFindings + prospectFindings + assumptionFindings
    if findings.allSatisfy({ $0.severity != .error }) {
      rules = planningRules()
      plan = source()
    }
  }

  var title: String { text("title") ?? "" }
  var summary: String { text("summary") ?? "" }

  /// Every value with its origin, in the order of the schema; for a plan read from a file without
  /// those that only proposing has a use for, and without growth for those of the years to come. Of an
  /// assumption the value alone.
  var resolvedValues: [ResolvedValue] {
    let idle =
      (values.holds("plan.from") ? ScenarioSchema.proposing : [])
      + (values.holds("growth.to") ? [] : ["growth", "workforce", "estates", "assumptions"])
    return ScenarioSchema.places.flatMap { place -> [ResolvedValue] in
      let isIdle = idle.contains { ScenarioValues.isPath(place.path, at: $0) }
      guard !isIdle, !place.isOfAssumption || place.field.name == "value" else { return [] }
      if case .each(_, let each) = place.field.kind { return resolvedValues(place.path, each) }
      // A given plan keeps to no rule by default.
      let isIdleDefault = values.holds("plan.from") && place.path.hasPrefix("plan.rules.")
      guard let value = value(place.path), values.holds(place.path) || !isIdleDefault else {
        return []
      }
      let origin: ResolvedValue.Origin
      if let location = values.location(place.path) {
        origin = .file(location)
      } else {
        origin = .standard(reason: reason(of: place))
      }
      return [
        ResolvedValue(path: place.path, value: value.yaml, unit: place.field.unit, origin: origin)
      ]
    }
  }

  /// Those of keys that the writer chose, in order of name.
  private func resolvedValues(_ path: String, _ each: ScenarioField) -> [ResolvedValue] {
    values.ownKeys(under: path).flatMap { path, _ -> [ResolvedValue] in
      let fields =
        each.fields.isEmpty ? [(path, each)] : each.fields.map { ("\(path).\($0.name)", $0) }
      return fields.compactMap { path, field in
        guard let value = values.value(path), let location = values.location(path) else {
          return nil
        }
        return ResolvedValue(
          path: path, value: value.yaml, unit: field.unit, origin: .file(location))
      }
    }
  }

  private mutating func checkPairs() {
    check("plan.localities.minimum", isAtMost: "plan.localities.maximum")
    let (minimum, ideal) = ("plan.population.minimum", "plan.population.ideal")
    let maximum = "plan.population.maximum"
    if !check(minimum, isAtMost: maximum) {
      // No ideal lies between a minimum and a maximum that clash, so one finding says it all.
      check(minimum, isAtMost: ideal)
      check(ideal, isAtMost: maximum)
    }
    check("plan.rules.practices.minimum", isAtMost: "plan.rules.practices.maximum")
    if Self.weights.allSatisfy({ number($0) == 0 }), let place = location(ofAny: Self.weights) {
      findings.append(.noWeight(at: place))
    }
  }

  /// Whether the two clash, which is then a finding.
  @discardableResult
  private mutating func check(_ lower: String, isAtMost upper: String) -> Bool {
    guard let least = whole(lower), let most = whole(upper), least > most,
      let place = location(ofAny: [lower, upper])
    else { return false }
    findings.append(
      .above(
        lower, least, isDefault: !values.holds(lower), upper, most,
        isDefault: !values.holds(upper), at: place))
    return true
  }

  private mutating func checkClashes() {
    guard let from = values.location("plan.from") else { return }
    for path in ScenarioSchema.proposing {
      guard let given = values.firstGiven(under: path), let place = values.location(given) else {
        continue
      }
      findings.append(.clash(path, with: "plan.from", from, at: place))
    }
  }

  /// Where one of a mapping's keys is given, those that it requires must be, too.
  private mutating func checkRequired() {
    let isGiven = values.holds("plan.from")
    for place in ScenarioSchema.places where place.field.isRequired && !place.parent.isEmpty {
      let isIdle =
        isGiven && ScenarioSchema.proposing.contains { place.path.hasPrefix($0 + ".") }
      guard let location = values.location(place.parent), !isIdle,
        !values.seemsToHold(place.path), values.firstGiven(under: place.parent) != nil
      else { continue }
      let unit: String? = if case .choice(let words) = place.field.kind { words.first } else { nil }
      findings.append(
        .missingKey(
          place.field.name, under: place.parent, unit: place.field.name == "unit" ? unit : nil,
          at: location))
    }
  }

  private func source() -> PlanSource? {
    guard let rules else { return nil }
    if let file = text("plan.from"), let place = values.location("plan.from") {
      return .given(file: file, at: place, judgedBy: rules.population, rules.objective)
    }
    return .proposed(rules)
  }

  private func planningRules() -> PlanningRules? {
    guard let band, let objective, let gap = number("plan.limits.gap"),
      let candidates = whole("plan.limits.candidates"),
      let branches = whole("plan.limits.branches"),
      case .toggle(let isWhole)? = value("plan.rules.keepClustersWhole")
    else { return nil }
    let one = whole("plan.localities")
    var counts = 1...1
    if !values.holds("plan.from") {
      guard let fewest = one ?? whole("plan.localities.minimum"),
        let most = one ?? whole("plan.localities.maximum")
      else { return nil }
      counts = fewest...most
    }
    let limits = PlanningLimits(
      gap: gap, candidates: candidates, branches: branches,
      route: text("plan.limits.route").flatMap(PlanningRoute.init))
    var rules = PlanningRules(
      localities: counts, population: band, objective: objective, keepClustersWhole: isWhole,
      limits: limits, until: whole("plan.population.until"))
    rules.fewestPractices = whole("plan.rules.practices.minimum")
    rules.mostPractices = whole("plan.rules.practices.maximum")
    return rules
  }

  private var objective: Objective? {
    let weights = Self.weights.compactMap(number)
    guard weights.count == Self.weights.count else { return nil }
    return Objective(
      travel: weights[0], continuity: weights[1], balance: weights[2], need: weights[3],
      workforce: weights[4])
  }

  private static let weights = ["travel", "continuity", "balance", "need", "workforce"].map {
    "plan.objective.\($0)"
  }
}

extension ScenarioResolution {
  func whole(_ path: String) -> Int? {
    if case .whole(let number)? = value(path) { number } else { nil }
  }

  func number(_ path: String) -> Double? {
    if case .number(let number)? = value(path) { number } else { nil }
  }

  func text(_ path: String) -> String? {
    if case .text(let text)? = value(path) { text } else { nil }
  }

  /// The value given, or the default; `nil` where there is neither or it could not be read.
  func value(_ path: String) -> ScenarioValue? {
    guard !values.holds(path) else { return values.value(path) }
    guard let place = ScenarioSchema.placeOfPath[path] else { return nil }
    switch place.field.standard {
    case .none: return nil
    case .value(let value, _): return value
    case .middle:
      guard let minimum = whole("\(place.parent).minimum"),
        let maximum = whole("\(place.parent).maximum")
      else { return nil }
      return .whole((minimum + maximum) / 2)
    }
  }

  private func reason(of place: ScenarioSchema.Place) -> String {
    switch place.field.standard {
    case .none: ""
    case .value(_, let because), .middle(let because): because
    }
  }

  func location(ofAny paths: [String]) -> Finding.Location? {
    paths.lazy.compactMap { values.holds($0) ? values.location($0) : nil }.first
  }
}
