import Geography
import PlaceModel

/// What can be wrong with what the files of a place say.
extension Finding {
  // MARK: area.yaml

  static func unknownVersion(_ text: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The version '\(text.shown)' of this file is not known.",
      remedy: "This program reads version 1.")
  }

  static func notADate(_ text: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "'\(text.shown)' is no day of the calendar.",
      remedy: "Write year, month and day: 2013-06-30.")
  }

  static func unknownCoordinates(
    _ text: String, _ location: Location, nearest: String?, known: [String]
  ) -> Finding {
    Finding(
      .error, at: location, "The coordinate system '\(text.shown)' is not known.",
      remedy: nearest == nil
        ? "Known are \(NumberText.list(known))." : didYouMean(nearest))
  }

  static func noSources(_ location: Location) -> Finding {
    Finding(
      .warning, at: location, "The place states no source for its figures.",
      remedy: "Add 'sources' with publisher, title, date and licence of each.")
  }

  static func clusterWithoutPractices(
    _ name: String, _ location: Location, nearest: String?
  ) -> Finding {
    Finding(
      .error, at: location, "A total is published for '\(name.shown)', and no practice is in it.",
      remedy: nearest == nil
        ? "Name the clusters as \(PracticesFile.fileName) does." : didYouMean(nearest))
  }

  static func clusterWithoutTotal(_ name: String, _ location: Location) -> Finding {
    Finding(
      .warning, at: location,
      "No total is published for '\(name.shown)', and for other clusters one is.",
      remedy: "Add it, or check the cluster's name.")
  }

  // MARK: Practices

  static func noPractices(_ file: String) -> Finding {
    Finding(
      .error, at: Location(file: file), "The file names no practice.",
      remedy: "Give each practice a row under the header.")
  }

  static func tooManyPractices(_ count: Int, _ file: String, most: Int) -> Finding {
    Finding(
      .error, at: Location(file: file),
      "The place has \(NumberText.grouped(count)) practices, and this program takes at most "
        + "\(NumberText.grouped(most)).",
      remedy: "Plan one part of it at a time.")
  }

  static func emptyCode(_ column: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The \(column) is empty.", remedy: "Give the practice's ODS code.")
  }

  static func badCode(_ code: String, _ location: Location) -> Finding {
    let capitals = code.uppercased().filter { !$0.isWhitespace }
    return Finding(
      .error, at: location,
      "'\(code.shown)' is no ODS code, which has capital letters and digits only.",
      remedy: ODSCode.isValid(capitals) ? "Write '\(capitals.shown)'." : "")
  }

  static func duplicatePractice(_ code: String, _ location: Location, firstLine: Int) -> Finding {
    Finding(
      .error, at: location, "The practice '\(code.shown)' is in line \(firstLine) already.",
      remedy: "Keep one row for each practice.")
  }

  static func unknownPractice(_ code: String, _ location: Location, nearest: String?) -> Finding {
    Finding(
      .error, at: location, "There is no practice '\(code.shown)' in \(PracticesFile.fileName).",
      remedy: didYouMean(nearest))
  }

  static func noName(_ code: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The practice '\(code.shown)' has no name.", remedy: "Give it one.")
  }

  static func noCluster(_ practice: Practice, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "\(practice.nameAndCode) is in no cluster, and other practices are.",
      remedy: "Name its cluster, or leave the column empty for every practice.")
  }

  // MARK: Positions

  static func noCoordinate(
    _ name: String, of noun: String, _ code: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location, "The \(noun) '\(code.shown)' has no \(name).", remedy: "Give it one.")
  }

  static func notANumber(
    _ text: String, _ name: String, of code: String, _ location: Location
  ) -> Finding {
    Finding(
      .error, at: location, "The \(name) '\(text.shown)' of '\(code.shown)' is not a number.",
      remedy: "Write digits, with a point before the decimals.")
  }

  static func coordinateOutOfRange(
    _ text: String, _ name: String, of code: String, _ range: ClosedRange<Double>,
    _ location: Location
  ) -> Finding {
    let ends = [range.lowerBound, range.upperBound].map {
      NumberText.fixed($0, decimals: 0, grouped: true)
    }
    return Finding(
      .error, at: location,
      "The \(name) '\(text.shown)' of '\(code.shown)' is not between \(ends[0]) and \(ends[1]).")
  }

  static func farAway(
    _ name: String, kilometres: Double, isSwapped: Bool, _ location: Location
  ) -> Finding {
    let distance = NumberText.fixed(kilometres, decimals: 0, grouped: true)
    return Finding(
      .warning, at: location,
      "\(name) lies \(distance) km from the middle of the place.",
      remedy: isSwapped
        ? "Are its two coordinates the wrong way round?" : "Is its position mistyped?")
  }

  static func allSwapped(_ file: String) -> Finding {
    Finding(
      .warning, at: Location(file: file), "The practices lie far outside the British Isles.",
      remedy: "Are latitude and longitude the wrong way round?")
  }
}

extension Practice {
  /// "The Lawns Medical Care (F82629)".
  var nameAndCode: String { "\(name) (\(code))" }
}
