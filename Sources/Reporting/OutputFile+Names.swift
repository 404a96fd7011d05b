extension OutputFile {
  /// Every name that the program gives to a file in a study's folder, the comparison's or that of two
  /// plans; all other files there belong to someone else.
  public static let ownNames: Set<String> = [
    "assumptions.csv", "back-test.csv", "back-test.md", "certificate.json", "changes.json",
    "changes.md", "comparison-years.csv", "comparison.csv", "comparison.json", "comparison.md",
    "estates.csv", "explanations.csv", "explanations.md", "findings.csv", "growth.svg",
    "localities-by-year.csv", "localities.csv", "map.svg", "measures.csv", "moves.csv",
    "neighbours.csv", "overlap.csv", "plan.csv", "plans.csv", "population.csv", "relaxations.csv",
    "report.md", "schemes.csv", "sensitivity.csv", "study.json", "workforce.csv",
  ]
}
