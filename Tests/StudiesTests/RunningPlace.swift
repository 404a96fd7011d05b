import AreaFiles
import PlaceModel
import Studies
import TestSupport

/// Four practices of 10,000 patients on a line, 1 km apart, so that each is the neighbour of the
/// next only, and a plan that joins the first to the last.
///
///     A1───A2───A3───A4
///     └ West ┘  └ East ┘
enum RunningPlace {
  static let texts = [
    "place/area.yaml": """
    version: 1
    name: The Line
    listSizes: {date: 2020-01-01}
    coordinates: EPSG:27700
    sources: {practices: Made up for the tests}

    """,
    "place/practices.csv": """
    code,name,easting,northing,cluster
    A1,Alder,500000,200000,West
    A2,Birch,501000,200000,West
    A3,Cedar,502000,200000,East
    A4,Damson,503000,200000,East

    """,
    "place/list-sizes.csv": "code,2020-01-01\nA1,10000\nA2,10000\nA3,10000\nA4,10000\n",
    "place/neighbours.csv": "practice_a,practice_b,change,reason\nA1,A2,add,Told twice\n",
    "place/plans/ring.csv": "code,locality\nA1,Ends\nA2,Middle\nA3,Middle\nA4,Ends\n",
    "place/ring.yaml": """
    version: 1
    title: Ends joined
    plan:
      from: plans/ring.csv
      population: {minimum: 25000, maximum: 35000}

    """,
    "place/two.yaml": """
    version: 1
    title: Two localities
    plan:
      localities: 2
      population: {minimum: 15000, maximum: 25000}

    """,
    "place/child.yaml": """
    version: 1
    title: Child
    extends: two.yaml

    """,
  ]

  /// The scenarios read from the place with some files changed, or not to be had.
  static func read(
    _ scenarios: [String], _ changes: [String: String] = [:],
    problems: [String: FileProblem] = [:]
  ) -> StudySet {
    let files = MemoryFiles(texts.merging(changes) { $1 }, problems: problems)
    return StudySet(reading: scenarios.map { "place/\($0).yaml" }, files: files)
  }
}
