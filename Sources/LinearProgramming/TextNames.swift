/// Names that every reader of LP and MPS files accepts, each unlike the others.
///
/// Letters, digits and underscores of ASCII are kept and everything else becomes an underscore. A
/// name that a reader could take for a number or for a word of the format gets a letter in front,
/// a repeated one a count behind. The same model always gives the same names.
struct TextNames {
  let columns: [String]
  let rows: [String]
  /// The objective row.
  let objective: String
  /// A column fixed at one that carries the objective's constant, and serves where a reader insists
  /// on a column.
  let helper: String

  init(_ model: LinearModel) {
    var taken = Taken()
    columns = model.columns.enumerated().map { taken.unique($1.name, orElse: "x\($0)") }
    helper = taken.unique("constant", orElse: "")
    // Rows and columns are named apart in both formats.
    taken = Taken()
    objective = taken.unique("objective", orElse: "")
    rows = model.rows.enumerated().map { taken.unique($1.name, orElse: "r\($0)") }
  }

  /// The name of a range's lower or upper half, which LP text writes as rows of their own.
  ///
  /// A doubled underscore at the end cannot clash: ``clean(_:)`` leaves none there.
  static func half(_ row: String, isLower: Bool) -> String {
    row + (isLower ? "_min__" : "_max__")
  }

  private struct Taken {
    private var names: Set<String> = []
    /// How often each name was asked for, so that a thousand equal names cost no search.
    private var counts: [String: Int] = [:]

    mutating func unique(_ name: String, orElse fallback: String) -> String {
      let base = TextNames.clean(name.isEmpty ? fallback : name)
      var candidate = base
      while !names.insert(candidate).inserted {
        counts[base, default: 1] += 1
        candidate = "\(base)_\(counts[base, default: 1])"
      }
      return candidate
    }
  }

  private static let longest = 100

  private static func clean(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars.prefix(longest) {
      let byte = UInt8(exactly: scalar.value) ?? 0
      bytes.append(isLetter(byte) || isDigit(byte) ? byte : UInt8(ascii: "_"))
    }
    while bytes.count > 1, bytes.last == UInt8(ascii: "_") { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    let needsLetter =
      !isLetter(bytes[0]) || isNumberTail(bytes) || words.contains(text.lowercased())
    return needsLetter ? "n_" + text : text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// "e5" after a coefficient reads as its exponent.
  private static func isNumberTail(_ bytes: [UInt8]) -> Bool {
    bytes[0] | 0x20 == UInt8(ascii: "e") && (bytes.count == 1 || isDigit(bytes[1]))
  }

  /// Words of the LP and MPS formats, in all readers' dialects.
  private static let words: Set<String> = [
    "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals",
    "inf", "infinity", "int", "integer", "integers", "marker", "max", "maximise", "maximize",
    "maximum", "min", "minimise", "minimize", "minimum", "name", "nan", "obj", "pwlobj", "ranges",
    "rhs", "rows", "columns", "sec", "semi", "semis", "sin", "sos", "sos1", "sos2", "st", "subject",
    "such", "that", "to", "lazy", "user", "cuts", "objsense", "endata", "negative",
  ]
}

/// Numbers as LP and MPS files write them: the shortest digits that read back as the same double.
enum TextNumber {
  static func text(_ number: Double) -> String {
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    let text = "\(number + 0)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// One line without characters that end it or a comment.
  static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(200).map { $0.value < 32 || $0.value > 126 ? "?" : $0 }))
  }
}
