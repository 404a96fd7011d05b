import Testing

/// What is told of mistakes in list sizes and contacts by age: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadAgesTests {
  @Test(arguments: [
    (
      "A1,male,100",
      "A1,male,101",
      [
        "2:1: error: The ages of Alder (A1) add up to 1,001, and its list size on "
          + "2020-01-01 is 1,000. Give the ages of the patients in list-sizes.csv."
      ]
    ),
    (
      "A1,male,100",
      "A1,male,10.0",
      [
        "2:9: error: The number of patients '10.0' of 'A1' aged 0-4 is not a whole "
          + "number. Write it in digits only."
      ]
    ),
    (
      "A1,male,100",
      "A1,male,-100",
      [
        "2:9: error: The number of patients '-100' of 'A1' aged 0-4 is below zero. Give a "
          + "whole number from 0 to 10,000,000."
      ]
    ),
    (
      "A1,male",
      "A1,female",
      [
        "3:1: error: The practice 'A1', female, is in line 2 already. Keep one row."
      ]
    ),
    (
      "A1,male",
      "A1,",
      [
        "2:4: error: The sex is empty. Give it."
      ]
    ),
    (
      "A1,male",
      "A7,male",
      [
        "2:1: error: There is no practice 'A7' in practices.csv."
      ]
    ),
    (
      "A4,male,1,1998,1\nA4,female,2,1996,2\n",
      "",
      [
        " error: There is no row for Damson (A4). Every practice has its ages: add one."
      ]
    ),
    (
      "0-4,5-64",
      "0-4,6-64",
      [
        "1:14: error: No age band has the age 5. Together the bands have every age once."
      ]
    ),
    (
      "0-4,5-64",
      "0-5,5-64",
      [
        "1:14: error: The age band '5-64' has ages that the band before it has too. "
          + "Together the bands have every age once."
      ]
    ),
    (
      "65+",
      "65-74",
      [
        "1:19: error: No age band has the ages 75 and over. Together the bands have every "
          + "age once."
      ]
    ),
    (
      "5-64",
      "May-64",
      [
        "1:14: warning: The column 'May-64' is not known and is not read.",
        "1:21: error: No age band has the ages 5 to 64. Together the bands have every age "
          + "once.",
      ]
    ),
    (
      "0-4,5-64,65+",
      "a,b,c",
      [
        " error: No column is named by an age band. Name one column for each band, such "
          + "as 5-14 or 75+.",
        "1:10: warning: The column 'a' is not known and is not read.",
        "1:12: warning: The column 'b' is not known and is not read.",
        "1:14: warning: The column 'c' is not known and is not read.",
      ]
    ),
  ])
  func agesAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("list-sizes-by-age.csv", text, replacement)
        == Records.located(told, in: "list-sizes-by-age.csv"))
  }

  @Test(arguments: [
    (
      "3,1,",
      "-3,1,",
      [
        "3:6: error: The number of contacts '-3' of the role 'gp' is below zero. Give a "
          + "number from 0 to 1,000."
      ]
    ),
    (
      "3,1,",
      "3,,",
      [
        "3:8: error: The number of contacts of the role 'nurse' is empty. Give a number "
          + "from 0 to 1,000."
      ]
    ),
    (
      "3,1,",
      "3,1001,",
      [
        "3:8: error: The number of contacts '1001' of the role 'nurse' is more than can "
          + "be true. Give a number from 0 to 1,000."
      ]
    ),
    (
      "0-64",
      "0-60",
      [
        "2:1: error: No age band has the ages 61 to 64. Together the bands have every age "
          + "once."
      ]
    ),
    (
      "65+",
      "0-64",
      [
        "2:1: error: No age band has the ages 65 and over. Together the bands have every "
          + "age once.",
        "3:1: error: The age band '0-64' is in line 2 already. Keep one row.",
      ]
    ),
    (
      "0-64",
      "0 to 64",
      [
        "3:1: error: The age band '0 to 64' is not known. Write it as '5-14' or '75+'."
      ]
    ),
    (
      "gp,nurse",
      "doctor,sister",
      [
        "1:1: error: There is no column 'gp'; the columns are 'age_band', 'doctor', 'sister', "
          + "'direct_care' and 'source'. Add it.",
        "1:1: error: There is no column 'nurse'; the columns are 'age_band', 'doctor', 'sister', "
          + "'direct_care' and 'source'. Add it.",
        "1:10: warning: The column 'doctor' is not known and is not read.",
        "1:17: warning: The column 'sister' is not known and is not read.",
      ]
    ),
    (
      "Survey\n0",
      "\n0",
      [
        "2:15: warning: The row has no source. Say who publishes or assumes the figures, "
          + "where and when."
      ]
    ),
    (
      "65+,5,4.5,0.5,Survey\n0-64,3,1,0,Survey\n",
      "",
      [
        " error: The file has no row under its header. Give it rows, or take the file out."
      ]
    ),
  ])
  func contactsAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("contacts.csv", text, replacement) == Records.located(told, in: "contacts.csv"))
  }
}
