import Testing

/// What is told of mistakes in changes of practices: a text of the fixture, what it
/// is replaced by, and the findings.
@Suite struct BadChangesTests {
  @Test(arguments: [
    (
      "2022,A1",
      "2020,A1",
      [
        "3:1: error: The year 2020 is not after that of the list sizes, 2020-01-01. Give "
          + "the first year whose figures show the change."
      ]
    ),
    (
      "2022,A1",
      "now,A1",
      [
        "3:1: error: The year 'now' is not a whole number. Write it in digits only."
      ]
    ),
    (
      "2022,A1",
      "2022,A9",
      [
        "3:6: error: There is no practice 'A9' in practices.csv."
      ]
    ),
    (
      "2022,A1",
      "2022,",
      [
        "3:6: error: The code is empty. Give the practice's ODS code."
      ]
    ),
    (
      "moves",
      "move",
      [
        "3:9: error: The change 'move' is not known. Did you mean 'moves'?"
      ]
    ),
    (
      "moves",
      "retires",
      [
        "3:9: error: The change 'retires' is not known. Write 'closes', 'merges' or 'moves'."
      ]
    ),
    (
      "moves",
      "",
      [
        "3:9: error: The change is empty. Write 'closes', 'merges' or 'moves'."
      ]
    ),
    (
      "0.75",
      "1.75",
      [
        "3:16: error: The share_following '1.75' is above one. Give a number from 0 to 1. "
          + "35 % is 0.35."
      ]
    ),
    (
      "0.75",
      "",
      [
        "3:16: error: The share_following is empty. Give a number from 0 to 1."
      ]
    ),
    (
      "0.75",
      "75",
      [
        "3:16: error: The share_following '75' is above one. Give a number from 0 to 1. "
          + "35 % is 0.35."
      ]
    ),
    (
      "New building",
      "",
      [
        "3:21: error: The change has no reason. Say why, for whoever reads the tables."
      ]
    ),
    (
      "moves,,",
      "moves,A2,",
      [
        "3:15: error: The column 'into' is filled, and the change is not 'merges'. Leave "
          + "it empty."
      ]
    ),
    (
      "closes,,",
      "closes,,0.5",
      [
        "4:17: error: The column 'share_following' is filled, and the change is not "
          + "'moves'. Leave it empty."
      ]
    ),
    (
      "merges,A3",
      "merges,",
      [
        "2:16: error: The practice that takes over is missing. Give its code in the "
          + "column 'into'."
      ]
    ),
    (
      "merges,A3",
      "merges,A4",
      [
        "2:16: error: Damson (A4) is to merge into itself. Name the practice that takes "
          + "over."
      ]
    ),
    (
      "merges,A3",
      "merges,A2",
      [
        "2:16: error: Birch (A2) is gone from 2022 on, and cannot take over patients "
          + "then. Name a practice that lasts."
      ]
    ),
    (
      "merges,A3",
      "merges,B3",
      [
        "2:16: error: There is no practice 'B3' in practices.csv. Did you mean 'A3'?"
      ]
    ),
    (
      "2022,A1,moves,,0.75",
      "2023,A4,closes,,",
      [
        "3:6: error: Damson (A4) closes or merges in line 2 already. Keep one row."
      ]
    ),
    (
      "2022,A1,moves,,0.75",
      "2024,A4,moves,,0.75",
      [
        "3:6: error: Damson (A4) is gone from 2023 on, and cannot move then. Give the "
          + "move an earlier year, or take it out."
      ]
    ),
    (
      "2022,A1,moves,,0.75",
      "2023,A4,moves,,0.75",
      [
        "3:6: error: A change of Damson (A4) in 2023 is in line 2 already. Keep one row."
      ]
    ),
    (
      "2022,A1,moves,,0.75,New building,Board",
      "2022,A1,closes,,,x,Board\n2024,A3,closes,,,x,Board",
      [
        " error: Every practice closes or merges, and none is left. Keep one that takes "
          + "the patients."
      ]
    ),
  ])
  func changesAreTold(text: String, replacement: String, told: [String]) {
    #expect(
      Records.told("changes.csv", text, replacement) == Records.located(told, in: "changes.csv"))
  }
}
