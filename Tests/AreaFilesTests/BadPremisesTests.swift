import Testing

/// What is told of mistakes in premises: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadPremisesTests {
  @Test(arguments: [
    (
      "S2,Long",
      "S1,Long",
      [
        "3:1: error: The site 'S1' is in line 2 already. Keep one row."
      ]
    ),
    (
      "S2,Long",
      ",Long",
      [
        "2:1: error: The site is empty. Give it."
      ]
    ),
    (
      "Long House",
      "",
      [
        "2:4: error: The name of the premises is empty. Give it."
      ]
    ),
    (
      "A4 A2 A3",
      "A4 A2 A3 A9",
      [
        "2:15: error: There is no practice 'A9' in practices.csv."
      ]
    ),
    (
      "A4 A2 A3",
      "A4;A2;A3",
      [
        "2:15: error: 'A4;A2;A3' is no ODS code, which has capital letters and digits only."
      ]
    ),
    (
      "A4 A2 A3",
      "A4 A2 A3 A4",
      [
        "2:15: error: The practice 'A4' is named twice. Name it once."
      ]
    ),
    (
      "A4 A2 A3",
      "A4 A2",
      [
        " warning: No premises are named for Cedar (A3). Without a row here a practice "
          + "has no rooms."
      ]
    ),
    (
      "A4 A2 A3",
      "",
      [
        "2:15: error: No practice uses the premises 'S2'. Give the codes of those that "
          + "do, with spaces between."
      ]
    ),
    (
      ",12,",
      ",12.5,",
      [
        "2:24: error: The number of rooms '12.5' is not a whole number. Write it in "
          + "digits only."
      ]
    ),
    (
      ",12,",
      ",-1,",
      [
        "2:24: error: The number of rooms '-1' is below zero. Give a whole number from 0 "
          + "to 10,000."
      ]
    ),
    (
      "52.5",
      "169",
      [
        "2:27: error: The number of hours a week '169' is more than can be true. Give a "
          + "number from 1 to 168."
      ]
    ),
    (
      "52.5",
      "0",
      [
        "2:27: error: The number of hours a week '0' is below 1. Give a number from 1 to "
          + "168."
      ]
    ),
    (
      "2030",
      "soon",
      [
        "2:37: error: The year 'soon' is not a whole number. Write it in digits only."
      ]
    ),
    (
      "2030",
      "20300",
      [
        "2:37: error: The year '20300' is more than can be true. Give a whole number from "
          + "1900 to 2200."
      ]
    ),
    (
      "published",
      "publshed",
      [
        "2:42: error: The basis 'publshed' is not known. Did you mean 'published'?"
      ]
    ),
    (
      "published,Register",
      "guess,Register",
      [
        "2:42: error: The basis 'guess' is not known. Write 'published' or 'assumed'."
      ]
    ),
    (
      "Register",
      "",
      [
        "2:52: warning: The row has no source. Say who publishes or assumes the figures, "
          + "where and when."
      ]
    ),
  ])
  func premisesAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("premises.csv", text, replacement) == Records.located(told, in: "premises.csv"))
  }
}
