import PlaceModel

/// One kind of figure that files hold: what it is called, and what can be true of it.
struct Quantity {
  /// As a sentence calls it after "the", such as "FTE".
  var name: String
  var range: ClosedRange<Double>
  var isWhole = false
  /// Whether the least value of the range is itself too little.
  var isAboveLeast = false
  /// Whether a sentence parts its thousands; years have none.
  var isGrouped = true

  /// Why a text is no such figure.
  enum Fault: Error, Hashable {
    case empty
    case notANumber
    case notWhole
    /// A comma stands in it; the text is the number without it, where that is plain.
    case hasComma(meant: String?)
    case tooSmall
    case tooLarge
  }

  func reading(_ text: String) -> Result<Double, Fault> {
    if text.isEmpty { return .failure(.empty) }
    guard let number = Numerals.decimal(text) else {
      guard text.utf8.contains(.comma) else { return .failure(.notANumber) }
      return .failure(Self.withoutComma(text).map { .hasComma(meant: $0) } ?? .notANumber)
    }
    if isWhole, text.utf8.contains(UInt8(ascii: ".")) { return .failure(.notWhole) }
    if number < range.lowerBound || isAboveLeast && number == range.lowerBound {
      return .failure(.tooSmall)
    }
    guard number <= range.upperBound else { return .failure(.tooLarge) }
    // "-0" is nought, and must not be told from it later.
    return .success(number == 0 ? 0 : number)
  }

  /// "1200" for "1,200" and "1.5" for "1,5"; `nil` where the text is no number either way.
  private static func withoutComma(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().enumerated().allSatisfy { index, part in
      let digits = index == parts.count - 2 ? part.prefix { $0 != "." } : part
      return digits.count == 3
    }
    let meant = parts.joined(separator: isGrouped ? "" : ".")
    return Numerals.decimal(meant) == nil ? nil : meant
  }

  /// "a number from 0 to 1,000", as a remedy asks for it.
  var wanted: String {
    let ends = [range.lowerBound, range.upperBound].map(text)
    let noun = isWhole ? "a whole number" : "a number"
    return isAboveLeast
      ? "\(noun) above \(ends[0]), and at most \(ends[1])"
      : "\(noun) from \(ends[0]) to \(ends[1])"
  }

  /// An end of a range, which has one decimal at most.
  func text(_ number: Double) -> String {
    NumberText.fixed(number, decimals: number == number.rounded() ? 0 : 1, grouped: isGrouped)
  }
}

extension Quantity {
  static let residents = Quantity(name: "number of residents", range: 0...1_000_000_000)
  static let livingThere = Quantity(name: "number of patients", range: 0...10_000_000)
  static let patients = Quantity(name: "number of patients", range: 0...10_000_000, isWhole: true)
  static let weightedPatients = Quantity(
    name: "number of weighted patients", range: 0...10_000_000, isAboveLeast: true)
  static let registeredPatients = Quantity(
    name: "number of registered patients", range: 0...10_000_000, isAboveLeast: true)
  static let minutesTravelled = Quantity(name: "number of minutes", range: 0...10_000)
  static let kilometresTravelled = Quantity(name: "number of km", range: 0...10_000)
  static let fte = Quantity(name: "FTE", range: 0...10_000)
  static let olderFTE = Quantity(name: "FTE aged 55 and over", range: 0...10_000)
  static let postFTE = Quantity(name: "FTE", range: 0...10_000, isAboveLeast: true)
  static let contacts = Quantity(name: "number of contacts", range: 0...1_000)
  static let year = Quantity(name: "year", range: 1_900...2_200, isWhole: true, isGrouped: false)
  static let homes = Quantity(name: "number of homes", range: 0...1_000_000, isWhole: true)
  static let peoplePerHome = Quantity(
    name: "number of people per home", range: AssumptionKey.peoplePerHome.range)
  static let shareInProjection = Quantity(name: "share in the projection", range: 0...1)
  static let shareFollowing = Quantity(name: "share_following", range: 0...1)
  static let rooms = Quantity(name: "number of rooms", range: 0...10_000, isWhole: true)
  static let roomsChanged = Quantity(
    name: "number of rooms", range: -10_000...10_000, isWhole: true)
  static let hoursAWeek = Quantity(
    name: "number of hours a week", range: AssumptionKey.hoursAWeek.range)
  static let capital = Quantity(
    name: "capital", range: 0...100_000_000_000, isWhole: true)
}
