import Geography
import PlaceModel

/// What can be wrong with list sizes, neighbours and plans.
extension Finding {
  // MARK: List sizes

  static func badListSize(
    _ text: String, of name: String, _ fault: Numerals.CountFault, _ location: Location
  ) -> Finding {
    switch fault {
    case .hasComma:
      Finding(
        .error, at: location, "The list size '\(text.shown)' of '\(name.shown)' has a comma in it.",
        remedy: "Write '\(text.filter { $0 != "," })'.")
    case .notWhole:
      Finding(
        .error, at: location,
        "The list size '\(text.shown)' of '\(name.shown)' is not a whole number.",
        remedy: "Write the patients in digits only.")
    case .belowOne:
      Finding(
        .error, at: location, "The list size '\(text.shown)' of '\(name.shown)' is below one.",
        remedy: "Give a whole number of patients.")
    case .tooLarge:
      Finding(
        .error, at: location,
        "The list size '\(text.shown)' of '\(name.shown)' is more than can be true.",
        remedy: "Check its digits.")
    }
  }

  /// A practice that has gone by then has no figure at all.
  static func badLaterListSize(
    _ text: String, of name: String, _ fault: Numerals.CountFault, _ location: Location
  ) -> Finding {
    var finding = badListSize(text, of: name, fault, location)
    if fault == .belowOne || fault == .notWhole {
      finding.remedy =
        "Write the patients in digits only; leave it empty for a practice that has gone."
    }
    return finding
  }

  static func blankListSize(_ code: String, date: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The practice '\(code.shown)' has no list size on \(date).",
      remedy: "Give it one, or take the practice out of \(PracticesFile.fileName).")
  }

  static func noListSizeRow(_ practice: Practice, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "There is no row for \(practice.nameAndCode).",
      remedy: "Add one, or take the practice out of \(PracticesFile.fileName).")
  }

  static func noSuchDate(
    _ date: AreaFile.ChosenDate, in file: String, dates: [String], nearest: String?
  ) -> Finding {
    let remedy =
      if nearest != nil {
        didYouMean(nearest)
      } else {
        dates.isEmpty ? "It has no dates at all." : "Its dates are \(NumberText.list(dates))."
      }
    return Finding(
      .error, at: date.location, "\(file) has no column '\(date.text)'.", remedy: remedy)
  }

  // MARK: Neighbours

  static func noReason(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The correction has no reason.",
      remedy: "Say why, for whoever reads the plan.")
  }

  static func neighbourOfItself(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "'\(code.shown)' is named as its own neighbour.",
      remedy: "Name two different practices.")
  }

  static func duplicatePair(_ pair: [String], _ location: Location, firstLine: Int) -> Finding {
    Finding(
      .error, at: location,
      "The pair \(NumberText.list(pair)) is in line \(firstLine) already.", remedy: "Keep one row.")
  }

  static func correctionChangesNothing(
    _ change: Adjacency.Correction.Change, _ one: String, _ other: String, _ location: Location
  ) -> Finding {
    Finding(
      .warning, at: location,
      change == .add
        ? "\(one) and \(other) are neighbours already." : "\(one) and \(other) are no neighbours.",
      remedy: "The row changes nothing and can go.")
  }

  static func noNeighbour(_ practice: Practice, _ location: Location) -> Finding {
    Finding(
      .warning, at: location, "\(practice.nameAndCode) has no neighbour.",
      remedy: "Give it one in \(NeighboursFile.fileName), unless it is to be a locality of its own."
    )
  }

  /// - Parameter pieces: the smallest first; the last is told by its size only.
  static func severalPieces(_ pieces: [[Practice]], _ file: String) -> Finding {
    let named = pieces.dropLast().map { piece in
      NumberText.list(piece.map(\.nameAndCode))
    }
    let rest = NumberText.counted(pieces.last?.count ?? 0, "practice")
    return Finding(
      .warning, at: Location(file: file),
      "The place falls into \(NumberText.words(pieces.count)) pieces: "
        + "\(named.joined(separator: "; ")); and the other \(rest).",
      remedy: "No locality can reach from one to another: join them here if people can.")
  }

  // MARK: Plans

  static func noLocality(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The practice '\(code.shown)' has no locality.", remedy: "Name one.")
  }

  static func planOfAnotherPlace(_ practices: Int, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "None of its \(NumberText.counted(practices, "practice")) is in \(PracticesFile.fileName).",
      remedy: "This seems to be the plan of another place.")
  }

  static func missingFromPlan(_ practice: Practice, _ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "The plan leaves out \(practice.nameAndCode).",
      remedy: "Every practice is in one locality: add a row.")
  }
}
