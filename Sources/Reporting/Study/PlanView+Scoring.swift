import PlaceModel
import Planning

extension PlanView {
  /// One term of the objective, as amounts and as points.
  struct Term {
    var key: String
    var title: String
    var definition: String
    var unit: String
    /// `nil` where the place has nothing to measure it by.
    var amount: Double?
    var weight: Double
    var points: Double { weight == 0 ? 0 : weight * (amount ?? 0) }
    /// Need and workforce are left out where the place has no figures of them.
    var isTold: Bool { amount != nil || weight > 0 || !["need", "workforce"].contains(key) }
  }

  var terms: [Term] { allTerms.filter { $0.isTold } }

  private var allTerms: [Term] {
    [
      Term(
        key: "travel", title: "Travel",
        definition: "list size × \(travel.definition) to the locality's hub, summed",
        unit: travel.patients, amount: measures.travel, weight: objective.travel),
      Term(
        key: "continuity", title: "Continuity lost",
        definition: "share of a patient's cluster today, by list size, that is not in the "
          + "patient's locality, summed over patients",
        unit: "patients", amount: measures.continuityLoss, weight: objective.continuity),
      Term(
        key: "balance", title: "Balance",
        definition: "patients by which a list size differs from the ideal of "
          + "\(NumberText.grouped(band.ideal)), summed over localities",
        unit: "patients", amount: Double(measures.balance), weight: objective.balance),
      Term(
        key: "need", title: "Need",
        definition:
          "weighted patients by which a locality's need is above or below what the place's"
          + " mean ratio of weighted to registered patients gives it, summed over localities",
        unit: "weighted patients", amount: measures.need, weight: objective.need),
      Term(
        key: "workforce", title: "Workforce",
        definition: "how far a locality's patients for each full-time GP are from the place's mean,"
          + " as a share of the mean, × list size, summed over localities",
        unit: "patients", amount: measures.workforce, weight: objective.workforce),
    ]
  }

  var scoringTable: Table {
    let rows: [[Table.Cell]] = terms.map { term in
      [
        .text(term.title), .text(term.definition),
        term.amount.map { .number($0, decimals: 1) } ?? .none, .text(term.unit),
        .text(FigureText.weight(term.weight)), .number(term.points, decimals: 1),
      ]
    }
    let total: [Table.Cell] = [
      .text("Score"), .text("the sum of points; less is better"), .none, .none, .none,
      .number(measures.score, decimals: 1),
    ]
    return Table(
      title: "Score by term",
      columns: [
        .init("Term", key: "term", .left), .init("What it counts", key: "definition", .left),
        .init("Amount", key: "amount"), .init("Unit", key: "unit", .left),
        .init("Weight (points per unit)", key: "weight"), .init("Points", key: "points"),
      ],
      rows: rows + [total],
      notes: scoringNotes,
      source: area.sourceLine)
  }

  private var scoringNotes: [String] {
    var notes = ["A term with weight 0 is shown for information and plays no part in the score."]
    if let staff = area.gpStaff, !staff.practicesEstimated.isEmpty {
      let count = NumberText.counted(staff.practicesEstimated.count, "practice")
      notes.append(
        "GPs are those of \(staff.year); \(count) whose number is not known are taken at the"
          + " mean of the others.")
    }
    return notes
  }
}
