import AreaFiles
import PlaceModel

extension Scenario {
  /// The same scenario, every file of it named from the place's folder.
  var toldFromPlace: Scenario {
    let folder = placeFolder
    var told = self
    told.file = FilePath.told(file, from: folder)
    told.values = values.map { value in
      guard case .file(let location) = value.origin else { return value }
      var told = value
      told.origin = .file(location.told(from: folder))
      return told
    }
    if case .given(let file, let location, let band, let objective) = plan {
      told.plan = .given(
        file: file, at: location.told(from: folder), judgedBy: band, objective)
    }
    return told
  }
}

extension Finding {
  /// The same finding, its file named from `folder`.
  func told(from folder: String) -> Finding {
    var told = self
    told.location = location?.told(from: folder)
    return told
  }
}

extension Finding.Location {
  fileprivate func told(from folder: String) -> Self {
    var told = self
    told.file = FilePath.told(file, from: folder)
    return told
  }
}

extension FilePath {
  /// A path that begins with `folder`, told from there and without detours.
  fileprivate static func told(_ path: String, from folder: String) -> String {
    let start = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(start) ? normalised(String(path.dropFirst(start.count))) : path
  }
}
