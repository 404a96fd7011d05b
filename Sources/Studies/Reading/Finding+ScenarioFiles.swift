import AreaFiles
import PlaceModel

// Every wording about a scenario file as a file: its name, its bytes, its YAML, what it extends.
extension Finding {
  static func reservedName(_ stem: String, at location: Location) -> Self {
    Self(
      .error, at: location,
      "A scenario cannot be called '\(stem)', which has a meaning of its own.",
      remedy: "Call it after what sets it apart, such as 'four-localities.yaml'.")
  }

  static func wrongName(_ name: String, suggestion: String?, at location: Location) -> Self {
    Self(
      .error, at: location,
      "'\(WrongValue.shown(name))' cannot name a scenario, whose results get a folder of that name.",
      remedy: "Use lower-case letters, digits and hyphens, ending in '.yaml', such as"
        + " '\(suggestion ?? "four-localities.yaml")'.")
  }

  static func finalName(_ stem: String, at location: Location) -> Self {
    Self(
      .warning, at: location, "'\(stem)' calls itself final, and a next version is bound to come.",
      remedy: "Name it after what sets it apart, or after a date.")
  }

  static func finalTitle(at location: Location) -> Self {
    Self(
      .warning, at: location, "The title says 'final', and a next version is bound to come.",
      remedy: "Say what sets the scenario apart, or give a date.")
  }

  static func cannotOpen(
    _ file: String, _ problem: FileProblem, extending: Location?
  ) -> Self {
    let reason =
      switch problem {
      case .missing: "There is no file '\(file)'"
      case .isDirectory: "'\(file)' is a folder, not a file"
      case .notPermitted: "The file '\(file)' may not be read"
      case .unreadable(let words): "The file '\(file)' cannot be read (\(words))"
      }
    let remedy =
      switch problem {
      case .missing where extending != nil: "Name it from the folder of this scenario."
      case .missing: "Check the name and the folder."
      case .isDirectory: "Name a scenario file in it."
      case .notPermitted: "Ask for the right to read it."
      case .unreadable: ""
      }
    return Self(
      .error, at: extending ?? Location(file: file),
      reason + (extending == nil ? "." : ", which this scenario extends."), remedy: remedy)
  }

  static func cycle(_ chain: [String], at location: Location?) -> Self {
    Self(
      .error, at: location,
      "The scenarios extend each other in a circle: \(chain.joined(separator: " → ")).",
      remedy: "Take one of these 'extends' away.")
  }

  static func tooLong(_ bytes: Int, at location: Location) -> Self {
    Self(
      .error, at: location,
      "The file has \(NumberText.grouped(bytes)) bytes, and a scenario is a page of text.",
      remedy: "Keep it to \(NumberText.grouped(YamlGuard.maximumBytes)).")
  }

  static func notUnicode(byte: Int, isWide: Bool, at location: Location) -> Self {
    Self(
      .error, at: location,
      "Byte \(NumberText.grouped(byte)) of the file is not UTF-8"
        + (isWide ? ", but looks like UTF-16." : "."),
      remedy: "Save the file as UTF-8.")
  }

  static func controlCharacter(_ code: UInt32, at location: Location) -> Self {
    let digits = String(code, radix: 16, uppercase: true)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self(
      .error, at: location, "There is a character here that cannot be seen (U+\(name)).",
      remedy: "Take it out.")
  }

  static func alias(_ name: String, at location: Location) -> Self {
    Self(
      .error, at: location, "Scenario files do without YAML's aliases, such as '*\(name)'.",
      remedy: "Write the value out, or extend another scenario.")
  }

  static func tag(_ tag: String, at location: Location) -> Self {
    let prefix = "tag:yaml.org,2002:"
    let written = tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
    return Self(
      .error, at: location,
      "Scenario files do without YAML's tags, such as '\(WrongValue.shown(written))'.",
      remedy: "Take it out.")
  }

  static func tab(at location: Location) -> Self {
    Self(.error, at: location, "The line is indented with a tab.", remedy: "Use two spaces.")
  }

  static func emptyFile(at location: Location) -> Self {
    Self(
      .error, at: location, "The file says nothing.",
      remedy: "A scenario starts with 'version: 1' and 'title:'.")
  }

  static func severalDocuments(at location: Location) -> Self {
    Self(
      .error, at: location, "A second scenario starts here, after a line '---'.",
      remedy: "Put each scenario into a file of its own.")
  }

  static func notAMapping(at location: Location) -> Self {
    Self(
      .error, at: location, "The file is not made of lines such as 'title: Four localities'.",
      remedy: "Write each key with a colon and a space after it.")
  }

  static func keyIsNotText(at location: Location) -> Self {
    Self(.error, at: location, "A key must be one word.", remedy: "Take the brackets out.")
  }

  static func duplicateKey(_ key: String, at location: Location) -> Self {
    Self(
      .error, at: location, "The key '\(WrongValue.shown(key))' is given more than once.",
      remedy: "Keep one of them.")
  }

  /// The parser's words, and for the common ones what a person does about it.
  static func notYaml(at location: Location, _ problem: String) -> Self {
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
        ("The brackets are nested too deeply.", "A scenario has no need of brackets in brackets.")
      default:
        ("The file is not YAML here: \(problem).", "Compare it with a scenario that works.")
      }
    return Self(.error, at: location, message, remedy: remedy)
  }
}
