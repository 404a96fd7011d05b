import PlaceModel

/// What can be wrong with premises and schemes.
extension Finding {
  // MARK: Premises

  static func noPractice(_ site: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "No practice uses the premises '\(site.shown)'.",
      remedy: "Give the codes of those that do, with spaces between.")
  }

  static func practiceTwice(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The practice '\(code.shown)' is named twice.", remedy: "Name it once.")
  }

  static func withoutPremises(_ practices: [Practice], _ file: String) -> Finding {
    let names = practices.prefix(5).map(\.nameAndCode)
    let others = practices.count - names.count
    let list = others > 0 ? names + [NumberText.counted(others, "other practice")] : names
    return Finding(
      .warning, at: Location(file: file), "No premises are named for \(NumberText.list(list)).",
      remedy: "Without a row here a practice has no rooms.")
  }

  // MARK: Schemes

  static func tooManySchemes(_ count: Int, _ file: String, most: Int) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "The file has \(NumberText.grouped(count)) schemes, and this program takes at most "
        + "\(NumberText.grouped(most)).",
      remedy: "Leave out those that nobody would pick.")
  }

  static func spaceInCode(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The code '\(code.shown)' of the scheme has a space in it.",
      remedy: "Write it as one word: spaces part the codes that a scheme needs.")
  }

  static func noPremises(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The place has no premises for schemes to be at.",
      remedy: "Add \(PremisesFile.fileName) to it.")
  }

  static func unknownSite(_ site: String, _ location: Location, nearest: String?) -> Finding {
    Finding(
      .error, at: location, "There is no site '\(site.shown)' in \(PremisesFile.fileName).",
      remedy: nearest == nil
        ? "Give a new building a row there too, with no rooms." : didYouMean(nearest))
  }

  static func latestBeforeOpens(_ latest: Int, _ opens: Int, _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The last year in which the scheme can open, \(latest), is before the first, \(opens).",
      remedy: "Give \(opens) or later, or leave it empty if it cannot wait.")
  }

  static func losesTooManyRooms(
    _ rooms: Int, _ premises: Premises, most: Int, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The scheme takes away \(NumberText.counted(rooms, "room")), and '\(premises.site.shown)' has "
        + "\(most) at most.",
      remedy: "Take away no more than there are.")
  }

  static func unknownScheme(_ code: String, _ location: Location, nearest: String?) -> Finding {
    Finding(
      .error, at: location, "There is no scheme '\(code.shown)' in this file.",
      remedy: didYouMean(nearest))
  }

  /// - Parameter column: "needs" or "excludes".
  static func schemeNamesItself(_ code: String, _ column: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The scheme '\(code.shown)' \(column) itself.", remedy: "Take it out.")
  }

  static func schemeNamedTwice(_ code: String, _ column: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The scheme '\(code.shown)' is named twice under '\(column)'.",
      remedy: "Name it once.")
  }

  static func needsAndExcludes(_ code: String, _ other: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The scheme '\(code.shown)' both needs and excludes '\(other.shown)'.",
      remedy: "Keep one of the two.")
  }

  static func needsWhatExcludesIt(
    _ code: String, _ other: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The scheme '\(code.shown)' needs '\(other.shown)', which excludes it.",
      remedy: "Keep one of the two.")
  }

  static func needsLater(_ scheme: Scheme, _ other: Scheme, _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The scheme '\(scheme.code.shown)' opens by \(scheme.latest), and '\(other.code.shown)', which "
        + "it needs, not before \(other.opens).",
      remedy: "Let one wait, or the other open sooner.")
  }

  static func committedNeedsProposed(
    _ code: String, _ other: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location,
      "The scheme '\(code.shown)' is committed and needs '\(other.shown)', which is only proposed.",
      remedy: "Commit both, or neither.")
  }

  static func bothCommitted(_ code: String, _ other: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The schemes '\(code.shown)' and '\(other.shown)' are both committed, and exclude each other.",
      remedy: "Commit one of them at most.")
  }
}
