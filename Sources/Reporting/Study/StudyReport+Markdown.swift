import PlaceModel
import Planning
import Studies

extension StudyReport {
  /// The paper: what was found first, how it was found after.
  var markdown: String {
    let sections = view.map(planSections) ?? noPlanSections
    return (opening + sections + closingSections).joined(separator: "\n")
  }

  private var opening: [String] {
    var text = ["# \(MarkdownText.escaped(heading))\n"]
    var line = "\(area.name). List sizes of \(area.listDate)."
    if case .given(let file, _, _, _) = result.scenario.plan { line += " Plan read from \(file)." }
    text.append(MarkdownText.escaped(line) + "\n")
    if !result.scenario.summary.isEmpty {
      text.append(MarkdownText.escaped(result.scenario.summary) + "\n")
    }
    return text
  }

  private func planSections(_ view: PlanView) -> [String] {
    var text = ["## In short\n", MarkdownText.list(inShort.map(MarkdownText.escaped))]
    text += ["## Map\n", "![\(MarkdownText.escaped(view.mapTitle))](map.svg)\n"]
    text += ["The map in words:\n", MarkdownText.list(view.mapInWords.map(MarkdownText.escaped))]
    text += ["## Localities\n", view.localitiesTable.markdown]
    text += rulesSections
    text += ["## What changes for whom\n"] + changes(view)
    text += yearsToCome
    text += ["## How the plan is scored\n", view.scoringTable.markdown]
    text += [
      MarkdownText.escaped(
        view.isGiven
          ? "The plan was read from a file, so its score is only for comparison."
          : view.proofSentence) + "\n"
    ]
    text += ["## Practices by locality\n", view.practicesTable.markdown]
    return text
  }

  private func changes(_ view: PlanView) -> [String] {
    guard let changes = PlanChanges(view) else {
      return ["The place has no clusters today, so there is nothing to compare with.\n"]
    }
    return [MarkdownText.list(changes.sentences.map(MarkdownText.escaped))]
      + changes.tables.map(\.markdown)
  }

  private var noPlanSections: [String] {
    guard let noPlanView else { return [] }
    let inShort = MarkdownText.list(inShort.map(MarkdownText.escaped))
    return ["## In short\n", inShort] + noPlanView.why + noPlanView.whatWouldHelp + rulesSections
      + yearsToCome
  }

  /// What the scenario asks of the years to come; nothing where it asks nothing.
  private var yearsToCome: [String] {
    (outlook?.sections ?? []) + (BackTestView(result)?.section ?? [])
  }

  private var closingSections: [String] {
    var text = ["## Neighbours\n", neighbourCounts.markdown]
    text.append(corrections?.markdown ?? "Nobody has corrected the neighbours.\n")
    text += ["## Findings\n", findings]
    if !result.scenario.values.isEmpty {
      text += ["## What the scenario asks\n", valuesTable.markdown]
    }
    text += ["## Sources\n", sources, "## How to read this\n", definitions]
    text += ["## Files read\n", inputsTable.markdown]
    let program = "Made by locality \(program.version) with \(program.solver)."
    text.append(MarkdownText.escaped(program) + "\n")
    return text
  }

  private var findings: String {
    guard !result.findings.isEmpty else { return "None.\n" }
    return MarkdownText.list(result.findings.map { MarkdownText.escaped($0.text) })
  }

  private var sources: String {
    guard !area.sources.isEmpty else { return "The place names no sources.\n" }
    return MarkdownText.list(
      area.sources.map {
        let subject = PlainText.capitalised(MarkdownText.escaped($0.subject))
        return PlainText.sentence("\(subject): \(MarkdownText.escaped($0.text))")
      })
  }

  private var definitions: String {
    let band = result.band
    var lines = [
      "**Locality**: a group of practices in a plan; every practice is in exactly one.",
      "**Band**: the list sizes a locality may have, \(band.words), aiming at "
        + "\(NumberText.grouped(band.ideal)).",
      "**Neighbours**: practices with no other practice between them on the map, in one building, "
        + "or joined by a correction that a person made and gave a reason for.",
      "**Hub**: the practice of a locality with the least total patient travel to it. It is a "
        + "measure of how close together a locality is, not a proposal for a building.",
      area.travelTable == nil
        ? "**Distance**: straight-line km between practices. Patients are counted where their "
          + "practice is, not where they live."
        : "**Travel**: \(TravelWords(area).definition), from practice to practice. Patients are "
          + "counted where their practice is, not where they live.",
    ]
    if !area.clusters.isEmpty {
      lines += [
        "**Cluster**: a group of practices in use today.",
        "**Continuity**: for a patient, the share of today's cluster, by list size, that is in the "
          + "patient's locality; shown as a mean over patients.",
      ]
    }
    lines.append(
      "**Proven best**: no other plan that keeps the rules has a better score. It says nothing of "
        + "what the score leaves out.")
    return MarkdownText.list(lines)
  }
}
