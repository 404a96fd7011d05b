import PlaceModel

/// The map of a plan as SVG: a picture, and in its description the same in words.
struct PlanMap {
  let view: PlanView
  let title: String
  let circles: MapCircles
  let frame: MapFrame
  /// By locality.
  let colours: [String]
  let height: Double
  private let sourceLines: [String]

  static let width = 960.0
  let panel: MapBox

  init(_ view: PlanView, title: String) {
    self.view = view
    self.title = title
    let count = view.plan.localities.count
    // A source is never cut: it takes as many lines as it needs.
    let source = PlainText.sentence("Source: \(view.area.sourceLine)")
    sourceLines = PlainText.wrapped(source, to: 150)
    let foot = 25 + 15 * Double(sourceLines.count)
    height = max(700, MapLegend.top + MapLegend.height(localities: count) + foot)
    // A long legend makes the page longer, not the map.
    panel = MapBox(x: 24, y: 92, width: 620, height: min(700, height - 92 - 20 - foot))
    let inner = MapBox(
      x: panel.x + 36, y: panel.y + 36, width: panel.width - 72, height: panel.height - 72)
    frame = MapFrame(view.area.practices.map(\.position), in: inner)
    let hubs = Set(view.plan.localities.map(\.hub))
    circles = MapCircles(
      frame.points, listSizes: view.area.listSizes.values,
      hasRing: view.area.indices.map(hubs.contains), in: panel)
    colours = view.colours
  }

  var svg: String {
    let size = "\(SVGText.number(Self.width)) \(SVGText.number(height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" "
        + "width=\"\(SVGText.number(Self.width))\" height=\"\(SVGText.number(height))\" role=\"img\" "
        + "aria-labelledby=\"map-title map-words\" font-family=\"Arial, sans-serif\" "
        + "fill=\"\(MapPalette.black)\">",
      "<title id=\"map-title\">\(XMLText.escaped("\(title): map"))</title>",
      "<desc id=\"map-words\">\(XMLText.escaped(longDescription))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
    ]
    lines += heading + bands + links + practices + hubLabels + scaleBar
    lines += MapLegend(self).lines
    lines += source + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The map in words: what a reader who cannot see it needs.
  private var longDescription: String {
    "\(view.mapTitle), list sizes of \(view.area.listDate). "
      + view.mapInWords.joined(separator: " ")
  }

  private var source: [String] {
    sourceLines.enumerated().map { number, line in
      SVGText.text(
        line, at: MapPoint(x: 24, y: height - 14 - 15 * Double(sourceLines.count - 1 - number)),
        "font-size=\"11\" fill=\"#484949\"")
    }
  }

  private var heading: [String] {
    let words = PlainText.shortened(PlainText.line(title), to: 76)
    let subtitle =
      "\(view.area.name): practices by locality; circle area shows list size on "
      + view.area.listDate
    return [
      SVGText.text(words, at: MapPoint(x: 24, y: 42), "font-size=\"24\" font-weight=\"bold\""),
      SVGText.text(
        PlainText.shortened(PlainText.line(subtitle), to: 120), at: MapPoint(x: 24, y: 68),
        "font-size=\"15\" fill=\"#484949\""),
    ]
  }
}
