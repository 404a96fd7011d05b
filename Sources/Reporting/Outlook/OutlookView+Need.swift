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
      let key = role == .gp ? ratio.assumption : role.ratioAssumption
      let definition = role == .gp ? ratio.definition : "a ratio"
      guard let figure = assumption(key) else { return definition }
      return "\(definition) of \(FigureText.plain(figure.value)) patients per FTE \(role.name)"
        + (figure.isSourced ? "" : " (assumed)")
    case .activity:
      let isByAge = area.records.contactRates != nil && outlook.population.byAge != nil
      let ages = isByAge ? " by age" : ""
      return "activity: contacts a year\(ages), divided by the contacts that one FTE sees in a year"
    case nil: return "the definition that the scenario names"
    }
  }

  /// The need for GPs by every definition that the place has a figure for: the choice moves the
  /// answer by a third. `nil` where there is one definition at most.
  var definitionsTable: Table? {
    guard let gp = roles.first(where: { $0.role == .gp }), hasNeed(gp) else { return nil }
    var rows: [[Table.Cell]] = []
    for ratio in GPRatio.allCases {
      guard let figure = assumption(ratio.assumption), figure.value > 0 else { continue }
      let isUsed = outlook.prospects.workforce?.need == .ratio(ratio)
      rows.append(
        definitionRow(ratio.definition, perFTE: figure.value, isUsed: isUsed, gp: gp) {
          $0.patients / figure.value
        })
    }
    if outlook.prospects.workforce?.need == .activity {
      rows.append(definitionRow("activity", perFTE: nil, isUsed: true, gp: gp) { $0.need ?? 0 })
    }
    guard rows.count > 1 else { return nil }
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
        "The definition of the ratio moves the answer more than most growth scenarios do, so each is "
          + "shown. Short is summed over the localities that are short, with the same staff, and "
          + "with the same work taken on by other roles.",
        definitionSources,
      ].filter { !$0.isEmpty }, source: workforceSource)
  }

  private func definitionRow(
    _ name: String, perFTE: Double?, isUsed: Bool, gp: WorkforceOutlook.Role,
    need: (Staff) -> Double
  ) -> [Table.Cell] {
    let years = [base, horizon].map { staff(gp, in: $0) }
    let needs = years.map { $0.reduce(0) { $0 + need($1) } }
    let shorts = years.map { figures in
      figures.reduce(0) { $0 + max(0, need($1) - $1.supply - $1.substituted) }
    }
    return [
      .text(PlainText.capitalised(name) + (isUsed ? " (used here)" : "")),
      perFTE.map { .text(FigureText.plain($0)) } ?? .none,
    ] + (needs + shorts).map { .number($0, decimals: 1) }
  }

  private var definitionSources: String {
    let sources = GPRatio.allCases.compactMap { ratio -> String? in
      guard let figure = assumption(ratio.assumption) else { return nil }
      return "\(ratio.definition): "
        + (figure.isSourced ? figure.source : "no source, the place's own judgement")
    }
    return sources.isEmpty ? "" : PlainText.sentence("Ratios: " + sources.joined(separator: "; "))
  }
}

extension StaffRole {
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
