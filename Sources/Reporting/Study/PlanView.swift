import PlaceModel
import Planning
import Studies

/// A plan with its figures and the names that people see, as tables, map and paper all need it.
struct PlanView {
  let area: Area
  let plan: Plan
  let measures: PlanMeasures
  let proof: Proof
  /// How long the plan holds, where it was asked to last.
  let lasting: Lasting?
  let band: PopulationBand
  let objective: Objective
  /// What the plan must keep, or a given one is checked against.
  let rules: PlanningRules
  let travel: TravelWords
  /// Whether the plan was read from a file; its localities then keep the file's names.
  let isGiven: Bool
  /// How many localities the rules allow: "four localities", "three or four localities".
  let countWords: String

  /// `nil` where the study has no plan.
  init?(_ result: StudyResult) {
    guard let planned = result.planned else { return nil }
    area = result.area
    plan = planned.plan
    measures = planned.measures
    proof = planned.proof
    lasting = planned.lasting
    band = result.band
    objective = result.scenario.objective
    rules = result.rules
    travel = TravelWords(result.area)
    isGiven = result.scenario.isGiven
    var counts = planned.plan.localities.count...planned.plan.localities.count
    if case .proposed(let rules) = result.scenario.plan { counts = rules.localities }
    countWords = Self.words(counts)
  }

  private static func words(_ counts: ClosedRange<Int>) -> String {
    let last = NumberText.words(counts.upperBound)
    if counts.count == 1 { return counts.upperBound == 1 ? "one locality" : "\(last) localities" }
    let joint = counts.count == 2 ? "or" : "to"
    return "\(NumberText.words(counts.lowerBound)) \(joint) \(last) localities"
  }

  var numbers: Range<Int> { plan.localities.indices }

  /// "A Longbridge" for a proposed locality, "Cluster 1 (A)" for one named in a file.
  func label(_ number: Int) -> String { plan.label(number, isGiven: isGiven) }

  /// What the locality is called in a plan's file.
  func fileName(_ number: Int) -> String { plan.fileName(number, isGiven: isGiven) }

  /// The practice's name; its code where it has none.
  func name(_ practice: PracticeIndex) -> String {
    area[practice].name.isEmpty ? area[practice].code : area[practice].name
  }

  /// In the unit of the place's travel.
  func travelToHub(_ practice: PracticeIndex) -> Double {
    area.travel[practice, plan.locality(of: practice).hub]
  }

  /// A locality's members as people read them: the hub, then the others by list size, then code.
  func membersHubFirst(_ number: Int) -> [PracticeIndex] {
    let locality = plan.localities[number]
    let others = locality.members.filter { $0 != locality.hub }.sorted {
      (-area.listSizes[$0], $0) < (-area.listSizes[$1], $1)
    }
    return [locality.hub] + others
  }

  /// "inside", "1,234 under", "1,234 over".
  func bandCell(_ number: Int) -> String { Self.bandCell(measures.localities[number].outsideBand) }

  static func bandCell(_ excess: Int) -> String {
    if excess == 0 { return "inside" }
    return NumberText.grouped(abs(excess)) + (excess < 0 ? " under" : " over")
  }

  /// "inside the band", "1,234 under the band".
  func bandWords(_ number: Int) -> String { bandCell(number) + " the band" }

  /// "Cluster 2 (B) is in three pieces and Cluster 4 (D) in two", naming at most `limit` of those
  /// that are not in one; `nil` where each is.
  func partedWords(limit: Int) -> String? {
    let parted = numbers.filter { measures.localities[$0].pieces.count != 1 }
    guard !parted.isEmpty else { return nil }
    var words = parted.prefix(limit).enumerated().map { place, number in
      let pieces = NumberText.words(measures.localities[number].pieces.count)
      return "\(label(number)) \(place == 0 ? "is in \(pieces) pieces" : "in \(pieces)")"
    }
    if parted.count > limit { words.append("\(parted.count - limit) more in several") }
    return NumberText.list(words)
  }

  /// One line, for the map's text alternative in a paper.
  var mapTitle: String {
    "Map of \(area.name): \(NumberText.counted(area.practices.count, "practice")) in "
      + NumberText.counted(plan.localities.count, "locality", plural: "localities")
  }

  /// The cluster of today that has exactly the locality's practices.
  func sameCluster(_ number: Int) -> Int? {
    let members = plan.localities[number].members.sorted()
    return area.clusters.firstIndex { $0.members.sorted() == members }
  }

  /// The list size published for the cluster that is the same group of practices.
  func publishedListSize(_ number: Int) -> Int? {
    guard let published = area.published, let same = sameCluster(number) else { return nil }
    return published.listSize(of: area.clusters[same].name)
  }
}

extension Plan {
  /// What a locality is called: "A Longbridge" where it was proposed, "Cluster 1 (A)" where a file
  /// named it.
  func label(_ number: Int, isGiven: Bool) -> String {
    let locality = localities[number]
    if locality.name.isEmpty { return locality.letter }
    return isGiven
      ? "\(locality.name) (\(locality.letter))" : "\(locality.letter) \(locality.name)"
  }

  /// What a locality is called in a plan's file: its name, with the letter before it where names
  /// alone would join two localities when the file is read back.
  func fileName(_ number: Int, isGiven: Bool) -> String {
    let names = localities.map(\.name)
    let isUnique = Set(names).count == names.count && !names.contains("")
    return isUnique ? names[number] : label(number, isGiven: isGiven)
  }
}

extension Scenario {
  /// The name of the study's folder: the scenario's own, with nothing in it that could lead to
  /// another folder.
  var folder: String {
    let safe = PlainText.folderName(name)
    return safe.allSatisfy { $0 == "." } ? "scenario" + safe : safe
  }

  /// The title; the scenario's name where it has none.
  var heading: String { title.isEmpty ? name : title }
}

extension PopulationBand {
  /// "50,000 to 70,000 patients".
  var words: String {
    "\(NumberText.grouped(minimum)) to \(NumberText.grouped(maximum)) patients"
  }
}
