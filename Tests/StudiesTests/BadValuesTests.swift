import Testing

/// Bad input: values of the wrong type or out of range, each in a file that is right otherwise.
@Suite struct BadValuesTests {
  @Test(arguments: [
    (
      "localities: four", 15,
      "'four' is not a whole number. Write 4."
    ),
    (
      "localities: 4.0", 15,
      "'4.0' is not a whole number. Write 4."
    ),
    (
      "localities: 4.5", 15,
      "'4.5' is not a whole number. Give a whole number from 1 to 1,000."
    ),
    (
      "localities: '4'", 15,
      "'4' is text, for it stands in quotation marks. Write 4 without them."
    ),
    (
      "localities: 04", 15,
      "'04' is not a whole number. Write 4."
    ),
    (
      "localities: +4", 15,
      "'+4' is not a whole number. Write 4."
    ),
    (
      "localities: 0x10", 15,
      "'0x10' is not a whole number. Give a whole number from 1 to 1,000."
    ),
    (
      "localities: 99999999999999999999", 15,
      "'99999999999999999999' is not a whole number. Give a whole number from 1 to 1,000."
    ),
    (
      "localities: 0", 15,
      "'plan.localities' cannot be 0. Give a whole number from 1 to 1,000."
    ),
    (
      "localities: 1001", 15,
      "'plan.localities' cannot be 1,001. Give a whole number from 1 to 1,000."
    ),
    (
      "localities: [3, 4]", 15,
      "'plan.localities' cannot be a list. Write one whole number, or 'minimum:' and"
        + " 'maximum:'."
    ),
    (
      "population:\n    minimum: 50,000", 14,
      "'50,000' is not a whole number. Write 50000."
    ),
    (
      "population: {minimum: 50 000}", 25,
      "'50 000' is not a whole number. Write 50000."
    ),
    (
      "population: {minimum: 50_000}", 25,
      "'50_000' is not a whole number. Write 50000."
    ),
    (
      "population: {minimum: 50k}", 25,
      "'50k' is not a whole number. Write 50000."
    ),
    (
      "population: {minimum: 5e4}", 25,
      "'5e4' is not a whole number. Write 50000."
    ),
    (
      "population: {minimum: 50000 patients}", 25,
      "'50000 patients' is not a whole number. Give a whole number from 1 to 10,000,000."
    ),
    (
      "population: {minimum: -5}", 25,
      "'plan.population.minimum' cannot be -5. Give a whole number from 1 to 10,000,000."
    ),
    (
      "population: 60000", 15,
      "'plan.population' has keys of its own, so it cannot be '60000'. Below it,"
        + " indented by two spaces, write 'minimum:', 'ideal:', 'maximum:', 'until:' or"
        + " 'years:'."
    ),
    (
      "rules: [keepClustersWhole]", 10,
      "'plan.rules' cannot be a list. Write 'together:', 'apart:', 'fixed:', 'targets:', 'hubs:',"
        + " 'maximumTravel:', 'practices:' or 'keepClustersWhole:' below it, indented by two spaces."
    ),
    (
      "objective:\n    travel: 0,5", 13,
      "'0,5' is not a number. Write 0.5."
    ),
    (
      "objective: {travel: .inf}", 23,
      "'.inf' is not a number. Give a number from 0 to 1,000,000."
    ),
    (
      "objective: {travel: 1e999}", 23,
      "'1e999' is not a number. Give a number from 0 to 1,000,000."
    ),
    (
      "objective: {travel: much}", 23,
      "'much' is not a number. Give a number from 0 to 1,000,000."
    ),
    (
      "objective: {travel: '0.50'}", 23,
      "'0.5' is text, for it stands in quotation marks. Write 0.5 without them."
    ),
    (
      "objective: {travel: -1}", 23,
      "'plan.objective.travel' cannot be -1. Give a number from 0 to 1,000,000."
    ),
    (
      "limits: {gap: 1%}", 17,
      "'1%' is not a number. Write 0.01."
    ),
    (
      "limits: {gap: 2}", 17,
      "'plan.limits.gap' cannot be 2. Give a number from 0 to 1."
    ),
    (
      "limits: {candidates: 10}", 24,
      "'plan.limits.candidates' cannot be 10. Give a whole number from 1,000 to 50,000,000."
    ),
    (
      "limits: {branches: -1}", 22,
      "'plan.limits.branches' cannot be -1. Give a whole number from 0 to 10,000,000."
    ),
    (
      "rules: {keepClustersWhole: yes}", 30,
      "'yes' is neither true nor false. Write true."
    ),
    (
      "rules: {keepClustersWhole: Off}", 30,
      "'Off' is neither true nor false. Write false."
    ),
    (
      "rules: {keepClustersWhole: 'true'}", 30,
      "'true' is text, for it stands in quotation marks. Write true without them."
    ),
    (
      "rules: {keepClustersWhole: maybe}", 30,
      "'maybe' is neither true nor false. Write true or false."
    ),
    (
      "from: /srv/a.csv", 9,
      "'plan.from' names '/srv/a.csv', which is there on one computer only. Name the"
        + " file from the folder of this scenario, such as 'plans/six-clusters.csv'."
    ),
    (
      "from: C:/a.csv", 9,
      "'plan.from' names 'C:/a.csv', which is there on one computer only. Name the file"
        + " from the folder of this scenario, such as 'plans/six-clusters.csv'."
    ),
    (
      "from: 'plans\\a.csv'", 9,
      "'plan.from' has a backslash in it. Part folders with '/': 'plans/a.csv'."
    ),
    (
      "from: plans/", 9,
      "'plan.from' names the folder 'plans/'. Name a file."
    ),
    ("from: plans/..", 9, "'plan.from' names the folder 'plans/..'. Name a file."),
    ("from: ../..", 9, "'plan.from' names the folder '../..'. Name a file."),
    (
      "from: ''", 9,
      "'plan.from' is empty. Write its value."
    ),
    (
      "from: [a.csv, b.csv]", 9,
      "'plan.from' cannot be a list. Write the name of one file."
    ),
  ])
  func ofThePlan(lines: String, column: Int, message: String) {
    let text = "version: 1\ntitle: T\nextends: b.yaml\nplan:\n  \(lines)\n"
    let whole = "version: 1\ntitle: B\nplan: {localities: 4}\n"
    let line = lines.contains("\n") ? 6 : 5
    // A plan's file beside the number of localities is a finding of its own.
    let found = findings(text, and: ["b.yaml": whole]).filter { !$0.contains("is about proposing") }
    #expect(found == ["a.yaml:\(line):\(column): error: \(message)"])
  }

  @Test(arguments: [
    (
      "{a: b}",
      "'title' cannot be a set of keys. Write text."
    ),
    (
      "''",
      "'title' is empty. Write its value."
    ),
    (
      "|\n  a\n  b",
      "'title' has several lines. Write it on one line."
    ),
    (
      "\"a\\tb\"",
      "'title' holds a character that cannot be seen. Type the text again by hand."
    ),
    (
      "\"a\\u202Eb\"",
      "'title' holds a character that cannot be seen. Type the text again by hand."
    ),
    (
      String(repeating: "x", count: 101),
      "'title' is 101 characters long. Keep it to 100."
    ),
  ])
  func ofTheTitle(title: String, message: String) {
    let text = "version: 1\ntitle: \(title)\nplan: {localities: 4}\n"
    #expect(findings(text) == ["a.yaml:2:8: error: \(message)"])
  }

  @Test(arguments: [
    ("1.0", "'1.0' is not a version of scenario files. Write 'version: 1'."),
    ("0", "'0' is not a version of scenario files. Write 'version: 1'."),
    ("one", "'one' is not a version of scenario files. Write 'version: 1'."),
    ("'1'", "'1' is text, for it stands in quotation marks. Write 1 without them."),
    ("2", "The file is of version 2, and this program reads version 1. Use a newer program."),
  ])
  func ofTheVersion(version: String, message: String) {
    let text = "version: \(version)\ntitle: T\nplan: {localities: 4}\n"
    #expect(findings(text) == ["a.yaml:1:10: error: \(message)"])
  }

  @Test func aLaterVersionMayHaveKeysUnknownHere() {
    #expect(
      findings("version: 2\ntitle: T\ngrowth: high\nplan: {localities: 4}\n") == [
        "a.yaml:1:10: error: The file is of version 2, and this program reads version 1."
          + " Use a newer program."
      ])
  }

  @Test func allAtOnceFromTopToBottom() {
    let text = """
      version: 1
      titel: T
      plan:
        localities: four
        population:
          minimum: 50,000
          ideal: 50 000
          maximum: 70k
      """
    #expect(
      findings(text) == [
        "a.yaml:2:1: error: There is no key 'titel'. Did you mean 'title'?",
        "a.yaml:4:15: error: 'four' is not a whole number. Write 4.",
        "a.yaml:6:14: error: '50,000' is not a whole number. Write 50000.",
        "a.yaml:7:12: error: '50 000' is not a whole number. Write 50000.",
        "a.yaml:8:14: error: '70k' is not a whole number. Write 70000.",
      ])
  }
}
