import PlaceModel
import Planning
import Studies

extension ComparisonReport {
  /// First what must be known of single scenarios, then what the columns mean.
  var notes: [String] {
    noPlanNotes + wayOutNotes + partedNotes + samePlanNotes + cautions + bandNotes + definitions
  }

  private var samePlanNotes: [String] {
    plans.filter { $0.count > 1 }.map { results in
      let others = results.dropFirst().map(\.scenario.heading)
      return "\(results[0].scenario.heading): the same plan as in "
        + "\(NumberText.list(others.map { "\"\($0)\"" }))."
    }
  }

  private var noPlanNotes: [String] {
    results.compactMap { result in
      guard case .noPlan(let noPlan) = result.outcome else { return nil }
      let reason = PlainText.sentence(noPlan.reason)
      let heading = "\(result.scenario.heading): "
      return heading + (noPlan.isProven ? "" : "no plan found within the limits. ") + reason
    }
  }

  /// What would leave a plan, for each scenario without one.
  private var wayOutNotes: [String] {
    results.compactMap { result in
      guard case .noPlan(let noPlan) = result.outcome, let wayOut = noPlan.wayOut else {
        return nil
      }
      return "\(result.scenario.heading): \(wayOut)"
    }
  }

  private var partedNotes: [String] {
    plans.map { $0[0] }.compactMap { result in
      guard let parted = PlanView(result)?.partedWords(limit: 12) else { return nil }
      return "\(result.scenario.heading): not every locality is in one piece; \(parted)."
    }
  }

  private var cautions: [String] {
    let totals = Set(results.map { "\($0.area.listSizes.date) \($0.area.listSizes.total)" })
    guard totals.count > 1 else { return [] }
    return ["The scenarios do not all use the same list sizes, so compare them with care."]
  }

  private var bandNotes: [String] {
    let bands = results.map(\.band.words)
    guard let first = bands.first else { return [] }
    if Set(bands).count == 1 { return ["Inside band: localities whose list size is \(first)."] }
    return zip(results, bands).map {
      "\($0.scenario.heading): inside the band means a list size of \($1)."
    }
  }

  private var definitions: [String] {
    var lines = [
      "To hub: \(travel.definition) from a patient's practice to the hub, the practice of a locality "
        + "with the least total patient travel to it; the mean over patients, and the distance that "
        + "95 % of patients do not exceed."
    ]
    if results.allSatisfy(\.area.clusters.isEmpty) {
      lines.append("Continuity and patients parted have no figures: the place has no clusters.")
    } else {
      lines.append(
        "Continuity: the share of today's cluster, by list size, that stays in a patient's "
          + "locality, as a mean over patients.")
      lines.append(
        "Parted from cluster: patients whose practice is parted from at least one other practice of "
          + "its cluster today.")
    }
    lines.append(
      "In one piece: localities that one can walk through from neighbour to neighbour.")
    lines.append(
      "Proof: \"proven best\" means that no other plan that keeps the scenario's rules has a better "
        + "score; \"within 0.8 %\" that none can be better by more than that share of the score; "
        + "\"as given\" that the plan was read from a file.")
    return lines
  }
}
