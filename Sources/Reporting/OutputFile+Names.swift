extension OutputFile {
  /// Every name that the program gives to a file in a study's folder or the comparison's; all other
  /// files there belong to someone else.
  public static let ownNames: Set<String> = [
    "comparison.csv", "comparison.json", "comparison.md", "findings.csv", "localities.csv",
    "map.svg", "neighbours.csv", "plan.csv", "plans.csv", "report.md", "study.json",
  ]
}
