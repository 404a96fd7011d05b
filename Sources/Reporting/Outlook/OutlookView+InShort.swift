import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// What the board must know of the years to come, a sentence each, made from the figures alone.
  var inShort: [String] {
    [growthSentence, bandSentence, balanceSentence, roomSentence, gpSentence, roomsSentence]
      .compactMap { $0 }
  }

  private var growthSentence: String {
    let totals = outlook.totals
    let first = totals.first ?? 0
    let final = totals.last ?? 0
    let start =
      "With \(growthWords) the place has \(NumberText.grouped(final)) patients in \(horizon)"
    guard first != final else { return "\(start), as many as in \(base)." }
    return "\(start), after \(NumberText.grouped(first)) in \(base) "
      + "(\(FigureText.change(from: first, to: final)))."
  }

  /// "A leaves the band in 2019 and C in 2024; B and D stay inside to 2031."
  private var bandSentence: String? {
    guard !numbers.isEmpty else { return nil }
    let leaving = numbers.compactMap { number in
      outlook.localities[number].firstYearOut.map { (number: number, year: $0) }
    }
    let outside = leaving.filter { $0.year == base }
    let later = leaving.filter { $0.year > base }.sorted {
      ($0.year, $0.number) < ($1.year, $1.number)
    }
    let staying = numbers.filter { outlook.localities[$0].firstYearOut == nil }
    guard !leaving.isEmpty else {
      return numbers.count == 1
        ? "The locality stays inside the band to \(horizon)."
        : "Every locality stays inside the band to \(horizon)."
    }
    var parts: [String] = []
    if !outside.isEmpty {
      let verb = outside.count == 1 ? "is" : "are"
      parts.append(
        "\(named(outside.map(\.number))) \(verb) outside the band from the base "
          + "year, \(base)")
    }
    if !later.isEmpty {
      var items = later.prefix(Self.mostNamed).enumerated().map { place, entry in
        "\(label(entry.number)) \(place == 0 ? "leaves the band in" : "in") \(entry.year)"
      }
      if later.count > items.count, let final = later.last {
        items.append("\(later.count - items.count) more by \(final.year)")
      }
      parts.append(NumberText.list(items))
    }
    if !staying.isEmpty {
      let verb = staying.count == 1 ? "stays" : "stay"
      parts.append(
        "\(named(Array(staying))) \(verb) inside the band to \(horizon)")
    }
    return parts.joined(separator: "; ") + "."
  }

  /// A sentence names no more localities than a reader can take in.
  private static let mostNamed = 6

  /// "A Westfield, B Eastfield and 154 more".
  private func named(_ localities: [Int]) -> String {
    var names = localities.prefix(Self.mostNamed).map { label($0) }
    if localities.count > names.count { names.append("\(localities.count - names.count) more") }
    return NumberText.list(names)
  }

  private var balanceSentence: String? {
    guard !numbers.isEmpty, outlook.firstYearOut != nil else { return nil }
    let inside = outlook.yearsInBalance
    let all = "of the \(outlook.years.count) years from \(yearWords)"
    return inside == 0
      ? "Not one \(all) sees every locality inside the band."
      : "Every locality is inside the band in \(inside) \(all)."
  }

  /// Where the whole place grows beyond what so many localities can hold, wherever boundaries run.
  private var roomSentence: String? {
    let count = mostLocalities
    let most = band.most(in: count)
    guard count > 0, let position = outlook.totals.firstIndex(where: { $0 > most }) else {
      return nil
    }
    let localities = NumberText.words(count) + (count == 1 ? " locality" : " localities")
    return "From \(base + position) on the place has more patients than \(localities) can hold "
      + "(\(NumberText.grouped(most))), wherever the boundaries run."
  }

  private var gpSentence: String? {
    guard let first = short(of: .gp, at: base), let final = short(of: .gp, at: horizon) else {
      return nil
    }
    // Nobody may take the shortfall of the base year as one counted then.
    let staff = area.records.workforce.map { "with the staff counted in \($0.year), " } ?? ""
    let words = "\(staff)by \(needDefinition(of: .gp))"
    guard FigureText.isShown(first) || FigureText.isShown(final) else {
      return "No locality is short of GPs in \(base) or in \(horizon), \(words)."
    }
    let others = definitions.filter { !$0.isUsed }.compactMap(\.shorts.last).map(FigureText.tenths)
    return "GPs are short by \(FigureText.tenths(final)) FTE in \(horizon), summed over localities "
      + "(\(FigureText.tenths(first)) FTE in \(base)), \(words)"
      + (others.isEmpty
        ? "." : "; by the other definitions in use \(NumberText.list(others, last: "or")) FTE.")
  }

  private var roomsSentence: String? {
    guard let first = roomsShort(at: base), let final = roomsShort(at: horizon) else { return nil }
    let words = roomsAreAssumed ? " (rooms are assumed, not published)" : ""
    guard FigureText.isShown(first) || FigureText.isShown(final) else {
      return "No locality is short of rooms in \(base) or in \(horizon)\(words)."
    }
    return "Rooms are short by \(FigureText.tenths(final)) in \(horizon), summed over localities, "
      + "after \(FigureText.tenths(first)) in \(base)\(words)."
  }
}
