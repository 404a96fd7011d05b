import PlaceModel
import Projection

// Every wording about schemes and rooms that do not go together.
extension Finding {
  static func opensInBaseYear(_ scheme: Scheme, _ year: Int, at location: Location) -> Self {
    Self(
      .warning, at: location,
      "The scheme '\(scheme.code)' can open in \(year), when its rooms may be counted in"
        + " premises.csv already.",
      remedy: "Give it a later year, or take it out if it has opened.")
  }

  static func estates(
    _ fault: EstatesQuestion.Fault, _ question: EstatesQuestion, at location: Location
  ) -> Self {
    func error(_ message: String, _ remedy: String) -> Self {
      Self(.error, at: location, message, remedy: remedy)
    }
    func warning(_ message: String, _ remedy: String) -> Self {
      Self(.warning, at: location, message, remedy: remedy)
    }
    func scheme(_ position: Int) -> String { "The scheme '\(question.schemes[position].code)'" }
    func site(_ position: Int) -> String {
      "\(question.premises[position].name) (\(question.premises[position].site))"
    }
    let (first, last) = (question.population.years.lowerBound, question.population.years.upperBound)
    switch fault {
    case .roomsBelowZero(let premises):
      return error("\(site(premises)) has rooms below zero.", "Give zero or more.")
    case .premisesWithoutPractice(let premises):
      return error("No practice uses \(site(premises)).", "Name at least one.")
    case .unknownPremises(let position):
      return error("\(scheme(position)) is at no known site.", "Name one of premises.csv.")
    case .latestBeforeOpens(let position):
      return error("\(scheme(position)) closes before it opens.", "Give 'latest' a later year.")
    case .neverInYears(let position):
      return warning(
        "\(scheme(position)) cannot open from \(first) to \(last), so it plays no part.",
        "Give it such a year, or take it out.")
    case .capitalBelowZero(let position):
      return error("\(scheme(position)) costs less than nothing.", "Give zero or more pounds.")
    case .unknownNeed(let position):
      return error("\(scheme(position)) needs or excludes an unknown scheme.", "Check its codes.")
    case .committedNeedsProposed(let position, let needed):
      return warning(
        "\(scheme(position)) is committed and needs '\(question.schemes[needed].code)', which is"
          + " only proposed.",
        "It opens in any case; commit to the other, too, or to neither.")
    case .excludesItself(let position):
      return error("\(scheme(position)) excludes itself.", "Take its own code out.")
    case .bothHappen(let position, let other):
      return error(
        "\(scheme(position)) and '\(question.schemes[other].code)' exclude each other, and both"
          + " happen in any case.",
        "Take one out, or let the program pick under 'estates.capital'.")
    case .excludedByCommitted(let position, let committed):
      return warning(
        "\(scheme(position)) cannot be picked beside '\(question.schemes[committed].code)', which is"
          + " committed.",
        "Take it out.")
    case .needsTooLate(let position):
      return warning(
        "\(scheme(position)) cannot open in time for what it needs, so it plays no part.",
        "Let it open later, or what it needs earlier.")
    case .losesMoreRooms(let premises, let year):
      return warning(
        "In \(year) schemes take more rooms from \(site(premises)) than it has.",
        "It is taken to have none; check the schemes' rooms.")
    case .committedOverLimit(let year):
      return warning(
        "Committed schemes cost more in \(year) than 'estates.capital' allows.",
        "Nothing else is picked for that year; raise the limit, or commit to less.")
    case .noOpenHours:
      return error("Rooms are never open.", "Check the hours, weeks and utilisation.")
    case .noAges: return .noAges(at: location)
    case .bandWithoutRate(let band): return .bandWithoutRate(band, at: location)
    }
  }
}
