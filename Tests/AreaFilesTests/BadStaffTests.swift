import Testing

/// What is told of mistakes in staff and posts: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadStaffTests {
  @Test(arguments: [
    (
      "A2,admin",
      "A2,admn",
      [
        "2:4: error: The role 'admn' is not known. Did you mean 'admin'?"
      ]
    ),
    (
      "A2,admin",
      "A2,porter",
      [
        "2:4: error: The role 'porter' is not known. Write 'gp', 'nurse', 'direct_care' "
          + "or 'admin'."
      ]
    ),
    (
      "A2,admin",
      "A2,",
      [
        "2:4: error: The role is empty. Write 'gp', 'nurse', 'direct_care' or 'admin'."
      ]
    ),
    (
      "A2,admin",
      "A5,admin",
      [
        "2:1: error: There is no practice 'A5' in practices.csv."
      ]
    ),
    (
      "A2,admin,,3",
      "A2,admin,,-3",
      [
        "2:11: error: The FTE '-3' is below zero. Give a number from 0 to 10,000."
      ]
    ),
    (
      "A2,admin,,3",
      "A2,admin,,three",
      [
        "2:11: error: The FTE 'three' is not a number. Write digits, with a point before "
          + "the decimals."
      ]
    ),
    (
      "A2,admin,,3",
      "A2,admin,,99999",
      [
        "2:11: error: The FTE '99999' is more than can be true. Give a number from 0 to "
          + "10,000."
      ]
    ),
    (
      "1,1,\n",
      "1,1.5,\n",
      [
        "5:17: error: The FTE aged 55 and over is more than the FTE of all ages. It is a "
          + "part of the FTE."
      ]
    ),
    (
      "1,1,\n",
      ",1,\n",
      [
        "5:15: error: The FTE is empty, and that of staff aged 55 and over is not. Give "
          + "both, or neither."
      ]
    ),
    (
      "gp,partner",
      "gp,salaried",
      [
        "5:1: error: The role 'gp' of Alder (A1) is in line 4 already. Keep one row."
      ]
    ),
    (
      "gp,partner",
      "gp,",
      [
        "5:1: error: The role 'gp' of Alder (A1) is in line 4 already. Keep the row for "
          + "the whole role, or those for its jobs."
      ]
    ),
  ])
  func workforceAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("workforce.csv", text, replacement) == Records.located(told, in: "workforce.csv")
    )
  }

  @Test(arguments: [
    (
      "A3,gp",
      "A2,gp",
      [
        "2:6: error: Birch (A2) has closed by 2022 and can be given no staff. Give the "
          + "post to a practice that lasts."
      ]
    ),
    (
      "2022,A3",
      "2023,A4",
      [
        "2:6: error: Damson (A4) has merged by 2023 and can be given no staff. Give the "
          + "post to Cedar (A3), which takes it over."
      ]
    ),
    (
      "2021,A1",
      "2020,A1",
      [
        "3:1: error: The post is filled in 2020, and the staff of 2020 are counted "
          + "already. Give a year after 2020."
      ]
    ),
    (
      "A3,gp",
      "A6,gp",
      [
        "2:6: error: There is no practice 'A6' in practices.csv."
      ]
    ),
    (
      "gp",
      "doctor",
      [
        "2:9: error: The role 'doctor' is not known. Write 'gp', 'nurse', 'direct_care' "
          + "or 'admin'."
      ]
    ),
    (
      "direct_care",
      "direct care",
      [
        "3:9: error: The role 'direct care' is not known. Did you mean 'direct_care'?"
      ]
    ),
    (
      "0.5",
      "0",
      [
        "2:12: error: The FTE '0' is not above zero. Give a number above 0, and at most "
          + "10,000."
      ]
    ),
    (
      "0.5",
      "-0.5",
      [
        "2:12: error: The FTE '-0.5' is not above zero. Give a number above 0, and at "
          + "most 10,000."
      ]
    ),
    (
      "0.5",
      "",
      [
        "2:12: error: The FTE is empty. Give a number above 0, and at most 10,000."
      ]
    ),
    (
      "0.5",
      "half",
      [
        "2:12: error: The FTE 'half' is not a number. Write digits, with a point before "
          + "the decimals."
      ]
    ),
    (
      "2021,A1,direct_care",
      "2022,A3,gp",
      [
        "3:6: error: Posts of gp at Cedar (A3) in 2022 are in line 2 already. Add them up "
          + "in one row."
      ]
    ),
    (
      "2022",
      "22",
      [
        "2:1: error: The year '22' is below 1900. Give a whole number from 1900 to 2200."
      ]
    ),
    (
      "Plan\n2021",
      "\n2021",
      [
        "2:16: warning: The row has no source. Say who publishes or assumes the figures, "
          + "where and when."
      ]
    ),
  ])
  func postsAreTold(text: String, replacement: String, told: [String]) {
    #expect(Records.told("posts.csv", text, replacement) == Records.located(told, in: "posts.csv"))
  }
}
