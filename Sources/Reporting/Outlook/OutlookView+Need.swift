import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// One of the scenario's assumptions, whether or not a figure of this outlook rests on it.
  func assumption(_ key: AssumptionKey) -> Assumption? {
    outlook.assumptions[key] ?? result.scenario.assumptions[key]
  }

  /// How a role's need is worked out, as the end of a sentence: "the planning standard of 1,800
  /// patients per FTE GP".
  func needDefinition(of role: StaffRole) -> String {
    switch outlook.prospects.workforce?.need {
    case .ratio(let ratio):
      return role == .gp
        ? ratioWords(ratio.definition, ratio.assumption, role)
        : ratioWords("a ratio", role.ratioAssumption, role)
    // Nobody counts the contacts of admin staff.
    case .activity where role == .admin: return ratioWords("a ratio", role.ratioAssumption, role)
    case .activity:
      let ages = contactsUsed == nil ? "" : " by age"
      return "activity: contacts a year\(ages), divided by the contacts that one FTE sees in a year"
    case nil: return "the definition that the scenario names"
    }
  }

  private func ratioWords(
    _ definition: String, _ key: AssumptionKey, _ role: StaffRole
  ) -> String {
    guard let figure = assumption(key) else { return definition }
    return "\(definition) of \(FigureText.plain(figure.value)) patients per FTE \(role.noun)"
      + (figure.isSourced ? "" : " (assumed)")
  }

  /// The need for GPs as one definition has it, in the base year and at the horizon.
  struct Definition {
    var name: String
    var patientsPerFTE: Double?
    /// Whether the scenario names it.
    var isUsed: Bool
    /// FTE, summed over localities.
    var needs: [Double]
    /// FTE, summed over the localities that are short.
    var shorts: [Double]
  }

  /// Every definition that the place has a figure for: the choice moves the answer by a third.
  var definitions: [Definition] {
    guard let gp = roles.first(where: { $0.role == .gp }), hasNeed(gp) else { return [] }
    let years = [base, horizon].map { staff(gp, in: $0) }
    func definition(
      _ name: String, perFTE: Double?, isUsed: Bool, need: (Staff) -> Double
    ) -> Definition {
      Definition(
        name: name, patientsPerFTE: perFTE, isUsed: isUsed,
        needs: years.map { $0.reduce(0) { $0 + need($1) } },
        shorts: years.map { figures in
          figures.reduce(0) { $0 + max(0, need($1) - $1.supply - $1.substituted) }
        })
    }
    let named = outlook.prospects.workforce?.need
    var all = GPRatio.allCases.compactMap { ratio -> Definition? in
      guard let value = assumption(ratio.assumption)?.value, value > 0 else { return nil }
      return definition(ratio.definition, perFTE: value, isUsed: named == .ratio(ratio)) {
        $0.patients / value
      }
    }
    if named == .activity {
      all.append(definition("activity", perFTE: nil, isUsed: true) { $0.need ?? 0 })
    }
    return all
  }

  /// Need and gap of GPs by definition; `nil` where there is one at most.
  var definitionsTable: Table? {
    let all = definitions
    let needs = all.compactMap(\.needs.last)
    guard all.count > 1, let least = needs.min(), let most = needs.max() else { return nil }
    let rows = all.map { definition -> [Table.Cell] in
      let name = PlainText.capitalised(definition.name)
      return [
        .text(definition.isUsed ? "\(name) (used here)" : name),
        definition.patientsPerFTE.map { .text(FigureText.plain($0)) } ?? .none,
      ] + (definition.needs + definition.shorts).map { .number($0, decimals: 1) }
    }
    return Table(
      title: "The need for GPs by each definition in use, \(base) and \(horizon)",
      columns: [
        .init("Definition", key: "definition", .left),
        .init("Patients per FTE", key: "patients_per_fte"),
        .init("Need \(base) (FTE)", key: "need_base"),
        .init("Need \(horizon) (FTE)", key: "need_horizon"),
        .init("Short \(base) (FTE)", key: "short_base"),
        .init("Short \(horizon) (FTE)", key: "short_horizon"),
      ],
      rows: rows,
      notes: [
        "By definition the need in \(horizon) runs from \(FigureText.tenths(least)) to "
          + "\(FigureText.tenths(most)) FTE, so each is shown. Short is summed over the localities "
          + "that are short, with the same staff, and with the same work taken on by other roles.",
        definitionSources,
      ].filter { !$0.isEmpty }, source: workforceSource)
  }

  private var definitionSources: String {
    let sources = GPRatio.allCases.compactMap { ratio -> String? in
      guard let figure = assumption(ratio.assumption) else { return nil }
      return "\(ratio.definition): "
        + (figure.isSourced ? figure.source : "no source, the place's own judgement")
    }
    return sources.isEmpty ? "" : PlainText.sentence("Ratios: " + PlainText.sources(sources))
  }
}

extension StaffRole {
  /// As a sentence names one of them.
  var noun: String {
    switch self {
    case .gp: "GP"
    case .nurse: "nurse"
    case .directCare: "of other direct patient care"
    case .admin: "of admin"
    }
  }

  /// The assumption of patients per full-time equivalent; a GP's is chosen by the scenario.
  fileprivate var ratioAssumption: AssumptionKey {
    switch self {
    case .gp: .patientsPerGPPlanning
    case .nurse: .patientsPerNurse
    case .directCare: .patientsPerDirectCare
    case .admin: .patientsPerAdmin
    }
  }
}
