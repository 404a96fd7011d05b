import PlaceModel
import Planning
import Testing

@testable import Reporting

@Suite struct ProofWordsTests {
  private let band = PopulationBand(minimum: 50_000, ideal: 60_000, maximum: 70_000)

  private func proof(
    _ status: Proof.Status, score: Double = 1_000, bound: Double? = 1_000
  ) -> Proof {
    Proof(
      status: status, score: score, bound: bound, candidates: bound == nil ? nil : 36_910,
      route: "every possible locality listed")
  }

  private func sentence(_ proof: Proof) -> String {
    proof.sentence(band: band, localities: "four localities")
  }

  @Test func provenBest() {
    #expect(proof(.proven).cell == "proven best")
    #expect(
      sentence(proof(.proven))
        == "Proven best: all 36,910 possible localities (connected groups of 50,000 to 70,000 "
        + "patients that leave enough for the others) were considered, and no plan of four "
        + "localities that keeps the rules scores better.")
  }

  @Test func provenWithinTheGapAskedFor() {
    let proof = proof(.proven, bound: 992)
    #expect(proof.cell == "within 0.8 %")
    #expect(
      sentence(proof).hasPrefix("Proven to within 0.8 %, which is the gap asked for: all 36,910"))
    #expect(sentence(proof).hasSuffix("scores better by more than that."))
  }

  @Test func stoppedAtALimit() {
    let proof = proof(.stopped(by: "2,000 branches"), bound: 991.5)
    // 0.85 % is told as 0.9 %: words never claim more than is known.
    #expect(proof.cell == "within 0.9 %")
    #expect(
      sentence(proof)
        == "A good plan, not proven best: the search stopped at a limit (2,000 branches); "
        + "no plan of four localities that keeps the rules can score better by more than 0.9 %.")
  }

  @Test func aTinyGapIsNotNothing() {
    #expect(proof(.stopped(by: "a limit"), bound: 999.999).cell == "within 0.1 %")
  }

  @Test func aBoundOfNothingProvesNothing() {
    let proof = proof(.stopped(by: "a limit"), bound: 0)
    #expect(proof.cell == "not proven")
    #expect(sentence(proof).hasSuffix("; how much better another could be is not known."))
  }

  @Test func asGiven() {
    #expect(proof(.asGiven, bound: nil).cell == "as given")
    #expect(
      sentence(proof(.asGiven, bound: nil))
        == "The plan is as given: it is judged by the same measures as a proposed one, and there "
        + "is nothing to prove.")
  }

  @Test(arguments: [
    (15_900, 16_000, "+0.6 %"), (15_100, 15_000, "−0.7 %"), (100_000, 100_001, "0.0 %"),
    (0, 5, "–"),
  ])
  func changesHaveASign(old: Int, new: Int, words: String) {
    #expect(FigureText.change(from: old, to: new) == words)
  }

  @Test(arguments: [
    ("2013-06-30", "30 June 2013"), ("January 2013", "January 2013"), ("2013-13-01", "2013-13-01"),
    ("2013-06", "2013-06"), ("", ""),
  ])
  func datesAreWords(date: String, words: String) {
    #expect(DateText.words(date) == words)
  }
}
