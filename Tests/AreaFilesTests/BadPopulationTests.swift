import Testing

/// What is told of mistakes in residents by zone, year and age: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadPopulationTests {
  @Test(arguments: [
    (
      "410.5",
      "many",
      [
        "3:17: error: The number of residents 'many' of 'Z1' in 2021 is not a number. "
          + "Write digits, with a point before the decimals."
      ]
    ),
    (
      "410.5",
      "",
      [
        "3:17: error: The number of residents of 'Z1' in 2021 is empty. Give a number "
          + "from 0 to 1,000,000,000."
      ]
    ),
    (
      "410.5",
      "-1",
      [
        "3:17: error: The number of residents '-1' of 'Z1' in 2021 is below zero. Give a "
          + "number from 0 to 1,000,000,000."
      ]
    ),
    (
      "410.5",
      "1e3",
      [
        "3:17: error: The number of residents '1e3' of 'Z1' in 2021 is not a number. "
          + "Write digits, with a point before the decimals."
      ]
    ),
    (
      "410.5",
      "nan",
      [
        "3:17: error: The number of residents 'nan' of 'Z1' in 2021 is not a number. "
          + "Write digits, with a point before the decimals."
      ]
    ),
    (
      "410.5",
      "\"1,410\"",
      [
        "3:18: error: The number of residents '1,410' of 'Z1' in 2021 has a comma in it. "
          + "Write '1410'."
      ]
    ),
    (
      "410.5",
      "9999999999",
      [
        "3:17: error: The number of residents '9999999999' of 'Z1' in 2021 is more than "
          + "can be true. Give a number from 0 to 1,000,000,000."
      ]
    ),
    (
      "2019,2020,2021",
      "2018,2020,2021",
      [
        "1:21: error: The years go from 2018 to 2020. Give 2019 a column too."
      ]
    ),
    (
      "2019,2020,2021",
      "2021,2022,2023",
      [
        " error: The residents run from 2021 to 2023, and the list sizes are of "
          + "2020-01-01. Give a column for 2020 too: growth is counted from there."
      ]
    ),
    (
      "2019,2020,2021",
      "a,b,c",
      [
        " error: No column is named by a year. Name one column for each year, such as 2021.",
        "1:16: warning: The column 'a' is not known and is not read.",
        "1:18: warning: The column 'b' is not known and is not read.",
        "1:20: warning: The column 'c' is not known and is not read.",
      ]
    ),
    (
      "2019,2020",
      "2020,2020",
      [
        "1:21: error: The column '2020' is there twice. Take one out, or name it "
          + "differently."
      ]
    ),
    (
      "2019,2020,2021",
      "2019,2020,2021/22",
      [
        "1:26: warning: The column '2021/22' is not known and is not read."
      ]
    ),
    (
      "Z1,West",
      "Z2,West",
      [
        "@flows.csv:4:1: error: There is no zone 'Z1' in population.csv. Did you mean 'Z2'?",
        "@flows.csv:5:1: error: There is no zone 'Z1' in population.csv. Did you mean 'Z2'?",
        "3:1: error: The zone 'Z2' is in line 2 already. Keep one row.",
        "@zones.csv:3:1: error: There is no zone 'Z1' in population.csv. Both files name "
          + "the same zones.",
      ]
    ),
    (
      "Z1,West",
      ",West",
      [
        "3:1: error: The code of the zone is empty. Give it."
      ]
    ),
    (
      "Z1,West",
      "Z1,",
      [
        "3:4: error: The name of the zone 'Z1' is empty. Give it."
      ]
    ),
    (
      "Z1,West",
      "Z1,Vest",
      [
        "3:1: warning: The zone 'Z1' is 'Vest' here and 'West' in zones.csv. Check that "
          + "both mean the same zone."
      ]
    ),
    (
      "Z1,West",
      "Z11,West",
      [
        "@flows.csv:4:1: error: There is no zone 'Z1' in population.csv.",
        "@flows.csv:5:1: error: There is no zone 'Z1' in population.csv.",
        "3:1: error: There is no zone 'Z11' in zones.csv. Did you mean 'Z1'?",
        "@zones.csv:3:1: error: There is no zone 'Z1' in population.csv. Did you mean 'Z11'?",
      ]
    ),
    (
      "Z2,East,50,50,60\nZ1,West,390,400,410.5",
      "Z2,East,0,0,0\nZ1,West,0,0,0",
      [
        " error: Nobody lives in any zone in 2020, the year of the list sizes. Give the "
          + "residents of that year."
      ]
    ),
    (
      "Z2,East,50,50,60\nZ1,West,390,400,410.5\n",
      "",
      [
        " error: The file has no row under its header. Give it rows, or take the file out."
      ]
    ),
    (
      "zone,2019",
      "name,2019",
      [
        "1:1: error: There is no column 'zone'; the columns are 'zone_code', 'name', "
          + "'2019', '2020' and '2021'. Add it.",
        "1:11: warning: The column 'name' is not known and is not read.",
      ]
    ),
  ])
  func residentsAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("population.csv", text, replacement)
        == Records.located(told, in: "population.csv"))
  }

  @Test(arguments: [
    (
      "zone,2019,2020,2021\nZ2,East,50,50,60\nZ1,West,",
      "zone,age_band,2019,2020,2021\nZ2,East,0-17,50,50,60\nZ2,East,18+,50,50,60\nZ1,West"
        + ",0-17,",
      [
        "4:1: error: The zone 'Z1' has no row for the ages 18+. Each zone has the same "
          + "age bands."
      ]
    ),
    (
      "zone,2019,2020,2021\nZ2,East,50,50,60\nZ1,West,",
      "zone,age_band,2019,2020,2021\nZ2,East,0+,50,50,60\nZ1,West,0-17,",
      [
        "2:9: error: The age band '0+' has ages that the band before it has too. Together "
          + "the bands have every age once."
      ]
    ),
    (
      "zone,2019,2020,2021\nZ2,East,50,50,60\nZ1,West,",
      "zone,age_band,2019,2020,2021\nZ2,East,14-May,50,50,60\nZ1,West,,",
      [
        "2:9: error: The age band '14-May' is not known. Write it as '5-14' or '75+'; a "
          + "spreadsheet has made a date of it.",
        "3:9: error: The age band is empty. Write it as '5-14' or '75+'.",
      ]
    ),
    (
      "zone,2019,2020,2021\nZ2,East,50,50,60\nZ1,West,",
      "zone,age_band,2019,2020,2021\nZ2,East,5+,50,50,60\nZ2,East,5+,1,1,1\nZ1,West,5+,",
      [
        "2:9: error: No age band has the ages 0 to 4. Together the bands have every age "
          + "once.",
        "3:1: error: The zone 'Z2' with ages 5+ is in line 2 already. Keep one row.",
      ]
    ),
  ])
  func residentsByAgeAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("population.csv", text, replacement)
        == Records.located(told, in: "population.csv"))
  }
}
