import PlaceModel
import Planning

/// What the signs on a map mean, with the figures of each locality in words.
struct MapLegend {
  let map: PlanMap
  static let top = 92.0
  private static let left = 668.0

  init(_ map: PlanMap) { self.map = map }

  /// Few localities have two lines each; many have one.
  private static func rowHeight(localities: Int) -> Double { localities <= 8 ? 42 : 22 }

  static func height(localities: Int) -> Double {
    24 + Double(localities) * rowHeight(localities: localities) + 276
  }

  var lines: [String] {
    let view = map.view
    let count = view.plan.localities.count
    let row = Self.rowHeight(localities: count)
    var y = Self.top + 4
    var lines = [header("Localities", y)]
    y += 24
    for number in view.numbers {
      lines += count <= 8 ? twoLines(number, y) : oneLine(number, y)
      y += row
    }
    let band = "Band: \(view.band.words)"
    lines.append(small(band, x: Self.left, y: y + 4))
    return lines + signs(from: y + 42)
  }

  private func twoLines(_ number: Int, _ y: Double) -> [String] {
    let name = PlainText.shortened(PlainText.line(map.view.label(number)), to: 30)
    return swatch(number, at: MapPoint(x: Self.left + 12, y: y + 8)) + [
      SVGText.text(
        name, at: MapPoint(x: Self.left + 34, y: y + 6), "font-size=\"14\" font-weight=\"bold\""),
      small(figures(number), x: Self.left + 34, y: y + 22),
    ]
  }

  private func oneLine(_ number: Int, _ y: Double) -> [String] {
    let name = PlainText.shortened(PlainText.line(map.view.label(number)), to: 16)
    let size = NumberText.grouped(map.view.measures.localities[number].listSize)
    let words = "\(name): \(size), \(map.view.bandWords(number))"
    return swatch(number, at: MapPoint(x: Self.left + 12, y: y))
      + [small(PlainText.shortened(words, to: 44), x: Self.left + 30, y: y + 4)]
  }

  private func figures(_ number: Int) -> String {
    let size = NumberText.grouped(map.view.measures.localities[number].listSize)
    return "\(size) patients, \(map.view.bandWords(number))"
  }

  private func swatch(_ number: Int, at centre: MapPoint) -> [String] {
    let letter = map.view.plan.localities[number].letter
    let radius = map.view.plan.localities.count <= 8 ? 12.0 : 9.0
    let size = letter.count > 1 ? radius * 0.9 : radius * 1.15
    return [
      SVGText.circle(centre, radius: radius, "fill=\"\(map.colours[number])\""),
      SVGText.text(
        letter, at: MapPoint(x: centre.x, y: centre.y + size * 0.36),
        "font-size=\"\(SVGText.number(size))\" font-weight=\"bold\" text-anchor=\"middle\" "
          + "fill=\"\(MapPalette.ink(on: map.colours[number]))\""),
    ]
  }

  private func signs(from top: Double) -> [String] {
    let x = Self.left
    var lines = [header("Practices, by registered patients", top)]
    var y = top + 34
    lines += sizes(y)
    y += 42
    let hub = MapPoint(x: x + 14, y: y)
    lines += map.circle(hub, radius: 8, colour: "#767777", isHub: true)
    lines.append(small("hub: least total travel for its locality", x: x + 40, y: y + 4))
    y += 42
    lines.append(header("Neighbours", y))
    y += 24
    let end = MapPoint(x: x + 30, y: y)
    lines.append(
      SVGText.line(MapPoint(x: x, y: y), end, "stroke=\"#484949\" stroke-width=\"2.5\""))
    lines.append(small("in the same locality", x: x + 40, y: y + 4))
    y += 20
    lines.append(
      SVGText.line(
        MapPoint(x: x, y: y), MapPoint(x: x + 30, y: y),
        "stroke=\"#767777\" stroke-dasharray=\"4 4\""))
    lines.append(small("in different localities", x: x + 40, y: y + 4))
    y += 26
    if map.circles.isDisplaced {
      lines.append(small("Circles that would cover each other, as for", x: x, y: y))
      lines.append(small("practices in one building, stand side by side.", x: x, y: y + 15))
    }
    return lines
  }

  /// Three round list sizes with their circles, the largest near the largest practice.
  private func sizes(_ y: Double) -> [String] {
    let largest = map.view.area.listSizes.values.max() ?? 1
    var unit = 1
    while unit <= largest / 10 { unit *= 10 }
    let top = unit * (largest >= 5 * unit ? 5 : largest >= 2 * unit ? 2 : 1)
    var x = Self.left
    var lines: [String] = []
    for size in [top / 5, top / 2, top] where size > 0 {
      let radius = max(2.5, map.circles.radiusOfOne * Double(size).squareRoot())
      let words = NumberText.grouped(size)
      lines.append(
        SVGText.circle(MapPoint(x: x + radius, y: y), radius: radius, "fill=\"#767777\""))
      lines.append(small(words, x: x + 2 * radius + 5, y: y + 4))
      x += 2 * radius + SVGText.width(words, size: 12) + 18
    }
    return lines
  }

  private func header(_ words: String, _ y: Double) -> String {
    SVGText.text(words, at: MapPoint(x: Self.left, y: y), "font-size=\"15\" font-weight=\"bold\"")
  }

  private func small(_ words: String, x: Double, y: Double) -> String {
    SVGText.text(words, at: MapPoint(x: x, y: y), "font-size=\"12\"")
  }
}
