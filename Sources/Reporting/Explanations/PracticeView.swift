import PlaceModel
import Planning

/// One practice and the places that it might have been in, as people read it.
struct PracticeView {
  let explanation: PracticeExplanation
  let view: PlanView
  let area: Area

  init(_ explanation: PracticeExplanation, in view: PlanView) {
    self.explanation = explanation
    self.view = view
    area = view.area
  }

  private var practice: PracticeIndex { explanation.practice }
  private var home: Int { view.plan.localityOfPractice[practice.rawValue] }
  private var name: String { "\(view.name(practice)) (\(area[practice].code))" }
  private var unit: String { view.measures.travelUnit.rawValue }

  var title: String { "\(name): \(view.label(home))" }

  // MARK: Sentences

  /// Where it is, who is around it, and what speaks for it.
  var sentences: [String] {
    [whereSentence, neighboursSentence] + explanation.elsewhere.map(sentence)
      + [hubSentence].compactMap { $0 }
  }

  private var whereSentence: String {
    let locality = view.plan.localities[home]
    let patients = NumberText.counted(area.listSizes[practice], "patient")
    let size = NumberText.grouped(view.measures.localities[home].listSize)
    let practices = NumberText.counted(locality.members.count, "practice")
    let place =
      locality.hub == practice
      ? "is the hub of \(view.label(home))"
      : "is in \(view.label(home)), \(distance(to: locality.hub)) from its hub, "
        + view.name(locality.hub)
    return
      "\(name), with \(patients), \(place). The locality has \(practices) and \(size) patients, "
      + "\(view.bandWords(home))."
  }

  private var neighboursSentence: String {
    let neighbours = area.adjacency.neighbours(of: practice)
    guard !neighbours.isEmpty else { return "It has no neighbours." }
    let shares = view.numbers.compactMap { number -> String? in
      let inside = neighbours.filter { view.plan.localityOfPractice[$0.rawValue] == number }
      return inside.isEmpty ? nil : "\(NumberText.words(inside.count)) in \(view.label(number))"
    }
    let count = NumberText.counted(neighbours.count, "neighbour")
    return "It has \(count): \(NumberText.list(shares))."
  }

  /// What stands against one other locality, in a sentence or two.
  private func sentence(_ other: PracticeExplanation.Elsewhere) -> String {
    let label = view.label(other.locality)
    let hub = view.plan.localities[other.locality].hub
    let opening = "\(label) (hub \(distance(to: hub)) away): "
    var text = opening
    if other.move.forbidden.isEmpty, let moved = other.move.planned {
      text += "nothing forbids the move alone, which \(costs(moved))"
    } else {
      text += "it cannot move there alone"
    }
    switch other.best {
    case nil: return text + "."
    case .planned(let best, let comparison):
      return text + "; the best plan that has it with \(view.name(hub)) "
        + "\(both(in: best))\(costs(best)), and \(others(comparison)). \(certainty(best))"
    case .noPlan(let reason):
      return text + "; \(nothing(reason)) with \(view.name(hub))."
    }
  }

  /// Words for a plan in which the practice stays with its present hub, which has moved with it.
  private func both(in other: PlannedLocalities) -> String {
    let hub = view.plan.localities[home].hub
    guard hub != practice, other.plan.locality(of: practice).members.contains(hub) else {
      return ""
    }
    return "still has it with \(view.name(hub)) too; it "
  }

  private var hubSentence: String? {
    guard let other = explanation.withoutHub else { return nil }
    let hub = view.name(view.plan.localities[home].hub)
    switch other {
    case .planned(let best, let comparison):
      return "Anywhere but with \(hub): the best plan \(costs(best)), and \(others(comparison)). "
        + certainty(best)
    case .noPlan(let reason): return "Anywhere but with \(hub): \(nothing(reason)) without it."
    }
  }

  private func nothing(_ reason: NoPlan) -> String {
    reason.isProven
      ? "no plan that keeps the rules has it" : "no plan was found within the limits that has it"
  }

  /// "costs 1,234 more points (0.6 %): 1,234.5 more patient-km of travel".
  private func costs(_ other: PlannedLocalities) -> String {
    let more = other.measures.score - view.measures.score
    let share =
      view.measures.score == 0
      ? "" : " (\(NumberText.percent(abs(more) / view.measures.score)))"
    if abs(more) <= 1e-9 * max(1, view.measures.score) { return "costs nothing more" }
    let points = NumberText.fixed(abs(more), decimals: 0, grouped: true)
    return "costs \(points) points \(more < 0 ? "less" : "more")\(share)"
  }

  private func others(_ comparison: PlanComparison) -> String {
    let moving = comparison.practices.filter { $0.moves && $0.practice != practice }
    guard !moving.isEmpty else { return "nobody else moves" }
    let patients = moving.reduce(0) { $0 + $1.patients }
    return "\(NumberText.counted(moving.count, "other practice")) with "
      + "\(NumberText.counted(patients, "patient")) \(moving.count == 1 ? "moves" : "move") as well"
  }

  private func certainty(_ planned: PlannedLocalities) -> String {
    if case .stopped = planned.proof.status {
      return "It is not proven that there is none better (\(planned.proof.cell))."
    }
    return "None such is better: that is proven."
  }

  func distance(to hub: PracticeIndex) -> String {
    "\(NumberText.fixed(area.travel[practice, hub], decimals: 2)) \(unit)"
  }

  // MARK: Tables

  /// One figure that plans are compared by.
  private struct Figure {
    var column: Table.Column
    /// `nil` where the place has nothing to measure it by.
    var value: (PlanMeasures) -> Double?
    var decimals = 1
  }

  private static func figures(travelIn unit: TravelTable.Unit) -> [Figure] {
    [
      Figure(column: .init("Score, more (points)", key: "more_score"), value: { $0.score }),
      Figure(
        column: .init("Travel, more (patient-\(unit.rawValue))", key: "more_travel"),
        value: { $0.travel }),
      Figure(
        column: .init("Continuity lost, more (patients)", key: "more_continuity_lost"),
        value: { $0.continuityLoss }),
      Figure(
        column: .init("Balance, more (patients)", key: "more_balance"),
        value: { Double($0.balance) }, decimals: 0),
      Figure(
        column: .init("Need, more (weighted patients)", key: "more_need"), value: { $0.need }),
      Figure(
        column: .init("Workforce, more (patients)", key: "more_workforce"),
        value: { $0.workforce }),
    ]
  }

  private static var allFigures: [Figure] { figures(travelIn: .kilometres) }

  /// The figures that the place has.
  private var figures: [Figure] {
    Self.figures(travelIn: view.measures.travelUnit).filter { $0.value(view.measures) != nil }
  }

  /// What a plan has more of each figure than the present one; no plan has nothing of any.
  private func more(_ planned: PlannedLocalities?, of figures: [Figure]) -> [Table.Cell] {
    figures.map { figure in
      guard let new = planned.flatMap({ figure.value($0.measures) }),
        let old = figure.value(view.measures)
      else { return .none }
      return .number(new - old, decimals: figure.decimals)
    }
  }

  /// The practice moved alone to each other locality.
  var movesTable: Table {
    Table(
      title: "\(name) moved alone",
      columns: [
        .init("To", key: "locality", .left), .init("What forbids it", key: "forbidden", .left),
      ] + figures.map(\.column),
      rows: explanation.elsewhere.map { other in
        [
          .text(view.label(other.locality)),
          .text(
            other.move.forbidden.isEmpty ? "nothing" : other.move.forbidden.joined(separator: " ")),
        ] + more(other.move.planned, of: figures)
      },
      notes: ["Everything else stays as it is. Figures below nought are less than now."],
      source: area.sourceLine)
  }

  /// The best plans that have the practice elsewhere; `nil` for a plan read from a file.
  var plansTable: Table? {
    let rows = options.compactMap { words, plan in
      plan.map { [.text(words)] + cells($0, of: figures) }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      title: "The best plans with \(name) elsewhere",
      columns: [.init("Where", key: "where", .left)] + figures.map(\.column) + [
        .init("Others that move", key: "others_moving"),
        .init("Their patients", key: "patients_moving"), .init("Proof", key: "proof", .left),
      ], rows: rows,
      notes: ["Every rule of the scenario is kept, and everybody may move."],
      source: area.sourceLine)
  }

  private var options: [(String, PracticeExplanation.OtherPlan?)] {
    let hub = view.name(view.plan.localities[home].hub)
    return explanation.elsewhere.map { other in
      ("with \(view.name(view.plan.localities[other.locality].hub))", other.best)
    } + [("not with \(hub)", explanation.withoutHub)]
  }

  private func cells(
    _ plan: PracticeExplanation.OtherPlan, of figures: [Figure]
  ) -> [Table.Cell] {
    guard case .planned(let planned, let comparison) = plan else {
      return more(nil, of: figures) + [.none, .none, .text(proofCell(plan))]
    }
    let moving = comparison.practices.filter { $0.moves && $0.practice != practice }
    return more(planned, of: figures) + [
      .count(moving.count), .count(moving.reduce(0) { $0 + $1.patients }), .text(proofCell(plan)),
    ]
  }

  private func proofCell(_ plan: PracticeExplanation.OtherPlan) -> String {
    switch plan {
    case .planned(let planned, _): planned.proof.cell
    case .noPlan(let reason): reason.isProven ? "no plan" : "no plan found"
    }
  }

  static let dataColumns: [Table.Column] =
    [
      .init("Practice", key: "practice", .left), .init("Question", key: "question", .left),
      .init("Hub", key: "hub", .left), .init("Travel to that hub", key: "travel_to_hub"),
      .init("What forbids it", key: "forbidden", .left),
    ] + allFigures.map(\.column) + [
      .init("Others that move", key: "others_moving"),
      .init("Their patients", key: "patients_moving"), .init("Proof", key: "proof", .left),
    ]

  var dataRows: [[Table.Cell]] {
    func start(_ question: String, _ hub: PracticeIndex) -> [Table.Cell] {
      [
        .text(area[practice].code), .text(question), .text(area[hub].code),
        .number(area.travel[practice, hub], decimals: 3),
      ]
    }
    func end(_ plan: PracticeExplanation.OtherPlan) -> [Table.Cell] {
      [.none] + cells(plan, of: Self.allFigures)
    }
    var rows: [[Table.Cell]] = []
    for other in explanation.elsewhere {
      let hub = view.plan.localities[other.locality].hub
      rows.append(
        start("moved alone", hub) + [.text(other.move.forbidden.joined(separator: " "))]
          + more(other.move.planned, of: Self.allFigures) + [.none, .none, .none])
      if let best = other.best { rows.append(start("best plan with", hub) + end(best)) }
    }
    if let without = explanation.withoutHub {
      rows.append(start("best plan without", view.plan.localities[home].hub) + end(without))
    }
    return rows
  }
}
