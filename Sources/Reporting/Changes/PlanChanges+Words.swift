import PlaceModel
import Planning

extension PlanChanges {
  /// What a reader must know of the change, a sentence each.
  public var sentences: [String] {
    if comparison.isSame {
      let groups = "No practice moves: the groups are those of \(before)"
      guard !comparison.isUnchanged else { return [groups + ", and so are their hubs."] }
      return [groups + ", and not all of their hubs are."]
        + [travelSentence, extremesSentence].compactMap { $0 }
    }
    return [movesSentence, endsSentence, travelSentence, extremesSentence].compactMap { $0 }
  }

  private var movesSentence: String {
    let moving = comparison.practicesMoving
    let (few, all) = (comparison.patientsMoving, comparison.patients)
    return
      "\(NumberText.grouped(moving)) of "
      + NumberText.counted(comparison.practices.count, "practice")
      + ", with \(NumberText.grouped(few)) of \(NumberText.grouped(all)) patients "
      + "(\(NumberText.percent(Double(few) / Double(max(1, all))))), "
      + "\(moving == 1 ? "moves" : "move"): "
      + "\(moving == 1 ? "its" : "their") locality is not the one that goes on from "
      + "\(moving == 1 ? "its" : "their") \(noun). With any other pairing of \(nounPlural) and "
      + "localities it would be as many patients or more."
  }

  private var endsSentence: String? {
    var parts: [String] = []
    let ending = comparison.groupsEnding.map { from.labels[$0] }
    let new = comparison.newLocalities.map { to.labels[$0] }
    if !ending.isEmpty {
      parts.append(
        "\(named(ending)) \(ending.count == 1 ? "ends" : "end"): no locality goes on from "
          + "\(ending.count == 1 ? "it" : "them").")
    }
    if !new.isEmpty {
      parts.append("\(named(new)) \(new.count == 1 ? "goes" : "go") on from no \(noun).")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// At most eight by name.
  private func named(_ labels: [String]) -> String {
    guard labels.count > 8 else { return NumberText.list(labels) }
    return NumberText.list(Array(labels.prefix(7)) + ["\(labels.count - 7) more"])
  }

  private var travelSentence: String? {
    let travel = comparison.travelChange
    guard let mean = travel.mean else { return nil }
    func patients(_ count: Int) -> String {
      let share = NumberText.percent(Double(count) / Double(max(1, comparison.patients)))
      return "\(NumberText.counted(count, "patient")) (\(share))"
    }
    let figure = words(ofChange: mean)
    let isNone = !figure.hasPrefix("+") && !figure.hasPrefix("−")
    return
      "The hub is nearer than \(before) for \(patients(travel.nearer)) and farther for "
      + "\(patients(travel.farther)), by more than \(tolerance); "
      + (isNone
        ? "on average it is as far as \(before)." : "the mean change is \(figure) \(unit).")
  }

  private var extremesSentence: String? {
    let travel = comparison.travelChange
    func figure(_ travel: Double) -> String {
      NumberText.fixed(travel, decimals: decimals) + " \(unit)"
    }
    func words(_ practice: ComparedPractice) -> String {
      "\(name(practice.practice)) "
        + "(from \(figure(practice.before ?? 0)) to \(figure(practice.after)), "
        + "\(NumberText.counted(practice.patients, "patient")))"
    }
    switch (travel.largestLoss, travel.largestGain) {
    case (let loss?, let gain?):
      return "\(words(loss)) loses most; \(words(gain)) gains most."
    case (let loss?, nil): return "\(words(loss)) loses most."
    case (nil, let gain?): return "\(words(gain)) gains most."
    case (nil, nil): return nil
    }
  }

  /// "0.1 km".
  private var tolerance: String { "\(FigureText.weight(comparison.unit.sameWithin)) \(unit)" }

  var pairingNote: String {
    "Goes on as: each \(noun) is paired with at most one locality, and each locality with at most "
      + "one \(noun), so that most patients stay with a locality that goes on from their \(noun). "
      + "All others move. Patients are counted with their practice: nobody changes practice."
  }

  /// What nearer and farther mean.
  var travelNote: String {
    let way = comparison.unit == .kilometres ? "distance" : "journey"
    return "Nearer and farther: the \(way) from a patient's practice to the hub of its locality, "
      + "less that to the hub of its \(noun) \(before), differs by more than \(tolerance). A hub may "
      + "change without a move."
  }

  /// What km or minutes are.
  var unitNote: String {
    area.travelTable == nil
      ? Area.distanceNote
      : "Journeys are those of the place's own table, in \(unit), not straight lines."
  }
}
