import PlaceModel

extension Area {
  /// "30 June 2013".
  var listDate: String { DateText.words(listSizes.date) }

  /// The line under every table: where list sizes come from, and their date.
  var sourceLine: String {
    let texts = sources.filter { $0.subject.lowercased() == "list sizes" }.map(\.text)
    let publisher = texts.isEmpty ? "the place's own files" : PlainText.sources(texts)
    return "list sizes of \(listDate): \(publisher)"
  }

  /// What km mean in every table.
  static let distanceNote =
    "Distances are straight lines between practices, not routes by road or foot."

  /// What published and summed figures are, where both are shown.
  var publishedNote: String? {
    guard let published else { return nil }
    return "\(published.title) gives list sizes for \(DateText.words(published.date)); "
      + "the list sizes here are sums over practices on \(listDate). "
      + "Both are true, each for its date, and neither is scaled to the other"
      + (published.source.isEmpty ? "." : " (published figures: \(published.source)).")
  }
}

extension Adjacency.Source {
  /// For programs and for tables.
  var key: String {
    switch self {
    case .gabriel: "map"
    case .sameSite: "same building"
    case .correction: "added by correction"
    }
  }

  var reason: String {
    switch self {
    case .gabriel: "no other practice stands between them"
    case .sameSite: "they share a building"
    case .correction(let reason): reason
    }
  }
}

enum FigureText {
  /// "+0.7 %", "−0.3 %", "0.0 %".
  static func change(from old: Int, to new: Int) -> String {
    guard old != 0 else { return "–" }
    let share = Double(new - old) / Double(old)
    let figure = NumberText.percent(abs(share))
    guard figure != "0.0 %" else { return figure }
    return (share < 0 ? "−" : "+") + figure
  }

  /// A weight as a person would write it: "1", "0.5".
  static func weight(_ weight: Double) -> String {
    let text = "\(weight)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func kilometres(_ distance: Double) -> String {
    NumberText.fixed(distance, decimals: 2) + " km"
  }

  /// A change with its sign: "+0.12", "−0.30", "0.00".
  static func change(_ change: Double, decimals: Int) -> String {
    let figure = NumberText.fixed(change.magnitude, decimals: decimals, grouped: true)
    guard figure.contains(where: { ("1"..."9").contains($0) }) else { return figure }
    return (change < 0 ? "−" : "+") + figure
  }
}
