import PlaceModel

extension FigureText {
  /// "+1,234", "−300", "0": a change, with its sign.
  static func signed(_ change: Double, decimals: Int = 0) -> String {
    let figure = NumberText.fixed(change.magnitude, decimals: decimals, grouped: true)
    guard figure != NumberText.fixed(0, decimals: decimals) else { return figure }
    return (change < 0 ? "−" : "+") + figure
  }

  static func signed(_ change: Int) -> String { signed(Double(change)) }

  /// "+36.2 %", "−0.3 %"; "–" where there was nothing to grow from.
  static func change(from old: Double, to new: Double) -> String {
    guard old > 0, new.isFinite else { return "–" }
    let share = (new - old) / old
    let figure = NumberText.percent(share.magnitude)
    guard figure != NumberText.percent(0) else { return figure }
    return (share < 0 ? "−" : "+") + figure
  }

  /// "12.3": full-time equivalents and rooms, the same everywhere.
  static func tenths(_ figure: Double) -> String {
    NumberText.fixed(figure, decimals: 1, grouped: true)
  }

  /// "3.2 short", "1.1 spare", "none": a gap in words, because a sign alone is easily misread.
  static func gap(_ gap: Double) -> String {
    guard isShown(gap) else { return "none" }
    return tenths(gap.magnitude) + (gap > 0 ? " short" : " spare")
  }

  /// Whether a figure is more than nought once it is shown to one decimal.
  static func isShown(_ figure: Double) -> Bool { figure.magnitude >= 0.05 }

  /// "£1,200,000".
  static func pounds(_ pounds: Int) -> String { "£" + NumberText.grouped(pounds) }

  /// A figure as a person would write it: "1,800", "0.65", "2.37".
  static func plain(_ figure: Double) -> String {
    var text = NumberText.fixed(figure, decimals: 6, grouped: true)
    guard text.contains("."), !text.contains("e") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "0" && figure != 0 ? "\(figure)" : text
  }

  /// The same for programs.
  static func bare(_ figure: Double) -> String {
    String(plain(figure).unicodeScalars.filter { $0 != "," }.map(Character.init))
  }

  /// "0.6 to 0.7".
  static func range(_ range: ClosedRange<Double>) -> String {
    "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
  }
}

extension Sequence<Int> {
  /// Their sum; the largest number there is where it would be more.
  var saturatingSum: Int {
    reduce(0) { sum, next in
      let (result, isOver) = sum.addingReportingOverflow(next)
      return isOver ? (next < 0 ? .min : .max) : result
    }
  }
}

extension Array {
  /// The element at a position; `nil` outside, as where there is no plan to have localities.
  func element(_ position: Int) -> Element? { indices.contains(position) ? self[position] : nil }
}
