public import PlaceModel
import Planning
import Studies

extension AlternativesReport {
  /// A row a choice, for people.
  public var table: Table {
    Table(
      title: heading, columns: columns(forPrograms: false),
      rows: alternatives.choices.indices.map { row($0, forPrograms: false) },
      notes: notes, source: area.sourceLine)
  }

  /// The same for programs.
  public var data: Table {
    Table(
      title: heading, columns: columns(forPrograms: true),
      rows: alternatives.choices.indices.map { row($0, forPrograms: true) },
      source: area.sourceLine)
  }

  /// Which locality each practice is in, a column a choice, for programs.
  public var plansData: Table {
    words.plansData(alternatives.choices.map(\.plan), title: heading) { "choice_\($0 + 1)" }
  }

  private var hasClusters: Bool { !area.clusters.isEmpty }
  /// Terms that count and have no column otherwise.
  private var furtherTerms: [Term] {
    let objective = study.rules.objective
    return [(Term.need, objective.need), (.workforce, objective.workforce)]
      .filter { $0.1 > 0 }.map(\.0)
  }

  private func columns(forPrograms: Bool) -> [Table.Column] {
    var columns: [Table.Column] = [
      .init("Choice", key: "choice"), .init("Localities", key: "localities"),
      .init("Score (points)", key: "score"), .init("Above the best (%)", key: "above_best"),
      .init(words.header(of: .travel), key: words.key(of: .travel)),
    ]
    if hasClusters {
      columns.append(.init("Continuity kept (%)", key: "continuity"))
    }
    columns.append(.init(words.header(of: .balance), key: words.key(of: .balance)))
    columns += furtherTerms.map { .init(words.header(of: $0), key: words.key(of: $0)) }
    columns += [
      .init("Smallest list (patients)", key: "smallest_list_size"),
      .init("Largest list (patients)", key: "largest_list_size"),
      .init("Elsewhere than in choice 1 (patients)", key: "patients_elsewhere"),
      .init("Elsewhere than in any before, at least (%)", key: "least_share_elsewhere"),
      .init("Proof", key: "proof", .left),
    ]
    return columns
  }

  private func row(_ number: Int, forPrograms: Bool) -> [Table.Cell] {
    let choice = alternatives.choices[number]
    let measures = choice.measures
    let decimals = forPrograms ? 3 : 0
    var row: [Table.Cell] = [
      .count(number + 1), .count(choice.plan.localities.count),
      .number(measures.score, decimals: forPrograms ? 4 : 1),
      aboveBest(number).map(Table.Cell.share) ?? .none,
      .number(measures.travel, decimals: decimals),
    ]
    if hasClusters { row.append(measures.continuity.map(Table.Cell.share) ?? .none) }
    row.append(.count(measures.balance))
    row += furtherTerms.map { term in
      term.amount(in: measures).map { .number($0, decimals: decimals) } ?? .none
    }
    let least = choice.patientsElsewhere.min()
    row += [
      .count(measures.smallestListSize), .count(measures.largestListSize),
      choice.patientsElsewhere.first.map(Table.Cell.count) ?? .none,
      least.map { .share(Double($0) / Double(max(1, area.listSizes.total))) } ?? .none,
      .text(choice.isProven ? "proven" : "not proven"),
    ]
    return row
  }

  private var notes: [String] {
    var notes = [
      "Score: points by the scenario's weights; less is better.",
      "Elsewhere: patients whose locality is not the one that goes on from theirs, when each locality "
        + "of one plan goes on as at most one of the other and as many patients as possible stay. They "
        + "are counted with their practice: nobody changes practice.",
      "Proven: no plan that keeps the rules, and has as many patients elsewhere than in each choice "
        + "before, scores better. \(NumberText.grouped(alternatives.candidates)) possible localities "
        + "were considered.",
      words.definition(of: .travel),
    ]
    if hasClusters { notes.append(words.definition(of: .continuity)) }
    notes.append(words.definition(of: .balance))
    return notes + furtherTerms.map { words.definition(of: $0) }
  }
}
