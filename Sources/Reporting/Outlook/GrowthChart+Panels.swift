import PlaceModel
import Planning
import Projection
import Studies

extension GrowthChart {
  /// One locality: its name, its fate in words, the band, the ranges, the line and its figures.
  func panel(_ number: Int) -> [String] {
    let plot = plot(number)
    let locality = view.outlook.localities[number]
    let points = locality.listSizes.enumerated().map {
      point($0.offset, Double($0.element), in: plot)
    }
    let colour = colours.element(number) ?? MapPalette.black
    var lines = ["<g><title>\(XMLText.escaped(view.chartInWords(number)))</title>"]
    lines += name(number, colour: colour) + band(in: plot) + axes(in: plot)
    lines += ribbon(number, colour: colour, in: plot)
    lines.append(
      "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke=\"\(colour)\" "
        + "stroke-width=\"2.5\" stroke-linejoin=\"round\"/>")
    lines += figures(locality, points: points, colour: colour, foot: plot.y + plot.height)
    return lines + ["</g>"]
  }

  /// Where the lines are drawn inside a panel: room above for the name, to the left for the scale,
  /// to the right for the last figure.
  private func plot(_ number: Int) -> MapBox {
    let panel = panels[number]
    return MapBox(
      x: panel.x + 78, y: panel.y + 48, width: max(40, panel.width - 78 - 58),
      height: panel.height - 48 - 42)
  }

  private func point(_ position: Int, _ size: Double, in plot: MapBox) -> MapPoint {
    let across = view.last == 0 ? 0.5 : Double(position) / Double(view.last)
    return MapPoint(x: plot.x + plot.width * across, y: height(of: size, in: plot))
  }

  private func height(of size: Double, in plot: MapBox) -> Double {
    let share = (size - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    guard share.isFinite else { return plot.y + plot.height }
    return plot.y + plot.height * (1 - min(max(share, 0), 1))
  }

  private static func list(_ points: [MapPoint]) -> String {
    points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
  }

  private func name(_ number: Int, colour: String) -> [String] {
    let panel = panels[number]
    let letter = view.letter(number)
    let label = PlainText.line(view.label(number))
    let room = Int(panel.width / 9)
    let fate =
      switch view.outlook.localities[number].firstYearOut {
      case nil: "stays inside the band"
      case view.base?: "outside the band from the start"
      case let year?: "leaves the band in \(year)"
      }
    let size = letter.count > 1 ? 10.0 : 13.0
    return [
      SVGText.circle(MapPoint(x: panel.x + 12, y: panel.y + 14), radius: 12, "fill=\"\(colour)\""),
      SVGText.text(
        letter, at: MapPoint(x: panel.x + 12, y: panel.y + 14 + size * 0.36),
        "font-size=\"\(SVGText.number(size))\" font-weight=\"bold\" text-anchor=\"middle\" "
          + "fill=\"\(MapPalette.ink(on: colour))\""),
      SVGText.text(
        PlainText.shortened(label, to: max(8, room)),
        at: MapPoint(x: panel.x + 32, y: panel.y + 12),
        "font-size=\"14\" font-weight=\"bold\""),
      SVGText.text(fate, at: MapPoint(x: panel.x + 32, y: panel.y + 29), "font-size=\"12\""),
    ]
  }

  private func band(in plot: MapBox) -> [String] {
    let top = height(of: Double(view.band.maximum), in: plot)
    let foot = height(of: Double(view.band.minimum), in: plot)
    let box =
      "<rect x=\"\(SVGText.number(plot.x))\" y=\"\(SVGText.number(top))\" "
      + "width=\"\(SVGText.number(plot.width))\" height=\"\(SVGText.number(foot - top))\" "
      + "fill=\"\(Self.bandColour)\"/>"
    let limits = [
      (y: top, words: "max \(NumberText.grouped(view.band.maximum))"),
      (y: foot, words: "min \(NumberText.grouped(view.band.minimum))"),
    ]
    return [box]
      + limits.flatMap { limit in
        [
          SVGText.line(
            MapPoint(x: plot.x, y: limit.y), MapPoint(x: plot.x + plot.width, y: limit.y),
            "stroke=\"#484949\" stroke-dasharray=\"5 3\""),
          SVGText.text(
            limit.words, at: MapPoint(x: plot.x - 6, y: limit.y + 4),
            "font-size=\"11\" font-weight=\"bold\" text-anchor=\"end\""),
        ]
      }
  }

  /// Round figures to the left where the band's limits leave room, and years below.
  private func axes(in plot: MapBox) -> [String] {
    let bottom = plot.y + plot.height
    var lines = [
      SVGText.line(
        MapPoint(x: plot.x, y: bottom), MapPoint(x: plot.x + plot.width, y: bottom),
        "stroke=\"\(MapPalette.black)\"")
    ]
    let taken = [view.band.minimum, view.band.maximum].map { height(of: Double($0), in: plot) }
    for tick in ticks {
      let y = height(of: tick, in: plot)
      guard taken.allSatisfy({ abs($0 - y) > 14 }) else { continue }
      lines.append(
        SVGText.text(
          NumberText.fixed(tick, decimals: 0, grouped: true), at: MapPoint(x: plot.x - 6, y: y + 4),
          "font-size=\"11\" fill=\"#484949\" text-anchor=\"end\""))
    }
    var end = -Double.infinity
    for year in yearTicks(in: plot) {
      let x = point(year - view.base, 0, in: plot).x
      guard x - 16 > end else { continue }
      lines.append(
        SVGText.line(
          MapPoint(x: x, y: bottom), MapPoint(x: x, y: bottom + 5), "stroke=\"\(MapPalette.black)\""
        ))
      end = x + 16
      lines.append(
        SVGText.text(
          "\(year)", at: MapPoint(x: x, y: bottom + 18), "font-size=\"11\" text-anchor=\"middle\""))
    }
    return lines
  }

  /// The first year and the last, and round ones between them that leave room for their figures.
  private func yearTicks(in plot: MapBox) -> [Int] {
    let years = view.outlook.years
    let shown = view.yearsShown.filter { year in
      if year == years.lowerBound || year == years.upperBound { return true }
      let end = point(view.last, 0, in: plot).x
      return end - point(year - view.base, 0, in: plot).x > 34
    }
    return shown
  }

  /// Round numbers, at most six, across the scale.
  private var ticks: [Double] {
    let span = scale.upperBound - scale.lowerBound
    var step = 1.0
    var round = 0
    let factors = [2.0, 2.5, 2.0]
    while span / step > 6, round < 200 {
      step *= factors[round % 3]
      round += 1
    }
    let first = (scale.lowerBound / step).rounded(.up)
    return (0..<8).map { (first + Double($0)) * step }.filter { $0 <= scale.upperBound }
  }

  /// From the tenth to the nine tenths of random futures.
  private func ribbon(_ number: Int, colour: String, in plot: MapBox) -> [String] {
    guard let ranges = view.spread?.localities.element(number), ranges.count > 1 else {
      return []
    }
    let upper = ranges.enumerated().map { point($0.offset, $0.element.p90, in: plot) }
    let lower = ranges.enumerated().map { point($0.offset, $0.element.p10, in: plot) }
    return [
      "<polygon points=\"\(Self.list(upper + lower.reversed()))\" fill=\"\(colour)\" "
        + "opacity=\"0.3\"/>"
    ]
  }

  /// The first and the last list size at their points, and a ring at the first year outside.
  private func figures(
    _ locality: LocalityOutlook, points: [MapPoint], colour: String, foot: Double
  ) -> [String] {
    guard let first = points.first, let final = points.last,
      let start = locality.listSizes.first, let end = locality.listSizes.last
    else { return [] }
    let isRising = (points.element(1)?.y ?? first.y) <= first.y
    var lines = [first, final].map { SVGText.circle($0, radius: 3.5, "fill=\"\(colour)\"") }
    if points.count > 1 {
      // Above the line where it falls, below where it rises: never on it, nor on the axis.
      let words = NumberText.grouped(start)
      let end = first.x + 4 + SVGText.width(words, size: 11)
      let top = points.filter { $0.x <= end }.map(\.y).min() ?? first.y
      let below = first.y + 18
      lines.append(
        SVGText.text(
          words,
          at: MapPoint(x: first.x + 4, y: isRising && below + 6 <= foot ? below : top - 9),
          "font-size=\"11\" \(PlanMap.halo)"))
    }
    lines.append(
      SVGText.text(
        NumberText.grouped(end), at: MapPoint(x: final.x + 8, y: final.y + 4),
        "font-size=\"12\" font-weight=\"bold\" \(PlanMap.halo)"))
    if let year = locality.firstYearOut, let point = points.element(year - view.base) {
      lines.append(
        SVGText.circle(
          point, radius: 5, "fill=\"#FFFFFF\" stroke=\"\(colour)\" stroke-width=\"2.5\""))
      // The fate under the name has the year too, so that it may be left out where there is no room.
      if year < view.horizon, point.x - first.x > 50 {
        lines.append(
          SVGText.text(
            "\(year)", at: MapPoint(x: point.x + (isRising ? -6 : 6), y: point.y - 9),
            "font-size=\"11\" font-weight=\"bold\" text-anchor=\"\(isRising ? "end" : "start")\" "
              + PlanMap.halo))
      }
    }
    return lines
  }
}
