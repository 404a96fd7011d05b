import PlaceModel
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    // A letter swapped, dropped, added, changed.
    ("travle", "travel"), ("travl", "travel"), ("travvel", "travel"), ("trabel", "travel"),
    ("TRAVEL", "travel"), ("balence", "balance"), ("lattitude", "latitude"),
  ])
  func findsSlipsOfTheHand(word: String, name: String) {
    #expect(NearestName.of(word, among: ["balance", "latitude", "travel"]) == name)
  }

  @Test(arguments: ["", "x", "tea", "population", "travelling far"])
  func staysSilentWhenNothingIsNear(word: String) {
    #expect(NearestName.of(word, among: ["balance", "travel", "a", ""]) == nil)
  }

  @Test func namesNoneOfTwoThatAreEquallyNear() {
    #expect(NearestName.of("F82009", among: ["F82001", "F82003"]) == nil)
    #expect(NearestName.of("F82009", among: ["F82003", "F82001"]) == nil)
    #expect(NearestName.of("F82009", among: ["F82001", "F82001"]) == "F82001")
    #expect(NearestName.of("F8209", among: ["F82109", "F92011", "F82009", "F82099"]) == nil)
  }

  @Test func aNearerNameBreaksATie() {
    #expect(NearestName.of("add", among: ["odd", "and", "add"]) == "add")
    #expect(NearestName.of("F820010", among: ["F82003", "F82004", "F82001"]) == "F82001")
  }

  @Test func tellsNamesApartByCaseAtLast() {
    #expect(NearestName.of("Code", among: ["CODE", "code", "Cold"]) == "code")
  }

  @Test func neverChangesTheWholeWord() {
    #expect(NearestName.of("b", among: ["a"]) == nil)
    #expect(NearestName.of("xyz", among: ["abc"]) == nil)
    #expect(NearestName.of("cow", among: ["now", "abc"]) == "now")
  }

  @Test(.timeLimit(.minutes(1))) func takesAHugeWordInItsStride() {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(NearestName.of(word, among: ["balance", "travel"]) == nil)
  }
}
