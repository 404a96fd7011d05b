// Mistakes in the files of a place.
extension BadInputTests {
  static let practices = [
    Case(
      "duplicate code", .add("practices.csv", "A2,Birch,505000,200000,East\n"),
      says: "place/practices.csv:8:1: error: The practice 'A2' is in line 3 already. Keep one "
        + "row for each practice."),
    Case(
      "small letters in a code", .replace("practices.csv", "A2,", with: "a2,"),
      says: "place/practices.csv:3:1: error: 'a2' is no ODS code, which has capital letters "
        + "and digits only. Write 'A2'."),
    Case(
      "missing column", .replace("practices.csv", "code,name", with: "code,nmae"),
      says: "place/practices.csv:1:1: error: There is no column 'name'; the columns are "
        + "'code', 'nmae', 'easting', 'northing' and 'cluster'. Is 'nmae' meant to be "
        + "'name'?",
      "place/practices.csv:1:6: warning: The column 'nmae' is not known and is not "
        + "read. Did you mean 'name'?"),
    Case(
      "no column at all",
      .replace("practices.csv", "code,name,easting,northing,cluster", with: "1;2;3;4;5"),
      says: "place/practices.csv:1:1: error: The first line names no column that is known "
        + "here. The file seems to be parted by semicolons: save it with commas."),
    Case(
      "too few fields", .replace("practices.csv", ",504000,200000,East", with: ",504000"),
      says: "place/practices.csv:6:1: error: This row has 3 fields, and the header has 5. "
        + "Give an empty field its comma too."),
    Case(
      "text for a number", .replace("practices.csv", "503000", with: "five"),
      says: "place/practices.csv:5:11: error: The easting 'five' of 'A4' is not a number. "
        + "Write digits, with a point before the decimals."),
    Case(
      "off the map", .replace("practices.csv", "503000", with: "9000000"),
      says: "place/practices.csv:5:11: error: The easting '9000000' of 'A4' is not between 0 "
        + "and 700,000."),
    Case(
      "a practice in no cluster",
      .replace("practices.csv", "504000,200000,East", with: "504000,200000,"),
      says: "place/practices.csv:6:1: error: Elder (A5) is in no cluster, and other practices "
        + "are. Name its cluster, or leave the column empty for every practice."),
    Case(
      "a quote never closed", .replace("practices.csv", "Cedar", with: "\"Cedar"),
      says: "place/practices.csv:4:4: error: The quote opened here is never closed. Close it "
        + "with another quote before the comma or the end of the line."),
    Case(
      "not UTF-8", .bytes("practices.csv", Array("code,name\nA1,Caf".utf8) + [0xE9, 0x0A]),
      says: "place/practices.csv:2:7: error: The text is not UTF-8: the byte E9 does not "
        + #"belong here. Save the file as UTF-8 (in Excel: "CSV UTF-8")."#),
    Case(
      "a zero byte", .bytes("practices.csv", Array("code,name\nA1,".utf8) + [0, 0x0A]),
      says: "place/practices.csv:2:4: error: There is a zero byte here, which no text file "
        + "has. Save the file again as text, or restore an earlier copy."),
    Case(
      "UTF-16", .bytes("practices.csv", [0xFF, 0xFE, 0x63, 0, 0x6F, 0]),
      says: "place/practices.csv:1:1: error: The text is UTF-16, not UTF-8. Save the file "
        + #"as UTF-8 (in Excel: "CSV UTF-8")."#),
    Case(
      "empty file", .write("practices.csv", ""),
      says: "place/practices.csv:1:1: error: The file is empty. Its first line names the "
        + "columns: code,name,easting,northing."),
    Case(
      "only a header", .write("practices.csv", "code,name,easting,northing\n"),
      says: "place/practices.csv: error: The file names no practice. Give each practice a row "
        + "under the header."),
    Case(
      "three mistakes at once",
      .replace("practices.csv", "A2,Birch,501000", with: "A1,Birch,501000"),
      .replace("list-sizes.csv", "A3,10000", with: "A3,many"),
      .replace("two.yaml", "localities: 2", with: "localities: two"),
      says: "place/two.yaml:4:15: error: 'two' is not a whole number. Write 2.",
      "place/list-sizes.csv:3:1: error: There is no practice 'A2' in practices.csv.",
      "place/list-sizes.csv:4:4: error: The list size 'many' of 'A3' is not a whole "
        + "number. Write the patients in digits only.",
      "place/practices.csv:3:1: error: The practice 'A1' is in line 2 already. Keep "
        + "one row for each practice."),
  ]

  static let figures = [
    Case(
      "negative list size", .replace("list-sizes.csv", "A2,10000", with: "A2,-12"),
      says: "place/list-sizes.csv:3:4: error: The list size '-12' of 'A2' is below one. "
        + "Give a whole number of patients."),
    Case(
      "zero list size", .replace("list-sizes.csv", "A2,10000", with: "A2,0"),
      says: "place/list-sizes.csv:3:4: error: The list size '0' of 'A2' is below one. Give "
        + "a whole number of patients."),
    Case(
      "empty list size", .replace("list-sizes.csv", "A2,10000", with: "A2,"),
      says: "place/list-sizes.csv:3:4: error: The practice 'A2' has no list size on "
        + "2020-01-01. Give it one, or take the practice out of practices.csv."),
    Case(
      "list size with a comma", .replace("list-sizes.csv", "A2,10000", with: "A2,\"10,000\""),
      says: "place/list-sizes.csv:3:5: error: The list size '10,000' of 'A2' has a comma in "
        + "it. Write '10000'."),
    Case(
      "text for a list size", .replace("list-sizes.csv", "A2,10000", with: "A2,ten"),
      says: "place/list-sizes.csv:3:4: error: The list size 'ten' of 'A2' is not a whole "
        + "number. Write the patients in digits only."),
    Case(
      "huge list size",
      .replace("list-sizes.csv", "A2,10000", with: "A2,99999999999999999999999999"),
      says: "place/list-sizes.csv:3:4: error: The list size '99999999999999999999999999' of "
        + "'A2' is more than can be true. Check its digits."),
    Case(
      "unknown practice", .replace("list-sizes.csv", "A2,10000", with: "A9,10000"),
      says: "place/list-sizes.csv: error: There is no row for Birch (A2). Add one, or take "
        + "the practice out of practices.csv.",
      "place/list-sizes.csv:3:1: error: There is no practice 'A9' in practices.csv."),
    Case(
      "no such date", .replace("area.yaml", "2020-01-01", with: "2020-01-02"),
      says: "place/area.yaml:3:19: error: place/list-sizes.csv has no column '2020-01-02'. "
        + "Did you mean '2020-01-01'?"),
    Case(
      "a day that is none", .replace("area.yaml", "2020-01-01", with: "2020-02-30"),
      says: "place/area.yaml:3:19: error: '2020-02-30' is no day of the calendar. Write year, "
        + "month and day: 2013-06-30."),
    Case(
      "neighbour of itself",
      .write("neighbours.csv", "practice_a,practice_b,change,reason\nA1,A1,add,why\n"),
      says: "place/neighbours.csv:2:1: error: 'A1' is named as its own neighbour. Name two "
        + "different practices."),
    Case(
      "neighbour unknown",
      .write("neighbours.csv", "practice_a,practice_b,change,reason\nA1,A7,add,why\n"),
      says: "place/neighbours.csv:2:4: error: There is no practice 'A7' in practices.csv."),
    Case(
      "change unknown",
      .write("neighbours.csv", "practice_a,practice_b,change,reason\nA1,A3,ad,why\n"),
      says: "place/neighbours.csv:2:7: error: The change 'ad' is not known. Did you mean 'add'?"),
    Case(
      "no reason", .write("neighbours.csv", "practice_a,practice_b,change,reason\nA1,A3,add,\n"),
      says: "place/neighbours.csv:2:11: error: The correction has no reason. Say why, for "
        + "whoever reads the plan."),
    Case(
      "a plan that leaves one out", .replace("plans/today.csv", "A6,East\n", with: ""),
      run: "run place/today.yaml",
      says: "place/plans/today.csv: error: The plan leaves out Fir (A6). Every practice is in "
        + "one locality: add a row."),
    Case(
      "a plan with a stranger", .replace("plans/today.csv", "A6,East", with: "B6,East"),
      run: "run place/today.yaml",
      says: "place/plans/today.csv: error: The plan leaves out Fir (A6). Every practice is in "
        + "one locality: add a row.",
      "place/plans/today.csv:7:1: error: There is no practice 'B6' in practices.csv. "
        + "Did you mean 'A6'?"),
    Case(
      "unknown coordinates", .replace("area.yaml", "EPSG:27700", with: "WGS85"),
      says: "place/area.yaml:4:14: error: The coordinate system 'WGS85' is not known. Did you "
        + "mean 'WGS84'?"),
    Case(
      "unknown key of the place", .replace("area.yaml", "name:", with: "nam:"),
      says: "place/area.yaml:1:1: error: The key 'name' is missing. Add it.",
      "place/area.yaml:2:1: error: There is no key 'nam'. Did you mean 'name'?"),
  ]
}
