import AreaFiles
import PlaceModel

// Every wording about a scenario file as a file: its name, what it extends. What its bytes must be is for
// every YAML file the same.
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

  /// A file that a scenario names besides the one it extends.
  static func cannotOpen(
    _ file: String, _ problem: FileProblem, namedAt location: Location
  ) -> Self {
    var finding = cannotOpen(file, problem, extending: nil)
    finding.location = location
    if problem == .missing { finding.remedy = "Name it from the folder of this scenario." }
    return finding
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
}
