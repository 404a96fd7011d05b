import PlaceModel
import Planning

extension FrontierChart {
  /// Lines, round figures and titles of both axes.
  var axes: [String] {
    let (left, foot) = (plot.x, plot.y + plot.height)
    let frame = "stroke=\"\(MapPalette.black)\""
    var lines = [
      SVGText.text(
        upwardTitle, at: MapPoint(x: 24, y: plot.y - 14), "font-size=\"13\" font-weight=\"bold\""),
      SVGText.text(
        acrossTitle, at: MapPoint(x: left + plot.width, y: foot + 42),
        "font-size=\"13\" font-weight=\"bold\" text-anchor=\"end\""),
    ]
    for tick in upward.ticks {
      let y = plot.y + plot.height * (1 - upward.share(of: tick))
      lines += [
        SVGText.line(
          MapPoint(x: left, y: y), MapPoint(x: left + plot.width, y: y), "stroke=\"#DEE0E2\""),
        SVGText.text(
          upward.text(tick), at: MapPoint(x: left - 8, y: y + 4),
          "font-size=\"12\" text-anchor=\"end\""),
      ]
    }
    for tick in across.ticks {
      let x = left + plot.width * across.share(of: tick)
      lines += [
        SVGText.line(MapPoint(x: x, y: foot), MapPoint(x: x, y: foot + 5), frame),
        SVGText.text(
          across.text(tick), at: MapPoint(x: x, y: foot + 20),
          "font-size=\"12\" text-anchor=\"middle\""),
      ]
    }
    return lines + [
      SVGText.line(MapPoint(x: left, y: foot), MapPoint(x: left + plot.width, y: foot), frame),
      SVGText.line(MapPoint(x: left, y: plot.y), MapPoint(x: left, y: foot), frame),
    ]
  }

  /// From a point up to the first term of the next, then along to it: between the two levels of the
  /// second term there is nothing cheaper.
  func staircase(_ number: Int) -> [String] {
    let tradeOff = report.tradeOffs[number]
    let spots = tradeOff.points.map(spot)
    guard let first = spots.first else { return [] }
    var path = [first]
    for (before, next) in zip(spots, spots.dropFirst()) {
      path += [MapPoint(x: before.x, y: next.y), next]
    }
    let colour = MapPalette.colours[number % MapPalette.colours.count]
    let points = path.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }
      .joined(separator: " ")
    let words = report.sentences(tradeOff).joined(separator: " ")
    return ["<g><title>\(XMLText.escaped(words))</title>"]
      + [
        "<polyline points=\"\(points)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2.5\" "
          + "stroke-linejoin=\"round\"\(dashes(number))/>"
      ] + spots.map { mark(number, at: $0) } + ["</g>"]
  }

  /// Another line for each count of localities.
  func dashes(_ number: Int) -> String {
    let patterns = ["", "9 4", "3 4", "12 4 3 4"]
    let pattern = patterns[number % patterns.count]
    return pattern.isEmpty ? "" : " stroke-dasharray=\"\(pattern)\""
  }

  /// Another mark for each count of localities: a circle, a square, a triangle, a diamond.
  func mark(_ number: Int, at point: MapPoint) -> String {
    let colour = "fill=\"\(MapPalette.colours[number % MapPalette.colours.count])\""
    func polygon(_ corners: [(Double, Double)]) -> String {
      let points = corners.map {
        "\(SVGText.number(point.x + $0.0)),\(SVGText.number(point.y + $0.1))"
      }
      return "<polygon points=\"\(points.joined(separator: " "))\" \(colour)/>"
    }
    switch number % 4 {
    case 0: return SVGText.circle(point, radius: 4, colour)
    case 1: return polygon([(-3.5, -3.5), (3.5, -3.5), (3.5, 3.5), (-3.5, 3.5)])
    case 2: return polygon([(0, -5), (4.5, 3.5), (-4.5, 3.5)])
    default: return polygon([(0, -5.5), (5, 0), (0, 5.5), (-5, 0)])
    }
  }

  /// The figures of each staircase's ends, and its count of localities where there are several: in
  /// the free corners before the foot and above the head, moved until none stands on another.
  var labels: [String] {
    var taken: [MapBox] = []
    return report.tradeOffs.flatMap { tradeOff -> [String] in
      guard let first = tradeOff.points.first, let last = tradeOff.points.last else { return [] }
      let name = report.tradeOffs.count > 1 ? "\(report.count(tradeOff)): " : ""
      var lines = [label(name + label(first), at: spot(first), isAbove: false, &taken)]
      if tradeOff.points.count > 1 {
        lines.append(label(name + label(last), at: spot(last), isAbove: true, &taken))
      }
      return lines
    }
  }

  private func label(
    _ words: String, at spot: MapPoint, isAbove: Bool, _ taken: inout [MapBox]
  ) -> String {
    let width = SVGText.width(words, size: 13)
    // To the side with more room, and never out of the picture.
    let isLeft = spot.x > plot.x + plot.width / 2
    let start = isLeft ? spot.x - 6 - width : spot.x + 6
    let x = min(max(start, plot.x + 4), plot.x + plot.width - width)
    var box = MapBox(x: x, y: spot.y + (isAbove ? -24 : 8), width: width, height: 15)
    for _ in 0..<12 where taken.contains(where: { $0.overlap(with: box) > 0 }) {
      box.y += isAbove ? -16 : 16
    }
    taken.append(box)
    return SVGText.text(
      words, at: MapPoint(x: box.x, y: box.y + 12),
      "font-size=\"13\" font-weight=\"bold\" \(PlanMap.halo)")
  }
}
