import PlaceModel
import Planning

extension PlanView {
  /// What the board must know, a sentence each, made from the figures alone.
  var inShort: [String] {
    [sizeSentence, connectionSentence, travelSentence, changeSentence, proofSentence]
      .compactMap { $0 }
  }

  private var sizeSentence: String {
    let count = plan.localities.count
    let inside = measures.localitiesInsideBand
    var text = PlainText.capitalised(
      "\(NumberText.words(count)) \(count == 1 ? "locality" : "localities") of ")
    text +=
      count == 1
      ? "\(NumberText.grouped(measures.largestListSize)) patients"
      : "\(NumberText.grouped(measures.smallestListSize)) to "
        + "\(NumberText.grouped(measures.largestListSize)) patients"
    switch inside {
    case count where count == 1: text += ", inside the \(bandOfLocalities)."
    case count: text += ", all inside the \(bandOfLocalities)."
    case 0: text += ", \(count == 1 ? "not" : "none of them") inside the \(bandOfLocalities)."
    default:
      let outside = numbers.filter { measures.localities[$0].outsideBand != 0 }
      text +=
        "; \(NumberText.words(inside)) \(inside == 1 ? "is" : "are") inside the "
        + bandOfLocalities
      text +=
        outside.count > 4
        ? "."
        : ", and \(NumberText.list(outside.map { "\(label($0)) is \(bandWords($0))" }))."
    }
    return text
  }

  private var bandOfLocalities: String {
    "band of \(band.words)" + (hasTargets ? ", or the size of its own that a locality has" : "")
  }

  private var connectionSentence: String? {
    partedWords(limit: 6).map { "Not every locality is made of neighbours: \($0)." }
  }

  private var travelSentence: String {
    let isTime = travel.unit == .minutes
    return "The mean \(isTime ? "travel time" : "distance") from a patient's practice to the hub of"
      + " its locality is \(travel.figure(measures.meanTravel))"
      + (travel.hasTable ? " by the place's travel table; " : " in a straight line; ")
      + "for 95 % of patients it is at most \(travel.figure(measures.percentile95Travel))."
  }

  private var changeSentence: String? {
    guard let continuity = measures.continuity, let parted = measures.patientsPartedFromCluster
    else { return nil }
    if parted == 0 {
      return area.clusters.count == plan.localities.count
        ? "No practice is parted from another of its cluster today."
        : "Today's clusters stay whole: no practice is parted from another of its cluster."
    }
    let share = Double(parted) / Double(max(1, measures.totalListSize))
    return
      "\(NumberText.grouped(parted)) of \(NumberText.grouped(measures.totalListSize)) patients "
      + "(\(NumberText.percent(share))) are with a practice that is parted from at least one other "
      + "of its cluster today; on average \(NumberText.percent(continuity)) of a patient's cluster "
      + "stays with them."
  }

  var proofSentence: String { proof.sentence(band: band, localities: countWords, lasting: lasting) }

  /// Each locality with its practices: the map for those who cannot see it.
  var mapInWords: [String] {
    numbers.map { number in
      let measures = measures.localities[number]
      let members = membersHubFirst(number)
      let others = members.dropFirst().map { name($0) }
      var text =
        "\(label(number)): \(NumberText.grouped(measures.listSize)) patients, "
        + "\(bandWords(number)); hub \(name(members[0]))"
      if !others.isEmpty { text += ", with \(NumberText.list(Array(others)))" }
      if measures.pieces.count > 1 {
        text += "; in \(NumberText.words(measures.pieces.count)) pieces"
      }
      return text + "."
    }
  }
}
