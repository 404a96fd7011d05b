import Testing

/// What is told of mistakes in zones, and where patients live: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadZonesTests {
  @Test(arguments: [
    (
      "499000",
      "x",
      [
        "3:11: error: The easting 'x' of 'Z1' is not a number. Write digits, with a point "
          + "before the decimals."
      ]
    ),
    (
      "499000",
      "",
      [
        "3:11: error: The zone 'Z1' has no easting. Give it one."
      ]
    ),
    (
      "499000",
      "-5",
      [
        "3:11: error: The easting '-5' of 'Z1' is not between 0 and 700,000."
      ]
    ),
    (
      "499000",
      "0",
      [
        "3:11: warning: The zone 'Z1' lies 501 km from the middle of the place. Is its "
          + "position mistyped?"
      ]
    ),
    (
      ",100\n",
      ",-100\n",
      [
        "3:25: error: The number of residents '-100' is below zero. Give a number from 0 "
          + "to 1,000,000,000."
      ]
    ),
    (
      ",100\n",
      ",\n",
      [
        "3:25: error: The number of residents is empty. Give a number from 0 to "
          + "1,000,000,000."
      ]
    ),
    (
      ",50\n",
      ",0\n",
      [
        "2:1: error: The zone 'Z2' has no residents at any of its points. Say how many "
          + "live at each."
      ]
    ),
    (
      "West,b",
      "West,a",
      [
        "4:9: error: The point 'a' of 'Z1' is in line 3 already. Keep one row."
      ]
    ),
    (
      "Z1,West,a",
      ",West,a",
      [
        "3:1: error: The code of the zone is empty. Give it."
      ]
    ),
    (
      "Z2,East,c",
      "Z3,East,c",
      [
        "@population.csv:2:1: error: There is no zone 'Z2' in zones.csv. Did you mean 'Z3'?",
        "2:1: error: There is no zone 'Z3' in population.csv. Did you mean 'Z2'?",
      ]
    ),
    (
      "northing",
      "northng",
      [
        "1:1: error: There is no column 'northing'; the columns are 'zone_code', 'zone', "
          + "'point', 'easting', 'northng' and 'residents'. Is 'northng' meant to be "
          + "'northing'?",
        "1:30: warning: The column 'northng' is not known and is not read. Did you mean "
          + "'northing'?",
      ]
    ),
  ])
  func zonesAreTold(text: String, replacement: String, told: [String]) {
    #expect(Records.told("zones.csv", text, replacement) == Records.located(told, in: "zones.csv"))
  }

  @Test(arguments: [
    (
      "Z1,A1,1000",
      "Z1,A1,-1",
      [
        "4:7: error: The number of patients '-1' is below zero. Give a number from 0 to "
          + "10,000,000."
      ]
    ),
    (
      "Z1,A1,1000",
      "Z1,A1,inf",
      [
        "4:7: error: The number of patients 'inf' is not a number. Write digits, with a "
          + "point before the decimals."
      ]
    ),
    (
      "Z1,A1",
      "Z9,A1",
      [
        "4:1: error: There is no zone 'Z9' in population.csv."
      ]
    ),
    (
      "Z1,A1",
      "z1,A1",
      [
        "4:1: error: There is no zone 'z1' in population.csv. Did you mean 'Z1'?"
      ]
    ),
    (
      "Z1,A1",
      "Z1,A9",
      [
        "4:4: error: There is no practice 'A9' in practices.csv."
      ]
    ),
    (
      "Z1,A2",
      "Z1,A1",
      [
        "5:1: error: The pair 'Z1' and 'A1' is in line 4 already. Keep one row."
      ]
    ),
    (
      "Z1,A2,2000",
      "Z1,A2,0",
      [
        " error: No zone has patients of Birch (A2). Give each practice a row for every "
          + "zone that its patients live in."
      ]
    ),
    (
      "Z1,A1",
      "Z1,",
      [
        "4:4: error: The code is empty. Give the practice's ODS code."
      ]
    ),
  ])
  func flowsAreTold(text: String, replacement: String, told: [String]) {
    #expect(Records.told("flows.csv", text, replacement) == Records.located(told, in: "flows.csv"))
  }
}
