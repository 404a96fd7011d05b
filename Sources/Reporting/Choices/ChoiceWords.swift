import PlaceModel
import Planning
import Studies

/// How papers word plans that stand for a choice.
struct ChoiceWords {
  let area: Area
  let travel: TravelWords

  init(_ area: Area) {
    self.area = area
    travel = TravelWords(area)
  }

  /// "192,845 patient-km".
  func amount(_ amount: Double, of term: Term) -> String {
    NumberText.fixed(amount, decimals: 0, grouped: true) + " " + term.unit(in: area)
  }

  /// What a column of a term's amounts is called for programs.
  func key(of term: Term) -> String {
    switch term {
    case .travel: "travel_patient_\(travel.short)"
    case .continuity: "continuity_lost_patients"
    case .balance: "balance_patients"
    case .need: "need_weighted_patients"
    case .workforce: "workforce_patients"
    }
  }

  /// "Travel (patient-km)".
  func header(of term: Term) -> String { "\(term.title) (\(term.unit(in: area)))" }

  /// "travel", "continuity lost": inside a sentence.
  func noun(of term: Term) -> String { term.title.lowercased() }

  /// What the terms count, a sentence each.
  func definition(of term: Term) -> String {
    switch term {
    case .travel:
      "Travel: list size × \(travel.definition) to the locality's hub, summed. \(travel.note)"
    case .continuity:
      "Continuity lost: the share of a patient's cluster today, by list size, that is not in the "
        + "patient's locality, summed over patients; continuity kept is what is left of it, as a mean "
        + "over patients."
    case .balance: "Balance: patients by which list sizes differ from the ideal, summed."
    case .need:
      "Need: weighted patients by which localities are above or below what the place's mean ratio of "
        + "weighted to registered patients gives them, summed."
    case .workforce:
      "Workforce: how far localities' patients for each full-time GP are from the place's mean, as a "
        + "share of the mean, × list size, summed."
    }
  }

  /// "12,345 patients (6.0 %)".
  func patients(_ count: Int) -> String {
    let share = Double(count) / Double(max(1, area.listSizes.total))
    return "\(NumberText.counted(count, "patient")) (\(NumberText.percent(share)))"
  }

  func name(_ practice: PracticeIndex) -> String {
    area[practice].name.isEmpty ? area[practice].code : area[practice].name
  }

  /// Which locality each practice is in, a column a plan, for programs.
  ///
  /// - Parameter key: what a column is called, by the plan's position.
  func plansData(_ plans: [Plan], title: String, key: (Int) -> String) -> Table {
    Table(
      title: title,
      columns: [
        .init("Code", key: "code", .left), .init("Practice", key: "name", .left),
        .init("List size (patients)", key: "list_size"),
      ]
        + plans.indices.map {
          Table.Column(PlainText.capitalised(key($0)), key: key($0), .left)
        },
      rows: area.indices.map { practice in
        [
          .text(area[practice].code), .text(area[practice].name), .count(area.listSizes[practice]),
        ]
          + plans.map { plan in
            let locality = plan.localityOfPractice[practice.rawValue]
            return .text(plan.fileName(locality, isGiven: false))
          }
      }, source: area.sourceLine)
  }

  /// A plan's localities, for programs.
  func json(_ plan: Plan, _ measures: PlanMeasures) -> JSONText {
    .array(
      plan.localities.indices.map { number in
        let locality = plan.localities[number]
        return .object([
          "letter": .string(locality.letter), "name": .string(locality.name),
          "hub": .string(area[locality.hub].code),
          "list_size": .count(measures.localities[number].listSize),
          "practices": .list(locality.members.map { .string(area[$0].code) }),
        ])
      })
  }
}

extension ProgramNote {
  /// The line under a paper.
  var sentence: String { "Made by locality \(version) with \(solver)." }

  var json: JSONText { .object(["version": .string(version), "solver": .string(solver)]) }
}

extension PlainText {
  /// Sentences as a list on a terminal.
  static func list(_ sentences: [String], width: Int) -> String {
    sentences.flatMap { sentence in
      wrapped(line(sentence), to: width - 2).enumerated().map {
        ($0 == 0 ? "- " : "  ") + $1
      }
    }.joined(separator: "\n") + "\n"
  }
}
