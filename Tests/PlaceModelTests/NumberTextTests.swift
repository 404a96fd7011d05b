import PlaceModel
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (205_142, "205,142"),
    (1_234_567, "1,234,567"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func groupsThousands(number: Int, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(arguments: [
    (192_845.256, 2, "192845.26"), (0.5, 0, "1"), (-0.5, 0, "-1"), (-0.04, 1, "0.0"),
    (1.05, 3, "1.050"), (0, 15, "0.000000000000000"), (.infinity, 1, "infinite"),
    (-.infinity, 1, "minus infinite"), (.nan, 1, "not a number"), (1e300, 2, "1e+300"),
    (.leastNonzeroMagnitude, 2, "0.00"),
  ])
  func fixesDecimals(number: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(number, decimals: decimals) == text)
  }

  @Test func groupsTheWholePartOnRequest() {
    #expect(NumberText.fixed(-192_845.256, decimals: 1, grouped: true) == "-192,845.3")
  }

  @Test func tellsShares() {
    #expect(NumberText.percent(0.9314) == "93.1 %")
    #expect(NumberText.percent(-0.00004) == "0.0 %")
  }

  @Test func countsInWords() {
    #expect([0, 1, 10, 11, 1_200].map(NumberText.words) == ["no", "one", "ten", "11", "1,200"])
    #expect(NumberText.counted(1, "practice") == "1 practice")
    #expect(NumberText.counted(0, "practice") == "0 practices")
    #expect(NumberText.counted(2, "locality", plural: "localities") == "2 localities")
  }

  @Test(arguments: [
    ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
  ])
  func listsAsASentenceDoes(items: [String], text: String) {
    #expect(NumberText.list(items) == text)
  }

  @Test func listsWithAnotherLastWord() {
    #expect(NumberText.list(["add", "remove"], last: "or") == "add or remove")
  }
}
