import PlaceModel
import Testing

@Suite struct FindingTests {
  @Test func textIsALineThatAnEditorCanJumpTo() {
    let location = Finding.Location(file: "practices.csv", line: 7, column: 3)
    let finding = Finding(.error, at: location, "The name is empty.", remedy: "Give one.")
    #expect(finding.text == "practices.csv:7:3: error: The name is empty. Give one.")
  }

  @Test(arguments: [
    (Finding.Location(file: "a.csv"), "a.csv: warning: Odd."),
    (Finding.Location(file: "a.csv", line: 2), "a.csv:2: warning: Odd."),
    (Finding.Location(file: "a.csv", column: 2), "a.csv: warning: Odd."),
    (nil, "warning: Odd."),
  ])
  func textLeavesOutWhatIsNotKnown(location: Finding.Location?, text: String) {
    #expect(Finding(.warning, at: location, "Odd.").text == text)
  }

  @Test func textStaysOneLineWhateverAFileSays() {
    let finding = Finding(.note, "Called 'A\r\nB\u{1B}[31m\u{2028}C'.")
    #expect(finding.text == "note: Called 'A  B [31m C'.")
  }

  @Test func errorsComeFirst() {
    let sorted = [Finding.Severity.note, .error, .warning].sorted()
    #expect(sorted == [.error, .warning, .note])
  }
}
