import Geography
import PlaceModel
import TestSupport
import Testing

@testable import AreaFiles

@Suite struct ListSizesTests {
  @Test(arguments: [
    (
      "A2,2000", "A2,\"31,871\"",
      "3:5: error: The list size '31,871' of 'A2' has a comma in it. Write '31871'."
    ),
    (
      "A2,2000", "A2,12.5",
      "3:4: error: The list size '12.5' of 'A2' is not a whole number. "
        + "Write the patients in digits only."
    ),
    (
      "A2,2000", "A2,0",
      "3:4: error: The list size '0' of 'A2' is below one. Give a whole number of patients."
    ),
    (
      "A2,2000", "A2,-7",
      "3:4: error: The list size '-7' of 'A2' is below one. Give a whole number of patients."
    ),
    (
      "A2,2000", "A2,99999999999999999999",
      "3:4: error: The list size '99999999999999999999' of 'A2' is more than can be true. "
        + "Check its digits."
    ),
    (
      "A2,2000", "A2,",
      "3:4: error: The practice 'A2' has no list size on 2020-01-01. "
        + "Give it one, or take the practice out of practices.csv."
    ),
    (
      "A2,2000,2100\n", "",
      " error: There is no row for Birch (A2). "
        + "Add one, or take the practice out of practices.csv."
    ),
    (
      "A4,4000,4100", "A4,4000,4100\nA1,1,1",
      "6:1: error: The practice 'A1' is in line 2 already. Keep one row for each practice."
    ),
    (
      "A4,4000,4100", "A4,4000,4100\nB24,1,1",
      "6:1: error: There is no practice 'B24' in practices.csv."
    ),
    (
      "2021-01-01", "1/1/2021",
      "1:17: warning: The column '1/1/2021' is not known and is not read."
    ),
    (
      "2021-01-01", "2020-01-01",
      "1:17: error: The column '2020-01-01' is there twice. Take one out, or name it differently."
    ),
  ])
  func tellsWhatIsWrong(text: String, replacement: String, message: String) {
    #expect(
      Line.told(["list-sizes.csv": Line.listSizes.replacing(text, with: replacement)])
        == ["line/list-sizes.csv:\(message)"])
  }

  @Test func anUnknownCodeIsToldWithTheNearest() {
    let practices = Line.practices.replacing("A2,", with: "F82629,")
    let sizes = Line.listSizes.replacing("A2,", with: "F82692,")
    #expect(
      Line.told(["practices.csv": practices, "list-sizes.csv": sizes]) == [
        "line/list-sizes.csv: error: There is no row for Birch (F82629). "
          + "Add one, or take the practice out of practices.csv.",
        "line/list-sizes.csv:3:1: error: There is no practice 'F82692' in practices.csv. "
          + "Did you mean 'F82629'?",
      ])
  }

  @Test func aFileOfAnotherPlaceIsToldWithoutGuessing() {
    let rows = (0..<100).map { "F8262\($0 % 10)\($0 / 10),5" }
    let told = Line.told([
      "practices.csv": Line.practices.replacing("A2,", with: "F82629,"),
      "list-sizes.csv": "code,2020-01-01\n" + rows.joined(separator: "\n"),
    ]).filter { $0.contains("There is no practice") }
    #expect(told.count == 100)
    #expect(told.dropFirst(20).allSatisfy { !$0.contains("Did you mean") })
    #expect(told.first?.hasSuffix("Did you mean 'F82629'?") == true)
  }

  @Test func laterDatesMayHaveGaps() throws {
    let sizes =
      "code,2021-06-30,2019-01-01,2020-01-01,2021-01-01\n"
      + "A1,9,closed,1000,1010\nA2,,,2000,2100\nA3,,\"3,1\",3000,\nA4,,0,4000,4100\n"
    let reading = Line.reading(["list-sizes.csv": sizes])
    // What stands under an earlier date is nobody's business.
    #expect(reading.findings == [])
    #expect(
      try #require(reading.area).records.laterListSizes == [
        ObservedListSizes(date: "2021-01-01", values: [1010, 2100, nil, 4100]),
        ObservedListSizes(date: "2021-06-30", values: [9, nil, nil, nil]),
      ])
  }

  @Test(arguments: [
    (
      "closed",
      "The list size 'closed' of 'A2' is not a whole number. Write the patients in digits only; "
        + "leave it empty for a practice that has gone."
    ),
    (
      "0",
      "The list size '0' of 'A2' is below one. Write the patients in digits only; leave it empty "
        + "for a practice that has gone."
    ),
    ("\"2,100\"", "The list size '2,100' of 'A2' has a comma in it. Write '2100'."),
  ])
  func whatALaterDateSaysMustBeRight(text: String, message: String) {
    let column = text.hasPrefix("\"") ? 10 : 9
    #expect(
      Line.told(["list-sizes.csv": Line.listSizes.replacing("2100", with: text)])
        == ["line/list-sizes.csv:3:\(column): error: \(message)"])
  }

  @Test func everyFaultOfEveryFileIsToldAtOnceInOrder() {
    #expect(
      Line.told([
        "area.yaml": Line.area.replacing("name: The Line", with: "nam: The Line"),
        "practices.csv": Line.practices.replacing("501000", with: "?"),
        "list-sizes.csv": Line.listSizes.replacing("A4,4000", with: "A4,0")
          .replacing("A1,1000", with: "A1,x"),
      ]) == [
        "line/area.yaml:1:1: error: The key 'name' is missing. Add it.",
        "line/area.yaml:2:1: error: There is no key 'nam'. Did you mean 'name'?",
        "line/list-sizes.csv:2:4: error: The list size 'x' of 'A1' is not a whole number. "
          + "Write the patients in digits only.",
        "line/list-sizes.csv:5:4: error: The list size '0' of 'A4' is below one. "
          + "Give a whole number of patients.",
        "line/practices.csv:3:10: error: The easting '?' of 'A2' is not a number. "
          + "Write digits, with a point before the decimals.",
      ])
  }
}

@Suite struct NeighboursTests {
  private func reading(_ rows: String) -> AreaReading {
    Line.reading(["neighbours.csv": "practice_a,practice_b,change,reason\n" + rows])
  }

  @Test func aHeaderAloneCorrectsNothing() {
    #expect(reading("").area == Line.reading().area)
    #expect(reading("").filesRead.count == 4)
  }

  @Test func correctionsAreMadeInEitherOrder() throws {
    let reading = reading("A3,A1,add,Bus 5\nA1,A2,remove,The river")
    #expect(reading.findings == [])
    let adjacency = try #require(reading.area).adjacency
    #expect(
      adjacency.links.first
        == Adjacency.Link(
          PracticeIndex(0), PracticeIndex(2), source: .correction(reason: "Bus 5")))
    #expect(
      adjacency.removals
        == [Adjacency.Removal(PracticeIndex(0), PracticeIndex(1), reason: "The river")])
  }

  @Test(arguments: [
    ("A1,B77,add,x", "2:4: error: There is no practice 'B77' in practices.csv."),
    (
      "A1,A1,add,x", "2:1: error: 'A1' is named as its own neighbour. Name two different practices."
    ),
    ("A1,A3,adds,x", "2:7: error: The change 'adds' is not known. Did you mean 'add'?"),
    ("A1,A3,cut,x", "2:7: error: The change 'cut' is not known. Write 'add' or 'remove'."),
    ("A1,A3,,x", "2:7: error: The change is empty. Write 'add' or 'remove'."),
    (
      "A1,A3,add,",
      "2:11: error: The correction has no reason. "
        + "Say why, for whoever reads the plan."
    ),
    (",A3,add,x", "2:1: error: The practice_a is empty. Give the practice's ODS code."),
    (
      "A1,A3,add,x\nA3,A1,remove,y",
      "3:1: error: The pair A1 and A3 is in line 2 already. "
        + "Keep one row."
    ),
    (
      "A1,A2,add,x",
      "2:1: warning: A1 and A2 are neighbours already. "
        + "The row changes nothing and can go."
    ),
    (
      "A1,A3,remove,x",
      "2:1: warning: A1 and A3 are no neighbours. "
        + "The row changes nothing and can go."
    ),
    (
      "A2,A3,remove,x",
      " warning: The place falls into two pieces: Alder (A1) and Birch (A2); and "
        + "the other 2 practices. No locality can reach from one to another: join them here if people "
        + "can."
    ),
  ])
  func tellsWhatIsWrong(rows: String, message: String) {
    let reading = reading(rows)
    #expect(reading.findings.map(\.text) == ["line/neighbours.csv:\(message)"])
    #expect((reading.area == nil) == message.contains("error:"))
  }

  @Test func aPracticeLeftAloneIsNamed() {
    #expect(
      reading("A1,A2,remove,x\nA2,A3,remove,y").findings.map(\.text) == [
        "line/neighbours.csv: warning: The place falls into three pieces: Alder (A1); Birch (A2); "
          + "and the other 2 practices. No locality can reach from one to another: join them here "
          + "if people can.",
        "line/practices.csv:2:1: warning: Alder (A1) has no neighbour. "
          + "Give it one in neighbours.csv, unless it is to be a locality of its own.",
        "line/practices.csv:3:1: warning: Birch (A2) has no neighbour. "
          + "Give it one in neighbours.csv, unless it is to be a locality of its own.",
      ])
  }
}

@Suite struct PlanReaderTests {
  private func read(_ text: String) throws -> PlanReading {
    let area = try #require(Line.reading().area)
    return PlanReader(folder: "line", files: MemoryFiles(["line/plan.csv": text]))
      .read("plan.csv", for: area)
  }

  @Test func groupsComeInNaturalOrderWithTheirMembers() throws {
    let reading = try read("code,locality\nA4,North 2\nA2,North 10\nA3,North 2\nA1,North 10\n")
    #expect(reading.findings == [])
    #expect(
      reading.groups == [
        PlanReading.Group(name: "North 2", members: [PracticeIndex(2), PracticeIndex(3)]),
        PlanReading.Group(name: "North 10", members: [PracticeIndex(0), PracticeIndex(1)]),
      ])
    #expect(reading.fileRead?.name == "plan.csv")
  }

  @Test(arguments: [
    ("A1,X\nA2,X\nA3,Y\nB77,Y\nA4,Y", "5:1: error: There is no practice 'B77' in practices.csv."),
    (
      "A1,X\nA2,X\nA3,Y\nA4,Y\nA1,Y",
      "6:1: error: The practice 'A1' is in line 2 already. Keep one row for each practice."
    ),
    (
      "A1,X\nA2,X\nA4,Y",
      " error: The plan leaves out Cedar (A3). "
        + "Every practice is in one locality: add a row."
    ),
    ("A1,X\nA2,X\nA3,\nA4,Y", "4:4: error: The practice 'A3' has no locality. Name one."),
    (
      "A1,X\nA2,X\nA3\nA4,Y",
      "4:1: error: This row has 1 field, and the header has 2. "
        + "Give an empty field its comma too."
    ),
  ])
  func tellsWhatIsWrong(rows: String, message: String) throws {
    let reading = try read("code,locality\n" + rows)
    #expect(reading.findings.map(\.text) == ["line/plan.csv:\(message)"])
    #expect(reading.groups == nil)
  }

  @Test func aFurtherColumnIsAWarning() throws {
    let reading = try read("code,locality,roof\nA1,X,1\nA2,X,\nA3,X,\nA4,X,")
    #expect(
      reading.findings.map(\.text)
        == ["line/plan.csv:1:15: warning: The column 'roof' is not known and is not read."])
    #expect(reading.groups?.count == 1)
  }

  @Test func thePlanOfAResultsFolder() throws {
    let reading = try read(
      "code,name,letter,locality,list_size,hub,km_to_hub,cluster\n"
        + ["A1", "A2", "A3", "A4"].map { "\($0),,A,X,1,A1,0.000,\n" }.joined())
    #expect(reading.findings == [])
    #expect(reading.groups?.count == 1)
  }

  /// One line where no practice is known, and no line for each that is missing.
  @Test func thePlanOfAnotherPlace() throws {
    let reading = try read("code,locality\nB1,X\nB2,X\nB3,Y\n")
    #expect(
      reading.findings.map(\.text) == [
        "line/plan.csv: error: None of its 3 practices is in practices.csv. This seems to be the "
          + "plan of another place."
      ])
    #expect(reading.groups == nil)
  }

  @Test func aMissingPlanIsAFindingAndAProblem() throws {
    let area = try #require(Line.reading().area)
    let reading = PlanReader(folder: "line", files: MemoryFiles()).read("no.csv", for: area)
    #expect(reading.findings.map(\.text) == ["line/no.csv: error: There is no such file."])
    #expect(reading.problem == .missing)
    #expect(reading.fileRead == nil)
  }
}
