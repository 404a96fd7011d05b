import AreaFiles
import PlaceModel
import Testing

/// Weighted patients in `practices.csv`: their ratio to registered ones on the same date, at the list
/// sizes that plans are drawn for.
struct WeightedPatientsTests {
  private static let practices = """
    code,name,easting,northing,cluster,registered_patients,weighted_patients
    A1,Alder,500000,200000,Cluster 2,900,990
    A2,Birch,501000,200000,Cluster 2,2000,1900
    A3,Cedar,502000,200000,Cluster 10,3000,3000
    A4,Damson,503000,200000,Cluster 10,8000,8800.5

    """
  private static let area = Line.area.replacing(
    "sources: {", with: "sources: {weightedPatients: Payments, ")

  @Test func theRatioIsAppliedToTheListSizes() throws {
    let reading = Line.reading(["practices.csv": Self.practices, "area.yaml": Self.area])
    #expect(reading.findings.map(\.text) == [])
    let weighted = try #require(reading.area?.weightedPatients)
    // List sizes of 1,000 to 4,000.
    for (value, expected) in zip(weighted, [1_100, 1_900, 3_000, 4_400.25]) {
      #expect(abs(value - expected) < 1e-9)
    }
    #expect(reading.area?.sources.map(\.subject).contains("weighted patients") == true)
    #expect(Line.reading().area?.weightedPatients == nil)
  }

  @Test func ofUnknownOnesANoteSaysForWhom() throws {
    let unknown = Self.practices.replacing("3000,3000", with: ",")
    let one = Line.reading(["practices.csv": unknown, "area.yaml": Self.area])
    #expect(
      one.findings.map(\.text) == [
        "line/practices.csv: note: Cedar (A3) has no weighted patients, so need is not known for "
          + "the place."
      ])
    #expect(try #require(one.area).weightedPatients == nil)
    let two = unknown.replacing("2000,1900", with: ",")
    #expect(
      Line.told(["practices.csv": two, "area.yaml": Self.area]) == [
        "line/practices.csv: note: Birch (A2) and Cedar (A3) have no weighted patients, so need "
          + "is not known for the place."
      ])
    let none = two.replacing("900,990", with: ",").replacing("8000,8800.5", with: ",")
    #expect(Line.told(["practices.csv": none, "area.yaml": Self.area]) == [])
  }

  @Test func withoutSourceIsAWarning() {
    let reading = Line.reading(["practices.csv": Self.practices])
    #expect(
      reading.findings.map(\.text) == [
        "warning: The place states no source for the weighted patients in practices.csv. "
          + "Add 'weightedPatients' under 'sources' in area.yaml: publisher, title, date."
      ])
    #expect(reading.findings.allSatisfy(\.isMissingSource) && reading.area != nil)
  }

  @Test(arguments: [
    (
      "900,990", "900,",
      "2:38: error: The number of weighted patients of 'A1' is empty. Give a number above 0, and "
        + "at most 10,000,000."
    ),
    (
      "900,990", ",990",
      "2:34: error: The number of registered patients of 'A1' is empty. Give a number above 0, "
        + "and at most 10,000,000."
    ),
    (
      "900,990", "0,990",
      "2:34: error: The number of registered patients '0' of 'A1' is not above zero. Give a "
        + "number above 0, and at most 10,000,000."
    ),
    (
      "900,990", "900,many",
      "2:38: error: The number of weighted patients 'many' of 'A1' is not a number. Write digits, "
        + "with a point before the decimals."
    ),
    (
      "registered_patients", "note",
      "1:41: error: The column 'weighted_patients' is there, and 'registered_patients' is missing. "
        + "Give both, of the same date, or neither."
    ),
    (
      "weighted_patients", "note",
      "1:36: error: The column 'registered_patients' is there, and 'weighted_patients' is missing. "
        + "Give both, of the same date, or neither."
    ),
  ])
  func faultsAreFindings(_ text: String, _ replacement: String, _ finding: String) {
    let practices = Self.practices.replacing(text, with: replacement)
    #expect(
      Line.told(["practices.csv": practices, "area.yaml": Self.area]) == [
        "line/practices.csv:\(finding)"
      ])
  }
}
