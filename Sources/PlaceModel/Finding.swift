/// Something a person must know: where it is, what it is, and what to do about it.
///
/// Its text is one line that an editor can jump to:
///
///     practices.csv:7:3: error: The list size '-12' is below one. Give a whole number of patients.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// Nothing can be planned until it is mended.
    case error
    /// A plan can be made, and the reader must be told.
    case warning
    /// Worth knowing.
    case note

    /// The most serious first.
    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// A place in a file; line and column count from one, the column in characters.
  public struct Location: Hashable, Sendable {
    public var file: String
    public var line: Int?
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }

    public var text: String {
      guard let line else { return file }
      guard let column else { return "\(file):\(line)" }
      return "\(file):\(line):\(column)"
    }
  }

  public var severity: Severity
  public var location: Location?
  /// One sentence: what is wrong, and with what.
  public var message: String
  /// One sentence: what would be right; empty where the message says it all.
  public var remedy: String
  /// Whether it is that a figure has no source, which a board does not take.
  public var isMissingSource = false

  public init(
    _ severity: Severity, at location: Location? = nil, _ message: String, remedy: String = ""
  ) {
    self.severity = severity
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// The same finding, an error where a figure has no source: what goes to a board must have one.
  public var forBoard: Finding {
    var finding = self
    if isMissingSource { finding.severity = .error }
    return finding
  }

  /// The same finding, known to be that a figure has no source.
  public var missingSource: Finding {
    var finding = self
    finding.isMissingSource = true
    return finding
  }

  /// Always one line: a line end or a control character that came from a file becomes a space.
  public var text: String {
    let place = location.map { "\($0.text): " } ?? ""
    let advice = remedy.isEmpty ? "" : " \(remedy)"
    let line = "\(place)\(severity.rawValue): \(message)\(advice)"
    var text = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
