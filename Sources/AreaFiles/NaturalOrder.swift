/// Names in the order that people count in: "Cluster 2" before "Cluster 10".
enum NaturalOrder {
  /// Whether one name comes before another: runs of digits compare as numbers, everything else by
  /// character code, and equal names ("1" and "01") by their text.
  static func precedes(_ one: String, _ other: String) -> Bool {
    let (left, right) = (parts(one), parts(other))
    for (a, b) in zip(left, right) where a != b { return a < b }
    return left.count == right.count ? one < other : left.count < right.count
  }

  private enum Part: Comparable {
    /// Its length and its digits without zeros ahead, which together order numbers of any size.
    case number(length: Int, digits: String)
    case scalar(UInt32)
  }

  private static func parts(_ name: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(name).unicodeScalars
    while let scalar = rest.first {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if digits.isEmpty {
        parts.append(.scalar(scalar.value))
        rest.removeFirst()
      } else {
        let significant = digits.drop { $0 == "0" }
        parts.append(.number(length: significant.count, digits: String(Substring(significant))))
        rest = rest[digits.endIndex...]
      }
    }
    return parts
  }
}
