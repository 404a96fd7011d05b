import AreaFiles
import PlaceModel
import TestSupport

/// Four practices on a line, 1 km apart, so that each is the neighbour of the next only:
///
///     A1───A2───A3───A4
///     cluster 2  cluster 10
enum Line {
  static let area = """
    version: 1
    name: The Line
    listSizes: {date: 2020-01-01}
    coordinates: EPSG:27700
    sources: {practices: Made up for the tests}

    """
  static let practices = """
    code,name,easting,northing,cluster
    A1,Alder,500000,200000,Cluster 2
    A2,Birch,501000,200000,Cluster 2
    A3,Cedar,502000,200000,Cluster 10
    A4,Damson,503000,200000,Cluster 10

    """
  static let listSizes = """
    code,2020-01-01,2021-01-01
    A1,1000,
    A2,2000,2100
    A3,3000,
    A4,4000,4100

    """

  static let files = [
    "line/area.yaml": area, "line/practices.csv": practices, "line/list-sizes.csv": listSizes,
  ]

  /// The place read with some of its files replaced or added, by name.
  static func reading(
    _ changes: [String: String] = [:], problems: [String: FileProblem] = [:]
  ) -> AreaReading {
    var files = files
    for (name, text) in changes { files["line/\(name)"] = text }
    return AreaReader(folder: "line", files: MemoryFiles(files, problems: problems)).read()
  }

  /// What is told when some of its files are replaced or added.
  static func told(_ changes: [String: String]) -> [String] {
    reading(changes).findings.map(\.text)
  }
}

extension String {
  /// With the first occurrence of a text replaced; the fixture must have it.
  func replacing(_ text: String, with replacement: String) -> String {
    guard let range = firstRange(of: text) else {
      preconditionFailure("The fixture has no '\(text)'.")
    }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
