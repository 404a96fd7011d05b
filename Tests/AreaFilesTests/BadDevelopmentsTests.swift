import Testing

/// What is told of mistakes in developments of homes: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadDevelopmentsTests {
  @Test(arguments: [
    (
      "Mill",
      "",
      [
        "2:1: error: The name of the development is empty. Give it."
      ]
    ),
    (
      "Z2,2.4",
      "Z3,2.4",
      [
        "2:6: error: The development 'Mill' is outside the place, which has no zone 'Z3'."
      ]
    ),
    (
      "Z2,2.4",
      "Hamlet,2.4",
      [
        "2:6: error: The development 'Mill' is outside the place, which has no zone "
          + "'Hamlet'."
      ]
    ),
    (
      "2.4",
      "24",
      [
        "2:9: error: The number of people per home '24' is more than can be true. Give a "
          + "number from 0.1 to 10."
      ]
    ),
    (
      "2.4",
      "0",
      [
        "2:9: error: The number of people per home '0' is below 0.1. Give a number from "
          + "0.1 to 10."
      ]
    ),
    (
      "0.5",
      "1.2",
      [
        "2:13: error: The share in the projection '1.2' is above one. Give a number from "
          + "0 to 1. 35 % is 0.35."
      ]
    ),
    (
      "0.5",
      "50 %",
      [
        "2:13: error: The share in the projection '50 %' is not a number. Write digits, "
          + "with a point before the decimals."
      ]
    ),
    (
      "0.5",
      "",
      [
        "2:13: error: The share in the projection is empty, and people may be counted "
          + "twice. Give 0 where the projection has none of these homes, and 1 where it has "
          + "them all."
      ]
    ),
    (
      "0.5",
      "-0.1",
      [
        "2:13: error: The share in the projection '-0.1' is below zero. Give a number "
          + "from 0 to 1."
      ]
    ),
    (
      ",120",
      ",12.5",
      [
        "2:26: error: The number of homes '12.5' in 2021 is not a whole number. Write it "
          + "in digits only."
      ]
    ),
    (
      ",120",
      ",-1",
      [
        "2:26: error: The number of homes '-1' in 2021 is below zero. Give a whole number "
          + "from 0 to 1,000,000."
      ]
    ),
    (
      ",120",
      ",",
      [
        "2:1: warning: The development 'Mill' has no homes in any year. The row changes "
          + "nothing and can go."
      ]
    ),
    (
      ",120",
      ",\"1,200\"",
      [
        "2:27: error: The number of homes '1,200' in 2021 has a comma in it. Write '1200'."
      ]
    ),
    (
      "2020,2021",
      "2020,2060",
      [
        "1:71: error: The residents are not projected for 2060: they run from 2019 to "
          + "2021. Take the column out."
      ]
    ),
    (
      "2020,2021",
      "a,b",
      [
        " error: No column is named by a year. Name one column for each year, such as 2021.",
        "1:66: warning: The column 'a' is not known and is not read.",
        "1:68: warning: The column 'b' is not known and is not read.",
      ]
    ),
    (
      "Quay,Z1",
      "Mill,Z2",
      [
        "3:1: error: The development 'Mill' in 'Z2' is in line 2 already. Keep one row."
      ]
    ),
    (
      "Council,,",
      "\"\",,",
      [
        "2:18: warning: The row has no source. Say who publishes or assumes the figures, "
          + "where and when."
      ]
    ),
  ])
  func developmentsAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("developments.csv", text, replacement)
        == Records.located(told, in: "developments.csv"))
  }
}
