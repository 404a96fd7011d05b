import PlaceModel

/// What can be wrong with developments, with changes of practices, and with posts.
extension Finding {
  static func rowsWithoutSource(_ count: Int, _ first: Location) -> Finding {
    Finding(
      .warning, at: first,
      count == 1
        ? "The row has no source."
        : "\(NumberText.grouped(count)) rows have no source, of which this is the first.",
      remedy: "Say who publishes or assumes the figures, where and when.")
  }

  // MARK: Developments

  static func yearNotProjected(
    _ year: Int, _ years: ClosedRange<Int>, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The residents are not projected for \(year): they run from \(years.lowerBound) to "
        + "\(years.upperBound).",
      remedy: "Take the column out.")
  }

  static func outsidePlace(
    _ name: String, _ code: String, _ location: Location, nearest: String?
  ) -> Finding {
    Finding(
      .error, at: location,
      name.isEmpty
        ? "The development is outside the place: it has no zone '\(code.shown)'."
        : "The development '\(name.shown)' is outside the place, which has no zone "
          + "'\(code.shown)'.",
      remedy: didYouMean(nearest))
  }

  static func noShareInProjection(_ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The share in the projection is empty, and people may be counted twice.",
      remedy: "Give 0 where the projection has none of these homes, and 1 where it has them all.")
  }

  static func noHomes(_ name: String, _ location: Location) -> Finding {
    Finding(
      .warning, at: location, "The development '\(name.shown)' has no homes in any year.",
      remedy: "The row changes nothing and can go.")
  }

  // MARK: Changes of practices

  static func changeBeforeBase(_ year: Int, _ date: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The year \(year) is not after that of the list sizes, \(date).",
      remedy: "Give the first year whose figures show the change.")
  }

  static func changeWithoutReason(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The change has no reason.",
      remedy: "Say why, for whoever reads the tables.")
  }

  static func mergesIntoNone(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The practice that takes over is missing.",
      remedy: "Give its code in the column 'into'.")
  }

  static func mergesWithItself(_ practice: Practice, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "\(practice.nameAndCode) is to merge into itself.",
      remedy: "Name the practice that takes over.")
  }

  static func onlyFor(_ change: String, _ column: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The column '\(column)' is filled, and the change is not '\(change)'.",
      remedy: "Leave it empty.")
  }

  static func endsTwice(_ practice: Practice, _ location: Location, line: Int) -> Finding {
    Finding(
      .error, at: location, "\(practice.nameAndCode) closes or merges in line \(line) already.",
      remedy: "Keep one row.")
  }

  static func changesAfterEnd(
    _ practice: Practice, endedIn year: Int, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "\(practice.nameAndCode) is gone from \(year) on, and cannot move then.",
      remedy: "Give the move an earlier year, or take it out.")
  }

  static func mergesIntoGone(
    _ practice: Practice, endedIn year: Int, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "\(practice.nameAndCode) is gone from \(year) on, and cannot take over patients then.",
      remedy: "Name a practice that lasts.")
  }

  static func nobodyLeft(_ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "Every practice closes or merges, and none is left.",
      remedy: "Keep one that takes the patients.")
  }

  // MARK: Posts

  static func postAlreadyCounted(_ year: Int, _ counted: Int, _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The post is filled in \(year), and the staff of \(counted) are counted already.",
      remedy: "Give a year after \(counted).")
  }

  static func postAtGone(
    _ change: PracticeChange, _ practices: KnownPractices, _ location: Location
  ) -> Finding {
    let name = practices[change.practice].nameAndCode
    return if case .merges(let other) = change.kind {
      Finding(
        .error, at: location, "\(name) has merged by \(change.year) and can be given no staff.",
        remedy: "Give the post to \(practices[other].nameAndCode), which takes it over.")
    } else {
      Finding(
        .error, at: location, "\(name) has closed by \(change.year) and can be given no staff.",
        remedy: "Give the post to a practice that lasts.")
    }
  }

  static func duplicatePost(
    _ practice: Practice, _ role: StaffRole, _ year: Int, _ location: Location, firstLine: Int
  ) -> Finding {
    Finding(
      .error, at: location,
      "Posts of \(role.rawValue) at \(practice.nameAndCode) in \(year) are in line \(firstLine) "
        + "already.",
      remedy: "Add them up in one row.")
  }
}
