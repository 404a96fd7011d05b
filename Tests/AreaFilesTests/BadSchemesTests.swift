import Testing

/// What is told of mistakes in schemes: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadSchemesTests {
  @Test(arguments: [
    (
      "S1,2025",
      "S3,2025",
      [
        "4:15: error: There is no site 'S3' in premises.csv. Give a new building a row "
          + "there too, with no rooms."
      ]
    ),
    (
      "S1,2025",
      "Castle,2025",
      [
        "4:15: error: There is no site 'Castle' in premises.csv. Give a new building a "
          + "row there too, with no rooms."
      ]
    ),
    (
      "S1,2025",
      ",2025",
      [
        "4:15: error: The site is empty. Give it."
      ]
    ),
    (
      "one,First",
      "two,First",
      [
        "3:1: error: The scheme 'two' is in line 2 already. Keep one row."
      ]
    ),
    (
      "one,First",
      ",First",
      [
        "2:1: error: The code of the scheme is empty. Give it."
      ]
    ),
    (
      "one,First",
      "the one,First",
      [
        "2:1: error: The code 'the one' of the scheme has a space in it. Write it as one "
          + "word: spaces part the codes that a scheme needs."
      ]
    ),
    (
      "First phase",
      "",
      [
        "2:5: error: The name of the scheme is empty. Give it."
      ]
    ),
    (
      "2026",
      "2023",
      [
        "2:25: error: The last year in which the scheme can open, 2023, is before the "
          + "first, 2024. Give 2024 or later, or leave it empty if it cannot wait."
      ]
    ),
    (
      "2024",
      "x",
      [
        "2:20: error: The year 'x' is not a whole number. Write it in digits only."
      ]
    ),
    (
      ",4,",
      ",four,",
      [
        "2:30: error: The number of rooms 'four' is not a whole number. Write it in "
          + "digits only."
      ]
    ),
    (
      "-3,",
      "-4,",
      [
        "4:28: error: The scheme takes away 4 rooms, and 'S1' has 3 at most. Take away no "
          + "more than there are."
      ]
    ),
    (
      "1500000",
      "\"1,500,000\"",
      [
        "2:33: error: The capital '1,500,000' has a comma in it. Write '1500000'."
      ]
    ),
    (
      "1500000",
      "-1",
      [
        "2:32: error: The capital '-1' is below zero. Give a whole number from 0 to "
          + "100,000,000,000."
      ]
    ),
    (
      "1500000",
      "£1500000",
      [
        "2:32: error: The capital '£1500000' is not a whole number. Write it in digits only."
      ]
    ),
    (
      "1500000",
      "1.5e6",
      [
        "2:32: error: The capital '1.5e6' is not a whole number. Write it in digits only."
      ]
    ),
    (
      "committed",
      "commited",
      [
        "2:40: error: The status 'commited' is not known. Did you mean 'committed'?"
      ]
    ),
    (
      "proposed,one",
      "proposed,once",
      [
        "3:45: error: There is no scheme 'once' in this file. Did you mean 'one'?"
      ]
    ),
    (
      "proposed,one",
      "proposed,two",
      [
        "3:45: error: The scheme 'two' needs itself. Take it out."
      ]
    ),
    (
      "proposed,one",
      "proposed,one one",
      [
        "3:45: error: The scheme 'one' is named twice under 'needs'. Name it once."
      ]
    ),
    (
      "proposed,one,three",
      "proposed,three,three",
      [
        "3:45: error: The scheme 'two' both needs and excludes 'three'. Keep one of the two."
      ]
    ),
    (
      "one,three",
      "one,four",
      [
        "3:49: error: There is no scheme 'four' in this file."
      ]
    ),
    (
      "-3,0,proposed,,",
      "-3,0,proposed,,three",
      [
        "4:43: error: The scheme 'three' excludes itself. Take it out."
      ]
    ),
    (
      "2025,,3",
      "2020,2021,3",
      [
        "3:49: error: The scheme 'two' opens by 2021, and 'one', which it needs, not "
          + "before 2024. Let one wait, or the other open sooner."
      ]
    ),
    (
      "committed,,",
      "committed,two,",
      [
        "2:50: error: The scheme 'one' is committed and needs 'two', which is only "
          + "proposed. Commit both, or neither."
      ]
    ),
    (
      "2027,-3,0,proposed,,",
      "2027,-3,0,committed,,one",
      [
        "4:44: error: The schemes 'three' and 'one' are both committed, and exclude each "
          + "other. Commit one of them at most."
      ]
    ),
    (
      "published,Board",
      "printed,Board",
      [
        "2:52: error: The basis 'printed' is not known. Write 'published' or 'assumed'."
      ]
    ),
    (
      "one,three,assumed",
      "one,three,",
      [
        "3:55: error: The basis is empty. Write 'published' or 'assumed'."
      ]
    ),
  ])
  func schemesAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("schemes.csv", text, replacement) == Records.located(told, in: "schemes.csv"))
  }
}
