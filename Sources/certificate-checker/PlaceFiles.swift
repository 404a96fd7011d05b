import Foundation

/// The files that a certificate says it is about: whether its figures are theirs.
struct PlaceFiles {
  let folder: String

  /// Checks codes, positions, clusters and list sizes against practices.csv and list-sizes.csv.
  func check(_ certificate: Certificate) throws(Fault) {
    let practices = try rows(of: "practices.csv")
    let sizes = try rows(of: "list-sizes.csv")
    guard practices.count == certificate.practices.count else {
      throw Fault("practices.csv has \(practices.count) practices.")
    }
    for practice in certificate.practices {
      guard let row = practices.first(where: { $0["code"] == practice.code }) else {
        throw Fault("\(practice.code) is not in practices.csv.")
      }
      let stated = [
        ("latitude", practice.latitude), ("longitude", practice.longitude),
        ("easting", practice.easting), ("northing", practice.northing),
      ]
      for (column, value) in stated where row[column] != nil || value != nil {
        guard row[column].flatMap(Double.init) == value else {
          throw Fault("The \(column) of \(practice.code) is not that of practices.csv.")
        }
      }
      guard row["cluster"].flatMap({ $0.isEmpty ? nil : $0 }) == practice.cluster else {
        throw Fault("The cluster of \(practice.code) is not that of practices.csv.")
      }
      let size = sizes.first { $0["code"] == practice.code }?[certificate.listSizesDate]
      guard size.flatMap({ Int($0) }) == practice.patients else {
        throw Fault("The list size of \(practice.code) is not that of list-sizes.csv.")
      }
    }
  }

  /// The rows of a CSV file by column name; quotes may surround a field, and stand double in it.
  private func rows(of name: String) throws(Fault) -> [[String: String]] {
    let path = "\(folder)/\(name)"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Fault("\(path) could not be read.")
    }
    let lines = Self.fields(of: String(decoding: bytes, as: UTF8.self))
    guard let header = lines.first else { throw Fault("\(path) is empty.") }
    return lines.dropFirst().map { line in
      Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func fields(of text: String) -> [[String]] {
    var lines: [[String]] = []
    var (line, field) = ([String](), "")
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    if characters.first == "\u{FEFF}" { characters.removeFirst() }
    while let character = characters.popFirst() {
      switch character {
      case "\"" where isQuoted && characters.first == "\"":
        field.append("\"")
        characters.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        line.append(field)
        field = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        lines.append(line + [field])
        (line, field) = ([], "")
      default: field.unicodeScalars.append(character)
      }
    }
    if !line.isEmpty || !field.isEmpty { lines.append(line + [field]) }
    return lines.filter { $0 != [""] }
  }
}
