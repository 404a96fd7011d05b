import PlaceModel

/// What can be wrong with a YAML file.
extension Finding {
  static func badYAML(_ location: Location, problem: String) -> Finding {
    Finding(
      .error, at: location, "This is not YAML: \(problem).",
      remedy: "Look at the indents, colons and quotes here and in the line before.")
  }

  static func emptyYAML(_ file: String) -> Finding {
    Finding(.error, at: Location(file: file, line: 1, column: 1), "The file is empty.")
  }

  static func yamlAlias(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "Anchors (&) and aliases (*) are not read here.",
      remedy: "Write the value out.")
  }

  static func duplicateKeys(_ keys: [String], _ location: Location) -> Finding {
    let names = NumberText.list(keys.map { "'\($0)'" })
    return Finding(
      .error, at: location,
      keys.count == 1
        ? "The key \(names) is there more than once; it is first here."
        : "The keys \(names) are each there more than once.",
      remedy: "Keep one.")
  }

  static func notKeys(_ path: String, _ location: Location, keys: [String]?) -> Finding {
    let wanted = keys.map { " such as \($0.prefix(3).joined(separator: ", "))" } ?? ""
    return Finding(
      .error, at: location,
      path.isEmpty
        ? "The file does not hold keys with values." : "'\(path)' does not hold keys with values.",
      remedy: "Give it keys\(wanted), each with a colon and its value.")
  }

  static func keyIsNoText(_ location: Location) -> Finding {
    Finding(.error, at: location, "A key must be a word.")
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
