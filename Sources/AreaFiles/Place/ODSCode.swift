import PlaceModel

/// The code by which the health service names an organisation.
enum ODSCode {
  /// The code in a row's field; `nil`, with a finding, where it is empty or no code.
  static func reading(
    _ table: CSVTable, _ row: CSVText.Row, _ column: Int?, into findings: inout [Finding]
  ) -> String? {
    let code = table.text(row, column)
    if isValid(code) { return code }
    let location = table.location(row, column)
    let name = column.map { table.header[$0] } ?? "code"
    findings.append(code.isEmpty ? .emptyCode(name, location) : .badCode(code, location))
    return nil
  }

  /// Capital letters and digits only.
  static func isValid(_ code: String) -> Bool {
    !code.isEmpty
      && code.utf8.allSatisfy {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}

/// The codes that a place has, to find the one that a wrong code was meant to be.
struct KnownCodes {
  private let codes: [String]
  /// Each answer looks at every code, and a file with more wrong codes than this is of another place.
  private var answersLeft = 20

  init(_ codes: some Sequence<String>) {
    self.codes = codes.sorted()
  }

  mutating func nearest(to code: String) -> String? {
    guard answersLeft > 0 else { return nil }
    answersLeft -= 1
    return NearestName.of(code, among: codes)
  }
}
