/// Fields and rows of a CSV file (RFC 4180, but with the bare line feed that version control keeps).
enum CSVText {
  static func row(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  /// A field in quotes where it holds a comma, a quote, a line break or a space at either end.
  ///
  /// It walks over scalars: a quote with an accent on it is another `Character`, and still a quote.
  static func quoted(_ field: String) -> String {
    let scalars = field.unicodeScalars
    let needsQuotes =
      scalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      || scalars.first == " " || scalars.last == " "
    guard needsQuotes else { return field }
    var result = "\""
    for scalar in scalars {
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// Words that a spreadsheet cannot take for a formula: an apostrophe stands before a first
  /// character of `=`, `+`, `-`, `@`, tab or carriage return.
  ///
  /// Safety is worth more here than the exact name. A plan read back keeps its grouping in every
  /// case; only a locality named, say, "+Six" comes back as "'+Six", and stays so from then on. The
  /// exact words are in `study.json`, which no spreadsheet runs.
  static func guarded(_ words: String) -> String {
    guard let first = words.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
      return words
    }
    return "'" + words
  }
}
