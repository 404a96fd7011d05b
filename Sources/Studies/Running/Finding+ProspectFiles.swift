import LinearProgramming
import PlaceModel
import Projection

// Every wording about what a scenario's years to come need and lack.
extension Finding {
  static func needsFile(_ file: String, for key: String, at location: Location) -> Self {
    Self(
      .error, at: location, "'\(key)' needs the file \(file), and the place has none.",
      remedy: "Add it to the place's folder, or leave '\(key)' out.")
  }

  static func lastsNoYear(_ year: Int, _ date: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'plan.population.until', \(year), is not after the list sizes of \(date).",
      remedy: "Name a later year, or take it out.")
  }

  static func missingAssumption(_ key: AssumptionKey, at location: Location) -> Self {
    Self(
      .error, at: location,
      "Nobody has stated the assumption '\(key.rawValue)' (\(key.unit)): \(key.summary)",
      remedy: "State it in assumptions.yaml, or under 'assumptions' in the scenario.")
  }

  static func unsourced(_ assumption: Assumption) -> Self {
    Self(
      .warning, at: assumption.location,
      "The assumption '\(assumption.key.rawValue)' has no source.",
      remedy: "Give publisher, title and place in it; until then it is the place's own judgement."
    ).missingSource
  }

  static func unsolved(_ error: SolverError, at location: Location) -> Self {
    Self(
      .warning, at: location,
      "A programme for staff or rooms could not be solved, so what rests on it is left out:"
        + " \(error.sentence)")
  }

  static func population(
    _ fault: PopulationFault, _ question: PopulationQuestion, _ area: Area, at location: Location
  ) -> Self {
    let years = question.population.years
    func name(_ change: Int) -> String {
      let change = question.changes[change]
      return "\(area[change.practice].name) (\(area[change.practice].code)) in \(change.year)"
    }
    func error(_ message: String, _ remedy: String) -> Self {
      Self(.error, at: location, message, remedy: remedy)
    }
    let projected = "from \(years.lowerBound) to \(years.upperBound)"
    switch fault {
    case .listDateNotCovered:
      return error(
        "The list sizes are of \(question.listSizes.date), and the population is projected"
          + " \(projected) (30 June of each).",
        "Use list sizes of a date in between, or a population that holds theirs.")
    case .horizonBeforeListDate:
      return error(
        "The horizon, \(question.to), is before the list sizes of \(question.listSizes.date).",
        "Give 'growth.to' a later year.")
    case .horizonNotCovered:
      return error(
        "The horizon is \(question.to), and the population is projected \(projected).",
        "Give 'growth.to' a year up to \(years.upperBound).")
    case .nobodyResident:
      return error(
        "No zone has a resident on \(question.listSizes.date).", "Check the population's figures.")
    case .noMeasuredPatients(let practice):
      return error(
        "No patient of \(area[practice].name) (\(area[practice].code)) lives in any zone.",
        "Give it rows in flows.csv, or take the file out so that flows are fitted.")
    case .changeNotAfterListDate(let change):
      return error(
        "The change of \(name(change)) is not after the list sizes of \(question.listSizes.date).",
        "Give it a later year, or take it out: the list sizes show it already.")
    case .changedTwiceInOneYear(let change):
      return error("\(name(change)) is changed twice.", "Keep one row a practice and year.")
    case .changedAfterClosing(let change):
      return error("\(name(change)) has closed or merged before.", "Take the later change out.")
    case .mergesIntoItself(let change):
      return error("\(name(change)) merges into itself.", "Name another practice under 'into'.")
    case .mergesIntoClosed(let change):
      return error(
        "\(name(change)) merges into a practice that is closed by then.",
        "Name one that stays open under 'into'.")
    case .everyPracticeCloses(let change):
      return error(
        "After \(name(change)) closes, no practice is open.", "Leave one to take the patients.")
    }
  }
}

// Every wording about staff and rooms that cannot be meant. What a single row has wrong, reading has
// told by line already.
extension Finding {
  /// - Returns: `nil` where the fault is none: a role without a need of its own may be given posts if
  ///   it stands in for GPs.
  static func workforce(
    _ fault: WorkforceQuestion.Fault, _ question: WorkforceQuestion, _ area: Area,
    at location: Location
  ) -> Self? {
    func error(_ message: String, _ remedy: String) -> Self {
      Self(.error, at: location, message, remedy: remedy)
    }
    func record(_ position: Int) -> String {
      let record = question.workforce.records[position]
      return "\(area[record.practice].name) (\(area[record.practice].code)), \(record.role.name)"
    }
    func post(_ position: Int) -> String {
      let post = question.posts[position]
      return "\(area[post.practice].name) (\(area[post.practice].code)), \(post.role.name),"
        + " \(post.year)"
    }
    let counted = question.workforce.year
    switch fault {
    case .staffBelowZero(let position):
      return error("\(record(position)): staff below zero.", "Give zero or more FTE.")
    case .moreOver55ThanStaff(let position):
      return error(
        "\(record(position)): more staff aged 55 and over than staff.", "Check both figures.")
    case .staffAtClosedPractice(let position, let closed):
      return error(
        "\(record(position)): the practice closes in \(closed), and staff are counted there in"
          + " \(counted).",
        "Close it in a later year, or leave its staff out.")
    case .postNotAboveZero(let position):
      return error("\(post(position)): a post of no FTE.", "Give more than zero.")
    case .postAtClosedPractice(let position, let closed):
      return error(
        "\(post(position)): the practice has closed by then, in \(closed).",
        "Give the post to a practice that is open.")
    case .postInCount(let position):
      return error(
        "\(post(position)): the staff counted in \(counted) are taken to hold it.",
        "Give it a year after \(counted), or take it out.")
    case .newPostsBelowZero(let role):
      return error("New posts below zero: \(role.name).", "Give zero or more FTE a year.")
    case .newPostsBeforeCount(let from):
      return error(
        "New posts are placed from \(from), and staff are as counted to \(counted).",
        "Give 'workforce.newPosts.from' a year after \(counted).")
    case .newPostsWithoutNeed(let role):
      guard (question.substitution.gpPerFTE[role] ?? 0) * question.substitution.mostOfNeed == 0
      else { return nil }
      return error(
        "New posts for a role without a need: \(role.name).",
        "State how many patients or contacts one of them is for, or how far they stand in for GPs.")
    case .noAges: return .noAges(at: location)
    case .bandWithoutRate(let band): return .bandWithoutRate(band, at: location)
    }
  }

  static func noAges(at location: Location) -> Self {
    Self(
      .error, at: location,
      "contacts.csv gives contacts by age, and the place has no list sizes by age.",
      remedy: "Add list-sizes-by-age.csv, or take contacts.csv out.")
  }

  static func bandWithoutRate(_ band: AgeBand, at location: Location) -> Self {
    Self(
      .error, at: location,
      "The ages \(band.name) of the list sizes lie in no one band of contacts.csv.",
      remedy: "Give contacts.csv bands that each hold whole bands of list-sizes-by-age.csv.")
  }
}
