import PlaceModel
import Projection
import Studies

extension OutlookView {
  /// How every figure of the years to come was worked out, a sentence or two each, for whoever must
  /// defend it.
  var methodSentences: [String] {
    var lines = [flowsSentence, growthSentence]
    if !outlook.developments.isEmpty { lines.append(developmentsSentence) }
    if !outlook.changes.isEmpty { lines.append(changesSentence) }
    if let ages = outlook.population.byAge { lines.append(agesSentence(ages)) }
    if let uncertainty = spread { lines.append(drawsSentence(uncertainty)) }
    if outlook.workforce != nil { lines += staffSentences }
    if outlook.estates != nil { lines.append(roomsSentence) }
    return lines
  }

  private var flowsSentence: String {
    guard let distance = outlook.assumptions[.halvingDistance]?.value else {
      return "Where patients live: the counted flows from zones to practices, scaled so that each "
        + "practice has its list size."
    }
    return "Where patients live is not counted here, so it is fitted (a doubly constrained gravity "
      + "model, Wilson 1970): a practice draws half as many of a zone's residents for each "
      + "\(FigureText.plain(distance)) km of straight line more, and the flows are balanced until each "
      + "practice has its list size and each zone its residents × the place's patients per resident."
  }

  private var growthSentence: String {
    "List sizes: each flow grows as the zone's residents do, from the date of the list sizes (between "
      + "two middles of a year in proportion to the days); patients per resident and what draws people "
      + "to a practice stay as they are. Whole patients are shared out so that they sum to the place's "
      + "total."
  }

  private var developmentsSentence: String {
    "Developments: homes completed after \(base) × people a home × the share of them that the "
      + "projection does not have × patients per resident, with the flows of their zone."
  }

  private var changesSentence: String {
    "Closures and moves: the patients who do not follow go, zone by zone, to the practice's open "
      + "neighbours in proportion to what these draw from the zone; mergers: all go to the practice "
      + "named. Nobody is gained or lost."
  }

  private func agesSentence(_ ages: PopulationProjection.ByAge) -> String {
    ages.movesWithProjection
      ? "Ages: each practice's ages move as those of its zones are projected to."
      : "Ages: each practice keeps the ages of its list, because \(agesStayReason)."
  }

  private func drawsSentence(_ uncertainty: Uncertainty) -> String {
    "Random futures: residents of a zone × (1 + an error of the whole place + an error of the zone), "
      + "each error a sum of independent yearly steps with the spread that is assumed, so that it grows "
      + "with the square root of the years; homes likewise, once a development. "
      + "\(NumberText.grouped(uncertainty.draws)) draws, seed \(uncertainty.seed); a percentile is the "
      + "value at its rank. Staff, posts and schemes stay as in the projection."
  }

  private var staffSentences: [String] {
    var lines = [
      "Staff: those counted, less leavers and retirements (shares of those in post at the start of the "
        + "year), plus joiners (a share of those counted) and posts, which stay filled: a holder who leaves is "
        + "replaced. A practice without a figure has the mean FTE per patient, on the lists of \(base), of "
        + "those with one. Staff of a "
        + "practice that closes are lost to the place; those of one that merges go along."
    ]
    if !(outlook.workforce?.worth.isEmpty ?? true) {
      lines.append(
        "Posts to be placed: a linear programme for each year makes the largest gap over localities, "
          + "summed over roles, as small as can be, then the sum of gaps; a post may be divided between localities. What one more post is worth "
          + "is found by solving again with one more.")
    }
    return lines
  }

  private var roomsSentence: String {
    let patients = contactsUsed == nil ? "patients × contacts" : "patients × contacts, age by age,"
    return "Rooms: \(patients) × share in a room × (minutes + not attended × minutes lost) ÷ 60, "
      + "divided by hours × weeks × utilisation (as the Strategy Unit's open-plan-docs). A building "
      + "that localities share is split by the list sizes of \(base); rooms stay when a lease ends."
  }
}
