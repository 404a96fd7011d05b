import Foundation

/// Six practices of 10,000 patients on a line, 1 km apart, so that each is the neighbour of the
/// next only; the best two localities are its halves, each with its hub in its middle.
///
///     A1───A2───A3───A4───A5───A6
///     └── West ──┘   └── East ──┘
enum SmallPlace {
  static let files = [
    "area.yaml": """
    version: 1
    name: The Line
    listSizes: {date: 2020-01-01}
    coordinates: EPSG:27700
    sources: {practices: Made up for the tests}

    """,
    "practices.csv": """
    code,name,easting,northing,cluster
    A1,Alder,500000,200000,West
    A2,Birch,501000,200000,West
    A3,Cedar,502000,200000,West
    A4,Damson,503000,200000,East
    A5,Elder,504000,200000,East
    A6,Fir,505000,200000,East

    """,
    "list-sizes.csv": """
    code,2020-01-01
    A1,10000
    A2,10000
    A3,10000
    A4,10000
    A5,10000
    A6,10000

    """,
    "plans/today.csv": """
    code,locality
    A1,West
    A2,West
    A3,West
    A4,East
    A5,East
    A6,East

    """,
    "today.yaml": """
    version: 1
    title: Today
    plan:
      from: plans/today.csv
      population: {minimum: 25000, maximum: 35000}

    """,
    "two.yaml": """
    version: 1
    title: Two localities
    plan:
      localities: 2
      population: {minimum: 25000, maximum: 35000}

    """,
  ]

  /// Writes the place into a folder.
  static func write(to folder: TemporaryFolder, as name: String = "place") throws {
    for (file, text) in files { try folder.write("\(name)/\(file)", text) }
  }

  /// A folder with nothing but the place in it.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try write(to: folder)
    return folder
  }
}

/// The place that the program comes with, copied into a folder.
enum ShippedPlace {
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let source = URL(filePath: #filePath).appending(path: "../../../../Scenarios").standardized
    let names = FileManager.default.enumerator(atPath: source.path)?.allObjects as? [String] ?? []
    // Read and written, not copied, so that a copy of someone else's files is one's own.
    for name in names
    where name.hasSuffix(".yaml") || name.hasSuffix(".csv") || name.hasSuffix(".json") {
      let bytes = try Data(contentsOf: source.appending(path: name))
      try folder.write("Scenarios/\(name)", bytes: Array(bytes))
    }
    return folder
  }

  static let path = "Scenarios/barking-and-dagenham"
}
