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

  static func missingAssumption(_ key: AssumptionKey, at location: Location) -> Self {
    Self(
      .error, at: location,
      "Nobody has stated the assumption '\(key.rawValue)' (\(key.unit)): \(key.summary)",
      remedy: "State it in assumptions.yaml, or under 'assumptions' in the scenario.")
  }

  static func unsourced(_ assumption: Assumption, isForBoard: Bool) -> Self {
    Self(
      isForBoard ? .error : .warning, at: assumption.location,
      "The assumption '\(assumption.key.rawValue)' has no source.",
      remedy: isForBoard
        ? "A board wants one for every figure: give publisher, title and place in it."
        : "Give publisher, title and place in it; until then it is the place's own judgement.")
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
