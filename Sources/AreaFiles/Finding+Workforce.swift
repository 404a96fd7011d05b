import PlaceModel

/// What can be wrong with staff and contacts.
extension Finding {
  static func workforceWithoutYear(_ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "\(WorkforceFile.fileName) is there, and the key '\(AreaFile.workforceKey)' is missing.",
      remedy: "Say which year it is about: 'workforce: {year: 2016}'.")
  }

  static func workforceWithoutFile(_ location: Location) -> Finding {
    Finding(
      .error, at: location,
      "The key '\(AreaFile.workforceKey)' is there, and \(WorkforceFile.fileName) is missing.",
      remedy: "Add the file, or take the key out.")
  }

  static func workforceWithoutSource(_ location: Location) -> Finding {
    Finding(
      .warning, at: location, "The place states no source for \(WorkforceFile.fileName).",
      remedy: "Add '\(AreaFile.workforceKey)' under 'sources': publisher, title, date, definition.")
  }

  static func olderOfUnknown(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The FTE is empty, and that of staff aged 55 and over is not.",
      remedy: "Give both, or neither.")
  }

  static func olderThanAll(_ location: Location) -> Finding {
    Finding(
      .error, at: location, "The FTE aged 55 and over is more than the FTE of all ages.",
      remedy: "It is a part of the FTE.")
  }

  static func staffTwice(
    _ practice: Practice, _ role: StaffRole, isSameJob: Bool, _ location: Location, firstLine: Int
  ) -> Finding {
    Finding(
      .error, at: location,
      "The role '\(role.rawValue)' of \(practice.nameAndCode) is in line \(firstLine) already.",
      remedy: isSameJob
        ? "Keep one row." : "Keep the row for the whole role, or those for its jobs.")
  }

}
