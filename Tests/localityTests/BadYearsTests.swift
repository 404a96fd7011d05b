import Testing

/// What people get wrong about the years to come, done to a small valid place: each fault is told
/// once, with file, line and column, and nothing is written.
@Suite struct BadYearsTests {
  typealias Case = BadInputTests.Case

  @Test func thePlaceItselfIsInOrder() async throws {
    let folder = try SmallPlace.yearsFolder()
    let ending = try await LocalityProgram.run(
      ["run", "place/years.yaml", "--board", "--output", "out"], in: folder)
    #expect(ending.code == 0)
    #expect(ending.errorLines.filter { $0.contains("error") } == [])
    for name in ["population", "workforce", "estates", "schemes", "assumptions"] {
      #expect(folder.exists("out/place/years/\(name).csv"))
    }
  }

  @Test(arguments: [
    Case(
      "years that the projection does not have",
      .replace("years.yaml", "to: 2023", with: "to: 2031"),
      says:
        "place/years.yaml:4:14: error: The horizon is 2031, and the population is projected from 2020 to 2023. Give 'growth.to' a year up to 2023."
    ),
    Case(
      "a horizon before the list sizes",
      .replace(
        "years.yaml", "{to: 2023, draws: 50, developments: homes.csv, changes: changes.csv}",
        with: "{to: 2019}"), .replace("years.yaml", "\n  newPosts: {from: 2021, gp: 1}", with: ""),
      says:
        "place/years.yaml:4:14: error: The horizon, 2019, is before the list sizes of 2020-06-30. Give 'growth.to' a later year."
    ),
    Case(
      "list sizes of a date that the projection lacks",
      .replace("area.yaml", "2020-06-30", with: "2019-06-30"),
      .replace("list-sizes.csv", "2020-06-30", with: "2019-06-30"),
      .replace("area.yaml", "year: 2020", with: "year: 2019"),
      says:
        "place/population.csv: error: The residents run from 2020 to 2023, and the list sizes are of 2019-06-30. Give a column for 2019 too: growth is counted from there."
    ),
    Case(
      "a scheme at an unknown site",
      .replace("schemes.csv", "X1,Extension,S1", with: "X1,Extension,S3"),
      says:
        "place/schemes.csv:2:14: error: There is no site 'S3' in premises.csv. Give a new building a row there too, with no rooms."
    ),
    Case(
      "FTE below zero", .replace("workforce.csv", "A3,gp,5", with: "A3,gp,-5"),
      says:
        "place/workforce.csv:4:7: error: The FTE '-5' is below zero. Give a number from 0 to 10,000."
    ),
    Case(
      "FTE in words", .replace("workforce.csv", "A3,gp,5", with: "A3,gp,five"),
      says:
        "place/workforce.csv:4:7: error: The FTE 'five' is not a number. Write digits, with a point before the decimals."
    ),
    Case(
      "an unknown role", .replace("workforce.csv", "A3,gp", with: "A3,gps"),
      says: "place/workforce.csv:4:4: error: The role 'gps' is not known. Did you mean 'gp'?"),
    Case(
      "a closed practice given a post", .replace("posts.csv", "2021,A1", with: "2022,A6"),
      says:
        "place/posts.csv:2:6: error: Fir (A6) has closed by 2022 and can be given no staff. Give the post to a practice that lasts."
    ),
    Case(
      "a closed practice given staff",
      .replace("area.yaml", "workforce: {year: 2020}", with: "workforce: {year: 2022}"),
      .replace("years.yaml", "from: 2021", with: "from: 2023"),
      .replace("posts.csv", "2021,A1", with: "2023,A1"),
      says:
        "place/years.yaml:6:9: error: Fir (A6), GP: the practice closes in 2022, and staff are counted there in 2022. Close it in a later year, or leave its staff out."
    ),
    Case(
      "a rate above 1",
      .replace("assumptions.yaml", "gpLeaving: {value: 0.05", with: "gpLeaving: {value: 1.05"),
      says:
        "place/assumptions.yaml:18:24: error: 'assumptions.workforce.gpLeaving.value' cannot be 1.05. Give a number from 0 to 1."
    ),
    Case(
      "a share above 1", .replace("homes.csv", "2.5,0.5", with: "2.5,1.5"),
      says:
        "place/homes.csv:2:13: error: The share in the projection '1.5' is above one. Give a number from 0 to 1. 35 % is 0.35."
    ),
    Case(
      "a development outside the place", .replace("homes.csv", "Docks,W", with: "Docks,N"),
      says:
        "place/homes.csv:2:7: error: The development 'Docks' is outside the place, which has no zone 'N'."
    ),
    Case(
      "homes of a year that is not projected",
      .replace("homes.csv", "2021,2022", with: "2021,2035"),
      says:
        "place/homes.csv:1:71: error: The residents are not projected for 2035: they run from 2020 to 2023. Take the column out."
    ),
    Case(
      "homes below zero", .replace("homes.csv", ",100,200", with: ",100,-200"),
      says:
        "place/homes.csv:2:30: error: The number of homes '-200' in 2022 is below zero. Give a whole number from 0 to 1,000,000."
    ),
    Case(
      "a closure of an unknown practice", .replace("changes.csv", "2022,A6", with: "2022,A9"),
      says: "place/changes.csv:2:6: error: There is no practice 'A9' in practices.csv."),
    Case(
      "a merger into itself", .replace("changes.csv", "A6,closes,", with: "A6,merges,A6"),
      says:
        "place/changes.csv:2:16: error: Fir (A6) is to merge into itself. Name the practice that takes over."
    ),
    Case(
      "an unknown change", .replace("changes.csv", "closes", with: "closed"),
      says: "place/changes.csv:2:9: error: The change 'closed' is not known. Did you mean 'closes'?"
    ),
    Case(
      "a change before the list sizes", .replace("changes.csv", "2022,A6", with: "2019,A6"),
      says:
        "place/changes.csv:2:1: error: The year 2019 is not after that of the list sizes, 2020-06-30. Give the first year whose figures show the change."
    ),
    Case(
      "a zone without points", .replace("zones.csv", "W,West,1,501000,200000,30000\n", with: ""),
      says:
        "place/population.csv:3:1: error: There is no zone 'W' in zones.csv. Both files name the same zones."
    ),
    Case(
      "residents below zero", .replace("population.csv", "32000", with: "-32000"),
      says:
        "place/population.csv:3:20: error: The number of residents '-32000' of 'W' in 2022 is below zero. Give a number from 0 to 1,000,000,000."
    ),
    Case(
      "a year missing",
      .replace("population.csv", "2020,2021,2022,2023", with: "2020,2021,2023,2024"),
      says:
        "place/population.csv:1:26: error: The years go from 2021 to 2023. Give 2022 a column too."),
    Case(
      "a practice twice on the staff list", .add("workforce.csv", "A1,gp,5\n"),
      says:
        "place/workforce.csv:8:1: error: The role 'gp' of Alder (A1) is in line 2 already. Keep one row."
    ),
    Case(
      "rooms in halves", .replace("premises.csv", "A1 A2 A3,12", with: "A1 A2 A3,11.5"),
      says:
        "place/premises.csv:2:24: error: The number of rooms '11.5' is not a whole number. Write it in digits only."
    ),
    Case(
      "premises of an unknown practice", .replace("premises.csv", "A1 A2 A3", with: "A1 A2 A9"),
      says: "place/premises.csv:2:15: error: There is no practice 'A9' in practices.csv."),
    Case(
      "a basis that is none", .replace("premises.csv", "12,,,,published", with: "12,,,,guessed"),
      says:
        "place/premises.csv:2:30: error: The basis 'guessed' is not known. Write 'published' or 'assumed'."
    ),
    Case(
      "a scheme that needs an unknown one",
      .replace("schemes.csv", "proposed,,", with: "proposed,X9,"),
      says:
        "place/schemes.csv:2:45: error: There is no scheme 'X9' in this file. Did you mean 'X1'?"),
    Case(
      "a scheme that closes before it opens",
      .replace("schemes.csv", "2021,2023", with: "2023,2021"),
      says:
        "place/schemes.csv:2:22: error: The last year in which the scheme can open, 2021, is before the first, 2023. Give 2023 or later, or leave it empty if it cannot wait."
    ),
    Case(
      "capital with commas",
      .replace("schemes.csv", "100000,proposed", with: "\"100,000\",proposed"),
      says:
        "place/schemes.csv:2:30: error: The capital '100,000' has a comma in it. Write '100000'."),
    Case(
      "no assumption on minutes",
      .replace(
        "assumptions.yaml", "    minutes: {value: 10, unit: minutes, source: S}\n", with: ""),
      says:
        "place/years.yaml:9:17: error: Nobody has stated the assumption 'activity.minutes' (minutes): How long a contact in a room takes, with what belongs to it. State it in assumptions.yaml, or under 'assumptions' in the scenario."
    ),
    Case(
      "an assumption in another unit",
      .replace("assumptions.yaml", "unit: km", with: "unit: miles"),
      says:
        "place/assumptions.yaml:4:39: error: 'miles' is none of the words known here. Write 'km'."),
    Case(
      "a file that is not there", .remove("homes.csv"), code: 66,
      says:
        "place/years.yaml:4:45: error: There is no file 'place/homes.csv'. Name it from the folder of this scenario."
    ),
    Case(
      "a staff list without its year", .replace("area.yaml", "workforce: {year: 2020}\n", with: ""),
      says:
        "place/area.yaml: error: workforce.csv is there, and the key 'workforce' is missing. Say which year it is about: 'workforce: {year: 2016}'."
    ),
    Case(
      "posts in a year that is counted already",
      .replace("years.yaml", "from: 2021", with: "from: 2020"),
      says:
        "place/years.yaml:6:9: error: New posts are placed from 2020, and staff are as counted to 2020. Give 'workforce.newPosts.from' a year after 2020."
    ),
    Case(
      "everything at once", .replace("years.yaml", "need: activity", with: "need: rooms"),
      .replace("posts.csv", "0.5", with: "0"), .replace("homes.csv", "Docks,W", with: "Docks,N"),
      .replace("schemes.csv", "S1", with: "S9"),
      .replace("workforce.csv", "A1,gp,5", with: "A1,gp,-1"),
      says:
        "place/years.yaml:9:17: error: 'rooms' is none of the words known here. Write 'activity'.",
      "place/workforce.csv:2:7: error: The FTE '-1' is below zero. Give a number from 0 to 10,000."),
  ])
  func isTold(_ wrong: Case) async throws {
    let folder = try SmallPlace.yearsFolder()
    for change in wrong.changes { try change.make(in: folder) }
    let ending = try await LocalityProgram.run(
      ["run", "place/years.yaml", "--output", "out"], in: folder)
    #expect(ending.errorLines.filter { $0.contains(" error: ") } == wrong.lines)
    #expect(ending.code == wrong.code)
    #expect(ending.output == "")
    #expect(!folder.exists("out"))
  }
}
