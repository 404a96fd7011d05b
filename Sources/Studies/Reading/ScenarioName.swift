import AreaFiles
import PlaceModel

/// The rules for a scenario file's name, which becomes the name of its folder of results.
enum ScenarioName {
  /// The name without its ending.
  static func stem(of path: String) -> String {
    let name = FilePath.name(of: path)
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }

  static func findings(for path: String) -> [Finding] {
    let location = Finding.Location(file: path)
    let name = FilePath.name(of: path)
    let stem = stem(of: path)
    // The results folder has this name for the table of all scenarios, the place for itself.
    if ["comparison", "area", "assumptions"].contains(stem) {
      return [.reservedName(stem, at: location)]
    }
    guard name.hasSuffix(".yaml"), isRight(stem) else {
      return [.wrongName(name, suggestion: suggestion(for: name), at: location)]
    }
    return saysFinal(stem) ? [.finalName(stem, at: location)] : []
  }

  /// Whether one of the words is "final".
  static func saysFinal(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains("final")
  }

  private static func isRight(_ stem: String) -> Bool {
    (1...100).contains(stem.utf8.count) && stem == cleaned(stem)
  }

  /// Lower-case letters, digits and single hyphens between them.
  private static func cleaned(_ stem: String) -> String {
    stem.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }

  private static func suggestion(for name: String) -> String? {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = cleaned(String(name[..<dot]))
    return stem.isEmpty || stem.utf8.count > 100 ? nil : stem + ".yaml"
  }
}
