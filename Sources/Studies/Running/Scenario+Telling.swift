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
    told.assumptions = assumptions.told(from: folder)
    told.prospects = prospects?.told(from: folder)
    if case .given(let file, let location, let band, let objective) = plan {
      told.plan = .given(
        file: file, at: location.told(from: folder), judgedBy: band, objective)
    }
    return told
  }
}

extension Outlook {
  /// The same years, every file named from `folder`.
  func told(from folder: String) -> Outlook {
    var told = self
    told.assumptions = assumptions.told(from: folder)
    told.prospects = prospects.told(from: folder)
    for test in told.sensitivity.indices {
      told.sensitivity[test].assumption = told.sensitivity[test].assumption.told(from: folder)
    }
    return told
  }
}

extension Assumptions {
  fileprivate func told(from folder: String) -> Assumptions {
    Assumptions(all.map { $0.told(from: folder) })
  }
}

extension Assumption {
  func told(from folder: String) -> Assumption {
    var told = self
    told.location = location?.told(from: folder)
    return told
  }
}

extension Prospects {
  fileprivate func told(from folder: String) -> Prospects {
    func telling(_ file: NamedFile?) -> NamedFile? {
      file.map { NamedFile(name: $0.name, location: $0.location.told(from: folder)) }
    }
    var told = self
    told.populationFile = telling(populationFile)
    told.developmentsFile = telling(developmentsFile)
    told.changesFile = telling(changesFile)
    told.workforce?.postsFile = telling(workforce?.postsFile)
    told.estates?.schemesFile = telling(estates?.schemesFile)
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
