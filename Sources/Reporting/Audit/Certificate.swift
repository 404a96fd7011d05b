import PlaceModel
import Planning
import Studies

/// `certificate.json`: the question, the plan and the working of its proof, for `certificate-checker`
/// and for whoever writes another.
struct Certificate {
  private let result: StudyResult
  private let planned: PlannedLocalities
  private let rules: PlanningRules
  private let working: ProofWorking
  private let area: Area

  /// `nil` where the plan was not proposed, or the working of its proof was not kept.
  init?(_ result: StudyResult) {
    guard let planned = result.planned, let working = planned.working,
      let bound = planned.proof.bound,
      bound >= 0, case .proposed(let rules) = result.scenario.plan
    else { return nil }
    self.result = result
    self.planned = planned
    self.rules = rules
    self.working = working
    area = result.area
  }

  var text: String {
    JSONText.ordered([
      ("version", .count(1)),
      ("place", .string(area.name)),
      ("scenario", .string(result.scenario.name)),
      ("listSizesDate", .string(area.listSizes.date)),
      ("score", number(planned.proof.score)),
      ("bound", number(planned.proof.bound ?? 0)),
      ("weights", weights),
      ("rules", rulesJSON),
      ("plan", .array(planned.plan.localities.map(locality))),
      ("practices", .array(area.indices.map(practice))),
      (
        "links",
        .array(area.adjacency.links.map { .list([code($0.first), code($0.second)]) })
      ),
      ("travel", travel),
      ("units", .array(working.units.map { .list($0.map(code)) })),
      ("proofs", .array(working.counts.map(proof))),
    ]).text
  }

  private func code(_ practice: PracticeIndex) -> JSONText { .string(area[practice].code) }

  private func codes(_ practices: [PracticeIndex]) -> JSONText { .list(practices.map(code)) }

  /// Six decimals: prices may be anything, and costs are checked to a 10⁻⁸th part.
  private func number(_ value: Double) -> JSONText { .number(value, decimals: 6) }

  /// As the file had it: positions are checked to the last digit.
  private func exact(_ value: Double) -> JSONText { .literal("\(value)") }

  private func band(_ minimum: Int, _ maximum: Int) -> JSONText {
    .ordered([("minimum", .count(minimum)), ("maximum", .count(maximum))])
  }

  private func band(_ band: PopulationBand) -> JSONText { self.band(band.minimum, band.maximum) }

  private var weights: JSONText {
    let objective = rules.objective
    return .ordered([
      ("travel", exact(objective.travel)), ("continuity", exact(objective.continuity)),
      ("balance", exact(objective.balance)), ("ideal", .count(rules.population.ideal)),
      ("need", exact(objective.need)), ("workforce", exact(objective.workforce)),
    ])
  }

  private var rulesJSON: JSONText {
    var members: [(String, JSONText)] = [
      ("localities", band(rules.localities.lowerBound, rules.localities.upperBound)),
      ("population", band(rules.population)),
      ("years", .array(working.years.map { band($0.band) })),
      ("together", .array(rules.together.map(codes))),
      ("apart", .array(rules.apart.map(codes))),
      ("named", .array(named)),
      ("hubsRequired", codes(rules.hubsRequired)),
    ]
    if let hubs = rules.hubsAllowed { members.append(("hubsAllowed", codes(hubs))) }
    if let most = rules.maximumTravel { members.append(("maximumTravel", exact(most))) }
    if rules.fewestPractices != nil || rules.mostPractices != nil {
      members.append(
        (
          "practices",
          band(rules.fewestPractices ?? 1, rules.mostPractices ?? area.practices.count)
        ))
    }
    return .ordered(members)
  }

  private var named: [JSONText] {
    var names: [String] = []
    for fixed in rules.fixed where !names.contains(fixed.locality) { names.append(fixed.locality) }
    return names.map { name in
      var members: [(String, JSONText)] = [
        ("name", .string(name)),
        ("practices", codes(rules.fixed.filter { $0.locality == name }.map(\.practice))),
      ]
      if let target = rules.targets.first(where: { $0.locality == name })?.population {
        members += [
          ("population", band(target)), ("ideal", .count(target.ideal)),
          ("years", .array(working.years.map { _ in band(target) })),
        ]
      }
      return .ordered(members)
    }
  }

  private func locality(_ locality: Locality) -> JSONText {
    .ordered([
      ("letter", .string(locality.letter)), ("name", .string(locality.name)),
      ("hub", code(locality.hub)), ("practices", codes(locality.members)),
    ])
  }

  private func practice(_ index: PracticeIndex) -> JSONText {
    let practice = area[index]
    var members: [(String, JSONText)] = [("code", .string(practice.code))]
    switch practice.position {
    case .geographic(let latitude, let longitude):
      members += [("latitude", exact(latitude)), ("longitude", exact(longitude))]
    case .grid(let easting, let northing):
      members += [("easting", exact(easting)), ("northing", exact(northing))]
    }
    members += [
      ("patients", .count(area.listSizes[index])),
      ("later", .list(working.years.map { .count($0.patients[index.rawValue]) })),
    ]
    if let cluster = practice.cluster { members.append(("cluster", .string(cluster))) }
    if rules.objective.need > 0, let weighted = area.weightedPatients {
      members.append(("weighted", exact(weighted[index.rawValue])))
    }
    if rules.objective.workforce > 0, let staff = area.gpStaff {
      members.append(("gpFTE", exact(staff.fte[index.rawValue])))
    }
    return .ordered(members)
  }

  /// The place's own table; straight lines are worked out from the positions.
  private var travel: JSONText {
    guard let table = area.travelTable else { return .null }
    return .array(
      area.indices.map { from in .list(area.indices.map { exact(table[from, $0]) }) })
  }

  private func proof(_ count: ProofWorking.Count) -> JSONText {
    var members: [(String, JSONText)] = [("localities", .count(count.localities))]
    if let branches = count.branches {
      members += [("listed", .count(count.listed)), ("branches", .array(branches.map(branch)))]
    }
    return .ordered(members)
  }

  private func branch(_ branch: ProofWorking.Branch) -> JSONText {
    var members: [(String, JSONText)] = [
      ("steps", .array(branch.steps.map(step))), ("isSearched", .bool(branch.isSearched)),
    ]
    if let split = branch.split {
      members.append(
        (
          "split",
          .ordered([
            ("one", .count(split.one)), ("other", .count(split.other)),
            ("together", .count(split.together)), ("apart", .count(split.apart)),
          ])
        ))
    }
    return .ordered(members)
  }

  private func step(_ step: ProofWorking.Step) -> JSONText {
    .ordered([
      ("before", .count(step.before)), ("left", .count(step.left)),
      ("units", .list(step.prices.map(number))),
      (
        "cuts",
        .array(
          step.cuts.map { cut in
            .ordered([
              ("units", .list(cut.units.map(JSONText.count))),
              // Rounding may take a price to nought, never above it.
              ("price", number(min(cut.price, 0))),
            ])
          })
      ),
    ])
  }
}
