public import PlaceModel
import Planning

/// Why a study has no plan and what would help, as tables and sentences.
struct NoPlanView {
  let noPlan: NoPlan
  /// Where the figures come from.
  let source: String

  /// The result in a few sentences; the last is the change with the best plan.
  var inShort: [String] {
    [PlainText.sentence(noPlan.reason), noPlan.certainty] + [noPlan.wayOut].compactMap { $0 }
  }

  /// The rules at odds, the arithmetic and the cases behind it, as a paper's section.
  var why: [String] {
    var text: [String] = []
    if let clash = noPlan.clash {
      if !clash.rules.isEmpty {
        text.append(
          clash.rules.count == 1
            ? "This rule cannot be kept:\n" : "These rules cannot all be kept at once:\n")
        text.append(
          MarkdownText.list(
            clash.sentences.map {
              MarkdownText.escaped(PlainText.capitalised(PlainText.sentence($0)))
            }))
      }
      text.append(MarkdownText.escaped(clash.certainty) + "\n")
    }
    if !noPlan.details.isEmpty {
      text.append(MarkdownText.list(noPlan.details.map(MarkdownText.escaped)))
    }
    return text.isEmpty ? [] : ["## Why\n"] + text
  }

  /// What would help, as a paper's section; nothing where nothing was looked for.
  var whatWouldHelp: [String] {
    guard noPlan.clash != nil else { return [] }
    guard !noPlan.relaxations.isEmpty else {
      return [
        "## What would help\n",
        "No change of one rule or two was found that leaves a plan"
          + (noPlan.hasMoreToTry ? ", as far as the limits of the search went.\n" : ".\n"),
      ]
    }
    return ["## What would help\n", table.markdown]
  }

  /// A row a change, for people.
  var table: Table {
    var notes = [
      "Each change was solved again, with every other rule kept: the figures are those of the best "
        + "plan that it allows. The change with the best score comes first; less is better."
    ]
    if noPlan.relaxations.contains(where: { !$0.isLeast }) {
      notes.append("Smallest \"not known\": a limit stopped the search for a smaller change.")
    }
    if noPlan.hasMoreToTry { notes.append("Not every change was tried: there may be others.") }
    return Table(
      title: "Changes that leave a plan",
      columns: [
        .init("What to change", key: "change", .left), .init("Localities", key: "localities"),
        .init("Smallest list (patients)", key: "smallest_list_size"),
        .init("Largest list (patients)", key: "largest_list_size"),
        .init("Mean to hub", key: "mean_to_hub"),
        .init("Parted from cluster (patients)", key: "patients_parted_from_cluster"),
        .init("Score (points)", key: "score"), .init("Proof", key: "proof", .left),
        .init("Smallest of its kind", key: "least", .left),
      ],
      rows: noPlan.relaxations.map { offer in
        let measures = offer.planned.measures
        return [
          .text(PlainText.capitalised(offer.sentence)),
          .count(offer.planned.plan.localities.count), .count(measures.smallestListSize),
          .count(measures.largestListSize), .number(measures.meanTravel, decimals: 2),
          measures.patientsPartedFromCluster.map(Table.Cell.count) ?? .none,
          .number(measures.score, decimals: 1), .text(offer.planned.proof.cell),
          .text(offer.isLeast ? "yes" : "not known"),
        ]
      }, notes: notes, source: source)
  }

  /// The same for programs: `relaxations.csv`.
  var data: Table {
    Table(
      title: "Changes that leave a plan",
      columns: [
        .init("What to change", key: "change", .left), .init("Size", key: "size"),
        .init("Unit", key: "unit", .left), .init("Smallest", key: "is_smallest", .left),
        .init("Localities", key: "localities"),
        .init("Smallest list (patients)", key: "smallest_list_size"),
        .init("Largest list (patients)", key: "largest_list_size"),
        .init("Travel", key: "travel"), .init("Mean to hub", key: "mean_to_hub"),
        .init("Continuity lost (patients)", key: "continuity_lost_patients"),
        .init("Parted from cluster (patients)", key: "patients_parted_from_cluster"),
        .init("Score (points)", key: "score"), .init("Bound (points)", key: "bound"),
        .init("Proof", key: "proof", .left),
      ],
      rows: noPlan.relaxations.map { offer in
        let measures = offer.planned.measures
        return [
          .text(offer.sentence), .number(offer.size, decimals: 3), .text(offer.unit),
          .text(offer.isLeast ? "yes" : "not known"),
          .count(offer.planned.plan.localities.count), .count(measures.smallestListSize),
          .count(measures.largestListSize), .number(measures.travel, decimals: 2),
          .number(measures.meanTravel, decimals: 3),
          measures.continuityLoss.map { .number($0, decimals: 2) } ?? .none,
          measures.patientsPartedFromCluster.map(Table.Cell.count) ?? .none,
          .number(measures.score, decimals: 4),
          offer.planned.proof.bound.map { .number($0, decimals: 4) } ?? .none,
          .text(offer.planned.proof.cell),
        ]
      }, source: source)
  }

  /// The reason for programs.
  var json: [String: JSONText] {
    var members: [String: JSONText] = [
      "status": .string(noPlan.isProven ? "no plan" : "no plan found"),
      "reason": .string(noPlan.reason), "details": .strings(noPlan.details),
    ]
    if let clash = noPlan.clash {
      members["clash"] = .object([
        "rules": .strings(clash.sentences), "is_minimal": .bool(clash.isMinimal),
        "is_smallest": .bool(clash.isSmallest),
      ])
      members["relaxations"] = data.jsonValue
      members["relaxations_left_untried"] = .bool(noPlan.hasMoreToTry)
    }
    return members
  }
}

extension StudyReport {
  /// Why there is no plan and what would help, for a terminal; empty where there is a plan.
  public func reasons(width: Int) -> String {
    guard let noPlanView else { return "" }
    var sentences = noPlanView.inShort
    if let clash = noPlanView.noPlan.clash {
      sentences += clash.sentences.map { "At odds: \(PlainText.sentence($0))" }
      sentences.append(clash.certainty)
    }
    sentences += noPlanView.noPlan.details
    let lines = sentences.flatMap { sentence in
      PlainText.wrapped(PlainText.line(sentence), to: width - 2).enumerated().map {
        ($0 == 0 ? "- " : "  ") + $1
      }
    }
    let head = ([PlainText.line(heading), ""] + lines).joined(separator: "\n") + "\n"
    guard !noPlanView.noPlan.relaxations.isEmpty else { return head }
    return head + "\n" + noPlanView.table.terminal(width: width)
  }

  /// The same as JSON.
  public var reasonsJSON: String { noPlanView.map { JSONText.object($0.json).text } ?? "" }

  /// The same as Markdown.
  public var reasonsMarkdown: String {
    guard let noPlanView else { return "" }
    let inShort = MarkdownText.list(inShort.map(MarkdownText.escaped))
    return (["## In short\n", inShort] + noPlanView.why + noPlanView.whatWouldHelp)
      .joined(separator: "\n")
  }

  /// The changes that leave a plan, for programs.
  public var reasonsData: Table? { noPlanView?.data }
}

extension NoPlan {
  /// How sure it is that there is no plan.
  var certainty: String {
    isProven
      ? "It is certain that no plan keeps these rules."
      : "The search stopped at a limit before it found a plan; there may still be one."
  }

  /// The change with the best plan, and the next, in a sentence; `nil` where none is known.
  var wayOut: String? {
    let first = relaxations.prefix(3).map(\.sentence)
    guard !first.isEmpty else { return nil }
    return "There is a plan if you \(NumberText.list(first, last: "or"))."
  }
}
