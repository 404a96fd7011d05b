/// Dates as people write them.
package enum DateText {
  /// "2013-06-30" as "30 June 2013"; anything that is not such a date stays as it is.
  package static func words(_ date: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), (1...12).contains(month),
      let day = Int(parts[2]), (1...31).contains(day)
    else { return date }
    return "\(day) \(months[month - 1]) \(year)"
  }
}
