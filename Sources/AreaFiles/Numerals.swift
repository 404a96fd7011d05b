/// Numbers as they are written in files: digits and a point, whatever the machine's language.
enum Numerals {
  /// Why a text is no count of patients.
  enum CountFault: Error, Hashable { case notWhole, hasComma, belowOne, tooLarge }

  /// More patients than any practice has: a larger number is a slip.
  static let largestListSize = 10_000_000

  /// More patients than a country has.
  static let largestTotal = 1_000_000_000

  /// The list size of one practice: from one to ten million patients.
  static func listSize(_ text: String) -> Result<Int, CountFault> {
    patients(text, upTo: largestListSize)
  }

  /// The list size of a group of practices: from one to a thousand million patients.
  static func total(_ text: String) -> Result<Int, CountFault> {
    patients(text, upTo: largestTotal)
  }

  private static func patients(_ text: String, upTo most: Int) -> Result<Int, CountFault> {
    let bytes = text.utf8
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else {
      let isGrouped =
        bytes.contains(.comma) && bytes.allSatisfy { isDigit($0) || $0 == .comma }
        && bytes.first != .comma && bytes.last != .comma
      return .failure(isGrouped ? .hasComma : .notWhole)
    }
    if digits.count < bytes.count { return .failure(.belowOne) }
    // Zeros ahead are dropped first, so that what is left is too long only when it is too large.
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 10 else { return .failure(.tooLarge) }
    let number = significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if number < 1 { return .failure(.belowOne) }
    return number > most ? .failure(.tooLarge) : .success(number)
  }

  /// A number with a point for its decimals; no exponent, no "inf", no "nan".
  static func decimal(_ text: String) -> Double? {
    let bytes = text.utf8
    let isSigned = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let parts = bytes.dropFirst(isSigned ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  /// Whether a text is a day of the calendar, as `YYYY-MM-DD`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(isDigit) }) else {
      return false
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
