/// Days of the Gregorian calendar, numbered so that they can be subtracted.
enum CalendarDay {
  /// - Parameter text: `YYYY-MM-DD`.
  /// - Returns: `nil` for what is no day.
  static func number(of text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt16(Substring($0)) }.map(Int.init)
    guard parts.count == 3, numbers.count == 3, 1...12 ~= numbers[1], 1...31 ~= numbers[2] else {
      return nil
    }
    return number(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The middle of a year: 30 June, the day that mid-year estimates and projections stand for.
  static func middle(of year: Int) -> Int { number(year: year, month: 6, day: 30) }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let months = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    return 365 * before + before / 4 - before / 100 + before / 400
      + months[month - 1] + (isLeap && month > 2 ? 1 : 0) + day
  }
}
