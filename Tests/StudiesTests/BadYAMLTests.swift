import Studies
import Testing

/// Bad input: files that are not the YAML of a scenario.
///
/// Each case is a file and all that is said of it.
@Suite struct BadYAMLTests {
  @Test(arguments: [
    BadScenario(
      "empty",
      "",
      """
      a.yaml:1:1: error: The file is empty. Give it keys such as version, title, each with a \
      colon, a space and its value.
      """),
    BadScenario(
      "a comment",
      """
      # nothing
      """,
      """
      a.yaml:1:1: error: The file is empty. Give it keys such as version, title, each with a \
      colon, a space and its value.
      """),
    BadScenario(
      "a line of hyphens",
      """
      ---
      """,
      """
      a.yaml:1:1: error: The file is empty. Give it keys such as version, title, each with a \
      colon, a space and its value.
      """),
    BadScenario(
      "a word",
      """
      four
      """,
      """
      a.yaml:1:1: error: The file does not hold keys with values. Give it keys such as \
      version, title, each with a colon, a space and its value.
      """),
    BadScenario(
      "a short file that ends too soon",
      """
      %YAML 1.1
      """,
      """
      a.yaml:1: error: The file is not YAML here: did not find expected <document start>. \
      Look at the indents, colons and quotes here and in the line before.
      """),
    BadScenario(
      "a list",
      """
      - a
      - b
      """,
      """
      a.yaml:1:1: error: The file does not hold keys with values. Give it keys such as \
      version, title, each with a colon, a space and its value.
      """),
    BadScenario(
      "tab",
      """
      version: 1
      title: T
      plan:
      \tlocalities: 4
      """,
      """
      a.yaml:4:1: error: The line is indented with a tab. Use two spaces.
      """),
    BadScenario(
      "open bracket",
      """
      version: 1
      title: T
      plan: {localities: 4
      """,
      """
      a.yaml:3:7: error: The bracket that opens here is not closed, or a comma is missing in \
      it. Close it, or put the comma.
      """),
    BadScenario(
      "colon in text",
      """
      version: 1
      title: a: b
      """,
      """
      a.yaml:2:9: error: A colon and a space stand where no key can be. Put a space \
      after each key's colon, line keys up, and quote text that holds ': '.
      """),
    BadScenario(
      "columns are characters",
      """
      version: 1
      title: éx́: b
      """,
      """
      a.yaml:2:10: error: A colon and a space stand where no key can be. Put a space \
      after each key's colon, line keys up, and quote text that holds ': '.
      """),
    BadScenario(
      "no space after a colon",
      """
      version:1
      title: T
      """,
      """
      a.yaml:2:6: error: A colon and a space stand where no key can be. Put a space \
      after each key's colon, line keys up, and quote text that holds ': '.
      """),
    BadScenario(
      "open quotation mark",
      """
      version: 1
      title: "abc
      """,
      """
      a.yaml:2:8: error: The quotation mark that opens here is not closed. Close it.
      """),
    BadScenario(
      "at sign",
      """
      version: 1
      title: @abc
      """,
      """
      a.yaml:2:8: error: Text cannot start with this character. Put the text in \
      quotation marks.
      """),
    BadScenario(
      "no colon",
      """
      version: 1
      title T
      plan:
      """,
      """
      a.yaml:2:1: error: The line has no key. Write a colon and a space after the key.
      """),
    BadScenario(
      "indentation",
      """
      version: 1
      title: T
      plan:
        localities: 4
       from: x
      """,
      """
      a.yaml:5:2: error: This does not line up with the keys around it. Give keys that \
      belong together the same indentation.
      """),
    BadScenario(
      "two documents",
      """
      version: 1
      title: T
      plan:
        localities: 4
      ---
      version: 1
      title: T
      plan:
        localities: 4
      """,
      """
      a.yaml:6:1: error: A second document starts here, after a line '---'. Put each \
      into a file of its own.
      """),
    BadScenario(
      "alias",
      """
      version: 1
      title: &t T
      summary: *t
      plan: {localities: 4}
      """,
      """
      a.yaml:3:10: error: YAML's aliases, such as '*t', are not read here. Write the value \
      out.
      """),
    BadScenario(
      "alias of nothing",
      """
      version: 1
      title: *t
      plan: {localities: 4}
      """,
      """
      a.yaml:2:8: error: Text cannot start with '*'. Put the text in quotation marks.
      """),
    BadScenario(
      "tag",
      """
      version: 1
      title: T
      plan: {localities: !!int 4}
      """,
      """
      a.yaml:3:20: error: YAML's tags, such as '!!int', are not read here. Take it out.
      """),
  ])
  func isExplained(scenario: BadScenario) {
    #expect(findings(scenario.text).joined(separator: "\n") == scenario.findings)
    #expect(reading(scenario.text).scenario == nil)
  }
}
