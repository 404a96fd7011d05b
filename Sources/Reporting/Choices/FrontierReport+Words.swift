import PlaceModel
import Planning
import Studies

extension FrontierReport {
  /// What the trade-off comes to, a few sentences for each count of localities.
  public var inShort: [String] { tradeOffs.flatMap(sentences) }

  func sentences(_ tradeOff: TradeOff) -> [String] {
    guard let first = tradeOff.points.first, let last = tradeOff.points.last else { return [] }
    var sentences: [String] = []
    let opening = PlainText.capitalised(count(tradeOff)) + ": "
    if tradeOff.points.count == 1, !tradeOff.isCut {
      sentences.append(
        "\(opening)one plan has the least \(words.noun(of: wish.first)), "
          + "\(words.amount(first.first, of: wish.first)), and \(level(first)); none that is better by a "
          + "step of \(step) keeps the rules, so there is nothing to trade.")
    } else {
      sentences.append(
        "\(opening)the least \(words.noun(of: wish.first)) is "
          + "\(words.amount(first.first, of: wish.first)), with \(level(first)).")
    }
    if tradeOff.points.count > 1 {
      sentences.append(cost(of: last, from: first, in: tradeOff))
      if let half = half(of: tradeOff) { sentences.append(half) }
    }
    if let stop = tradeOff.stop {
      sentences.append(
        "The search stopped after \(NumberText.counted(tradeOff.points.count, "point")): \(stop). What "
          + "was found is proven; there may be further points.")
    } else if tradeOff.isCut {
      sentences.append(
        "These are the first \(NumberText.counted(tradeOff.points.count, "point")), as many as were "
          + "asked for; there are more.")
    }
    return sentences
  }

  /// "three localities".
  func count(_ tradeOff: TradeOff) -> String {
    NumberText.words(tradeOff.localities)
      + (tradeOff.localities == 1 ? " locality" : " localities")
  }

  /// How a point does in the second term: "91.2 % of continuity kept", "12,345 patients of balance".
  func level(_ point: TradeOff.Point) -> String {
    if wish.second == .continuity, let kept = point.measures.continuity {
      return "\(NumberText.percent(kept)) of continuity kept"
    }
    return "\(words.amount(point.second, of: wish.second)) of \(words.noun(of: wish.second))"
  }

  private func more(_ point: TradeOff.Point, than first: TradeOff.Point) -> String {
    let more = point.first - first.first
    let share = first.first > 0 ? " (\(NumberText.percent(more / first.first)))" : ""
    return "\(words.amount(more, of: wish.first))\(share) more \(words.noun(of: wish.first))"
  }

  private func cost(
    of last: TradeOff.Point, from first: TradeOff.Point, in tradeOff: TradeOff
  ) -> String {
    let most = tradeOff.isCut ? "" : ", the most there can be to within a step,"
    let least = tradeOff.isCut ? "" : ", the least there can be to within a step,"
    var sentence =
      wish.second == .continuity
      ? "Keeping \(kept(last)) of each patient's cluster together on average\(most) instead of "
        + "\(kept(first)) costs \(more(last, than: first))"
      : "Bringing it down to \(level(last))\(least) costs \(more(last, than: first))"
    if wish.first == .travel {
      let each = (last.first - first.first) / Double(max(1, area.listSizes.total))
      sentence += ": \(words.travel.figure(each)) for each patient of the place"
    }
    return sentence + "."
  }

  private func kept(_ point: TradeOff.Point) -> String {
    point.measures.continuity.map { NumberText.percent($0) } ?? "–"
  }

  /// The first point with at least half of the gain, where it costs less than half.
  private func half(of tradeOff: TradeOff) -> String? {
    guard let first = tradeOff.points.first, let last = tradeOff.points.last else { return nil }
    let gain = first.second - last.second
    guard
      let half = tradeOff.points.dropFirst().dropLast().first(where: {
        first.second - $0.second >= gain / 2
      }), half.first - first.first < (last.first - first.first) / 2
    else { return nil }
    let share = NumberText.percent((first.second - half.second) / gain)
    return
      "\(share) of that gain, to \(level(half)), costs no more than \(more(half, than: first))."
  }
}
