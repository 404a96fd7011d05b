import PlaceModel

/// What can be wrong with a file before its content is looked at.
extension Finding {
  static func unreadableFile(_ path: String, because problem: FileProblem) -> Finding {
    let location = Location(file: path)
    return switch problem {
    case .missing:
      Finding(.error, at: location, "There is no such file.")
    case .isDirectory:
      Finding(
        .error, at: location, "This is a folder, and a file is wanted.",
        remedy: "Put a file of this name in its place.")
    case .notPermitted:
      Finding(
        .error, at: location, "You have no permission to read this file.",
        remedy: "Ask its owner for access.")
    case .unreadable(let reason):
      Finding(.error, at: location, "This file cannot be read: \(reason).")
    }
  }

  static func noPlace(_ folder: String, wants names: [String]) -> Finding {
    Finding(
      .error, at: Location(file: folder),
      "There is no place here: the folder is missing or holds none of \(NumberText.list(names)).",
      remedy: "Keep a scenario in the folder of its place.")
  }

  static func notUTF8(_ location: Location, byte: UInt8) -> Finding {
    let hex = String(byte, radix: 16, uppercase: true)
    return Finding(
      .error, at: location,
      "The text is not UTF-8: the byte \(hex.count < 2 ? "0" : "")\(hex) does not belong here.",
      remedy: saveAsUTF8(location.file))
  }

  static func wideText(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The text is UTF-16, not UTF-8.", remedy: saveAsUTF8(location.file))
  }

  private static func saveAsUTF8(_ file: String) -> String {
    // Settings are typed in an editor, tables saved from a spreadsheet.
    file.hasSuffix(".yaml")
      ? "Save the file as UTF-8." : "Save the file as UTF-8 (in Excel: \"CSV UTF-8\")."
  }

  static func nulByte(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "There is a zero byte here, which no text file has.",
      remedy: "Save the file again as text, or restore an earlier copy.")
  }

  static func strayQuote(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "A quote stands inside a field that does not begin with one.",
      remedy: #"Quote the whole field and double the quotes inside it: "the ""Old"" Mill"."#)
  }

  static func textAfterQuote(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "Text follows the quote that ends this field.",
      remedy: "Put a comma after the quote, or double a quote that belongs to the text.")
  }

  static func unclosedQuote(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The quote opened here is never closed.",
      remedy: "Close it with another quote before the comma or the end of the line.")
  }

  static func emptyFile(_ file: String, columns: [String]) -> Finding {
    Finding(
      .error, at: Location(file: file, line: 1, column: 1), "The file is empty.",
      remedy: "Its first line names the columns: \(columns.joined(separator: ",")).")
  }

  static func noHeader(_ location: Location, columns: [String], firstLine: [String]) -> Finding {
    let remedy: String
    if firstLine.count == 1, let only = firstLine.first, only.contains(";") || only.contains("\t") {
      let mark = only.contains(";") ? "semicolons" : "tabs"
      remedy = "The file seems to be parted by \(mark): save it with commas."
    } else {
      remedy = "Begin the file with a line such as \(columns.joined(separator: ",")),…"
    }
    return Finding(
      .error, at: location, "The first line names no column that is known here.", remedy: remedy)
  }

  static func tooManyColumns(_ count: Int, _ location: Location, most: Int) -> Finding {
    Finding(
      .error, at: location,
      "The file has \(NumberText.grouped(count)) columns, and at most "
        + "\(NumberText.grouped(most)) are read.",
      remedy: "Take out the columns that are not needed.")
  }

  static func namelessColumn(_ location: Location, number: Int) -> Finding {
    Finding(
      .warning, at: location, "Column \(number) has no name and is not read.",
      remedy: "Name it, or take it out.")
  }

  static func duplicateColumn(_ name: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "The column '\(name.shown)' is there twice.",
      remedy: "Take one out, or name it differently.")
  }

  static func missingColumn(
    _ name: String, _ location: Location, header: [String], nearest: String?
  ) -> Finding {
    Finding(
      .error, at: location,
      "There is no column '\(name.shown)'; the columns are "
        + "\(quotedList(header.filter { !$0.isEmpty })).",
      remedy: nearest.map { "Is '\($0)' meant to be '\(name.shown)'?" } ?? "Add it.")
  }

  static func unknownColumn(_ name: String, _ location: Location, nearest: String?) -> Finding {
    Finding(
      .warning, at: location, "The column '\(name.shown)' is not known and is not read.",
      remedy: didYouMean(nearest))
  }

  static func wrongFieldCount(_ location: Location, found: Int, expected: Int) -> Finding {
    Finding(
      .error, at: location,
      "This row has \(NumberText.counted(found, "field")), and the header has \(expected).",
      remedy: found > expected
        ? "Put a field that holds a comma in quotes." : "Give an empty field its comma too.")
  }

  /// Names in quotes, as a sentence lists them; of more than 20 the first 19.
  static func quotedList(_ names: [String]) -> String {
    var named = names.prefix(20).map { "'\($0.shown)'" }
    if names.count > 20 { named[19] = NumberText.counted(names.count - 19, "other") }
    return NumberText.list(named)
  }

  /// The question that ends a finding on a name; empty where no known name is near.
  static func didYouMean(_ name: String?) -> String {
    name.map { "Did you mean '\($0)'?" } ?? ""
  }
}

extension String {
  /// As a finding quotes it: a text that fills a screen is cut short.
  var shown: String { count > 60 ? prefix(59) + "…" : self }
}
