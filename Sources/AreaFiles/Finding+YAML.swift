import PlaceModel

/// What can be wrong with a YAML file, whatever it is about.
extension Finding {
  static func tooManyBytes(_ count: Int, _ location: Location, most: Int) -> Finding {
    Finding(
      .error, at: location,
      "The file has \(NumberText.grouped(count)) bytes, and at most \(NumberText.grouped(most)) "
        + "are read.",
      remedy: "Keep it to a page of text.")
  }

  static func hiddenCharacter(_ code: UInt32, _ location: Location) -> Finding {
    let digits = String(code, radix: 16, uppercase: true)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Finding(
      .error, at: location, "There is a character here that cannot be seen (U+\(name)).",
      remedy: "Take it out.")
  }

  static func alias(_ name: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "YAML's aliases, such as '*\(name.shown)', are not read here.",
      remedy: "Write the value out.")
  }

  static func tag(_ tag: String, _ location: Location) -> Finding {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    return Finding(
      .error, at: location, "YAML's tags, such as '\(written.shown)', are not read here.",
      remedy: "Take it out.")
  }

  static func tab(_ location: Location) -> Finding {
    Finding(.error, at: location, "The line is indented with a tab.", remedy: "Use two spaces.")
  }

  static func emptyYAML(_ location: Location, keys: [String]) -> Finding {
    Finding(.error, at: location, "The file is empty.", remedy: giveKeys(keys))
  }

  static func severalDocuments(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "A second document starts here, after a line '---'.",
      remedy: "Put each into a file of its own.")
  }

  /// - Parameter path: the key that ought to hold keys; empty for the whole file.
  static func notKeys(_ location: Location, path: String = "", keys: [String]) -> Finding {
    Finding(
      .error, at: location,
      "\(path.isEmpty ? "The file" : "'\(path)'") does not hold keys with values.",
      remedy: giveKeys(keys))
  }

  private static func giveKeys(_ keys: [String]) -> String {
    let some = keys.isEmpty ? "" : " such as \(keys.prefix(3).joined(separator: ", "))"
    return "Give it keys\(some), each with a colon, a space and its value."
  }

  static func keyIsNoText(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "A key must be text.", remedy: "Give it a name without brackets.")
  }

  static func duplicateKeys(_ keys: [String], _ location: Location) -> Finding {
    Finding(
      .error, at: location,
      keys.count == 1
        ? "The key \(quotedList(keys)) is given more than once."
        : "The keys \(quotedList(keys)) are each given more than once.",
      remedy: "Keep one of them.")
  }

  /// The parser's words, and for the common ones what a person does about it.
  static func notYAML(_ location: Location, _ problem: String) -> Finding {
    let (message, remedy): (String, String) =
      switch problem {
      case _ where problem.contains("mapping values are not allowed"):
        (
          "A colon and a space stand where no key can be.",
          "Put a space after each key's colon, line keys up, and quote text that holds ': '."
        )
      case _ where problem.contains("could not find expected ':'"):
        ("The line has no key.", "Write a colon and a space after the key.")
      case _ where problem.contains("did not find expected key"):
        (
          "This does not line up with the keys around it.",
          "Give keys that belong together the same indentation."
        )
      case _ where problem.contains("cannot start any token"):
        ("Text cannot start with this character.", "Put the text in quotation marks.")
      case _ where problem.contains("unexpected end of stream"):
        ("The quotation mark that opens here is not closed.", "Close it.")
      case _ where problem.contains("',' or"):
        (
          "The bracket that opens here is not closed, or a comma is missing in it.",
          "Close it, or put the comma."
        )
      case _ where problem.contains("undefined alias"):
        ("Text cannot start with '*'.", "Put the text in quotation marks.")
      case _ where problem.contains("nesting level"):
        ("Lists or keys are nested too deeply here.", "Keep them to a few levels.")
      default:
        (
          "The file is not YAML here: \(problem).",
          "Look at the indents, colons and quotes here and in the line before."
        )
      }
    return Finding(.error, at: location, message, remedy: remedy)
  }

  static func unknownKey(
    _ key: String, _ location: Location, nearest: String?, known: [String]
  ) -> Finding {
    Finding(
      .error, at: location, "There is no key '\(key.shown)'.",
      remedy: nearest == nil
        ? "The keys here are \(NumberText.list(known))." : didYouMean(nearest))
  }

  static func missingKey(_ path: String, _ location: Location) -> Finding {
    Finding(.error, at: location, "The key '\(path)' is missing.", remedy: "Add it.")
  }

  static func notText(_ path: String, _ location: Location) -> Finding {
    Finding(
      .error, at: location, "'\(path)' holds a list or further keys, and one value is wanted.")
  }

  static func emptyValue(_ path: String, _ location: Location) -> Finding {
    Finding(.error, at: location, "'\(path)' is empty.", remedy: "Give it a value.")
  }
}
