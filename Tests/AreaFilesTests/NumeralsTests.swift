import Testing

@testable import AreaFiles

@Suite struct NumeralsTests {
  @Test(arguments: [("1", 1), ("31871", 31_871), ("007", 7), ("10000000", 10_000_000)])
  func readsListSizes(text: String, number: Int) {
    #expect(Numerals.listSize(text) == .success(number))
  }

  @Test(arguments: [
    ("0", Numerals.CountFault.belowOne), ("-0", .belowOne), ("-12", .belowOne),
    ("-99999999999999999999999", .belowOne),
    ("10000001", .tooLarge), ("99999999999999999999999999999999999", .tooLarge),
    ("31,871", .hasComma), ("1,2,3", .hasComma), (",", .notWhole), ("12,", .notWhole),
    ("12.5", .notWhole), ("12.0", .notWhole), ("1e3", .notWhole), ("+12", .notWhole),
    ("-", .notWhole), ("", .notWhole), ("many", .notWhole), ("१२", .notWhole), ("1 000", .notWhole),
    ("0x10", .notWhole), ("nan", .notWhole),
  ])
  func tellsWhatIsWrongWithAListSize(text: String, fault: Numerals.CountFault) {
    #expect(Numerals.listSize(text) == .failure(fault))
  }

  @Test(arguments: [
    ("51.5", 51.5), ("-0.25", -0.25), ("+7", 7), ("0", 0), ("007.50", 7.5),
  ])
  func readsDecimals(text: String, number: Double) {
    #expect(Numerals.decimal(text) == number)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.2.3", "1e5", "1e999", "inf", "-infinity", "nan", "0x1p3", "51,5",
    "5 1", "−1", "--1", "١",
  ])
  func refusesWhatIsNoDecimal(text: String) {
    #expect(Numerals.decimal(text) == nil)
  }

  @Test func refusesADecimalThatOverflows() {
    #expect(Numerals.decimal(String(repeating: "9", count: 400)) == nil)
  }

  @Test(arguments: ["2013-06-30", "2012-02-29", "2000-02-29", "0000-01-01"])
  func knowsDays(text: String) { #expect(Numerals.isDate(text)) }

  @Test(arguments: [
    "2013-06-31", "2013-02-29", "1900-02-29", "2013-00-01", "2013-13-01", "2013-01-00", "2013-1-1",
    "30/06/2013", "2013-06", "2013-06-30T00:00", "", "--", "20x3-06-30",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(!Numerals.isDate(text)) }

  @Test func countsNamesAsPeopleDo() {
    let names = ["Cluster 10", "Cluster", "Cluster 2", "b", "Cluster 02", "A", "Cluster 2a", ""]
    #expect(
      names.sorted(by: NaturalOrder.precedes)
        == ["", "A", "Cluster", "Cluster 02", "Cluster 2", "Cluster 2a", "Cluster 10", "b"])
    #expect(NaturalOrder.precedes("x99999999999999999998", "x99999999999999999999"))
  }
}
