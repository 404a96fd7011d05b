public import Planning

extension OutputFile {
  /// Every name that the program gives to a file in a study's folder, the comparison's, that of two
  /// plans or that of choices; all other files there belong to someone else.
  public static let ownNames = names.union(choicesNames).union(modelNames)

  private static let modelNames = (1...1_000).flatMap { localities in
    WrittenModel.Format.allCases.map { modelName(localities, $0) }
  }

  /// The file of the model for so many localities.
  public static func modelName(_ localities: Int, _ format: WrittenModel.Format) -> String {
    "model-\(localities).\(format.rawValue)"
  }

  private static let choicesNames: [String] =
    [
      "alternatives.csv", "alternatives.json", "alternatives.md", "choices.csv", "frontier.csv",
      "frontier.json", "frontier.md", "frontier.svg", "points.csv",
    ] + (0..<AlternativesReport.mostChoices).map(AlternativesReport.mapName)

  private static let names: Set<String> = [
    "assumptions.csv", "back-test.csv", "back-test.md", "certificate.json", "changes.json",
    "changes.md", "comparison-years.csv", "comparison.csv", "comparison.json", "comparison.md",
    "estates.csv", "explanations.csv", "explanations.md", "findings.csv", "growth.svg",
    "localities-by-year.csv", "localities.csv", "map.svg", "measures.csv", "moves.csv",
    "neighbours.csv", "overlap.csv", "plan.csv", "plans.csv", "population.csv", "relaxations.csv",
    "report.md", "schemes.csv", "sensitivity.csv", "study.json", "workforce.csv",
  ]
}
