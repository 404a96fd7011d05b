/// Figures as text, the same on every machine: no locale, no clock.
public enum NumberText {
  /// A whole number with a comma between thousands.
  ///
  ///     NumberText.grouped(205_142)  // "205,142"
  public static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A number with a fixed count of decimals, halves away from zero, thousands grouped on request.
  ///
  ///     NumberText.fixed(192_845.256, decimals: 2)                 // "192845.26"
  ///     NumberText.fixed(192_845.256, decimals: 1, grouped: true)  // "192,845.3"
  ///
  /// - Parameter decimals: from 0 to 15, which is all that a number of this kind can hold.
  /// - Returns: "not a number", "infinite" or "minus infinite" in words where it is so; the shortest
  ///   text that Swift has, such as "1e+300", where it would need more than 18 digits.
  /// - Precondition: `decimals` is in its range.
  public static func fixed(_ number: Double, decimals: Int, grouped: Bool = false) -> String {
    precondition((0...15).contains(decimals), "A figure has 0 to 15 decimals.")
    guard number.isFinite else {
      return number.isNaN ? "not a number" : number < 0 ? "minus infinite" : "infinite"
    }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return "\(number)" }
    let units = Int(scaled)
    let whole = units / Int(scale)
    let sign = number < 0 && units > 0 ? "-" : ""
    let head = sign + (grouped ? self.grouped(whole) : String(whole))
    guard decimals > 0 else { return head }
    let tail = String(units % Int(scale))
    return head + "." + String(repeating: "0", count: decimals - tail.count) + tail
  }

  /// A share as a percentage with one decimal.
  ///
  ///     NumberText.percent(0.9314)  // "93.1 %"
  public static func percent(_ share: Double) -> String {
    fixed(share * 100, decimals: 1) + " %"
  }

  /// A count in words up to ten, as a sentence wants it.
  ///
  ///     NumberText.words(3)  // "three"
  public static func words(_ number: Int) -> String {
    let small = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return small.indices.contains(number) ? small[number] : grouped(number)
  }

  /// Items as a sentence lists them: "A", "A and B", "A, B and C".
  public static func list(_ items: [String], last word: String = "and") -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + final
  }

  /// "1 practice", "3 practices".
  public static func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
