import Foundation
import PlaceModel
import Reporting
import Studies

/// The studies of one place, which are compared with each other.
struct PlaceStudies {
  /// The place's folder, as the user named it.
  var folder: String
  /// The folder's own name, which its results get.
  var name: String
  /// Plans that are given, such as today's, come first: the others are compared with them.
  var studies: [Study]

  /// Every place in the order first met.
  static func of(_ studies: [Study]) -> [PlaceStudies] {
    var places: [PlaceStudies] = []
    var positions: [String: Int] = [:]
    for study in studies.filter(\.scenario.isGiven)
      + studies.filter({ !$0.scenario.isGiven })
    {
      let folder = study.scenario.placeFolder
      let url = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
      if let place = positions[url.path] {
        places[place].studies.append(study)
      } else {
        positions[url.path] = places.count
        places.append(PlaceStudies(folder: folder, name: url.lastPathComponent, studies: [study]))
      }
    }
    return places
  }

  /// Places whose results would be written over each other's.
  static func clashes(of places: [PlaceStudies]) -> [Finding] {
    places.enumerated().compactMap { number, place in
      places[..<number].first { $0.name.lowercased() == place.name.lowercased() }
        .map { .sameFolder(place.folder, $0.folder, name: place.name) }
    }
  }
}

extension [PlaceStudies] {
  /// Runs every study, one after the other, and tells how far it is; asked to stop, each ends with
  /// the best plan found so far.
  func run() -> [[StudyResult]] {
    Interruption.expect()
    let count = reduce(0) { $0 + $1.studies.count }
    var number = 0
    return map { place in
      var known = KnownPlans()
      return place.studies.map { study in
        number += 1
        let line = ProgressLine("\(number) of \(count): \(study.scenario.title)")
        defer { line.end() }
        return study.run(knowing: &known, watch: line.watch)
      }
    }
  }
}

extension PlaceStudies {
  /// Its results side by side, with what does best through the years.
  func comparison(of results: [StudyResult]) -> ComparisonReport {
    ComparisonReport(
      results, recommendations: Recommendation.among(studies, results), program: Program.note)
  }
}
