import PlaceModel
import Planning

extension Lasting {
  /// What was asked, what holds, and why not longer; a sentence each.
  func sentences(base: Int?) -> [String] {
    let asked = "The scenario asks that every locality stays inside the band to \(askedTo)."
    if lastsAsAsked { return [asked, "The plan does."] }
    var lines = [asked]
    if let base, holdsTo <= base {
      lines.append("The plan holds in the base year, \(base), only.")
    } else {
      lines.append("The plan holds to \(holdsTo), without a break from the base year.")
    }
    guard let reason else { return lines }
    let start =
      reason.isProven
      ? "No plan holds to \(holdsTo + 1): "
      : "No plan that holds to \(holdsTo + 1) was found within the limits: "
    lines.append(start + PlainText.sentence(reason.reason))
    return lines + reason.details
  }
}
