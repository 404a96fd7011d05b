import PlaceModel
import Planning
import Projection
import Studies

/// List sizes by year as one small chart a locality, all to one scale, with the band behind them.
///
/// One locality a panel needs no colour to be told apart: its letter and name stand above it.
struct GrowthChart {
  let view: OutlookView
  let panels: [MapBox]
  let scale: ClosedRange<Double>
  let height: Double
  let colours: [String]
  private let headlineLines: [String]
  private let sourceLines: [String]

  static let width = 960.0
  private static let margin = 24.0
  private static let panelHeight = 262.0

  init(_ view: OutlookView) {
    self.view = view
    let count = view.numbers.count
    colours = view.plan?.colours ?? []
    let columns = count <= 3 ? max(1, count) : count == 4 ? 2 : count <= 9 ? 3 : 4
    scale = Self.scale(view)
    headlineLines = PlainText.wrapped(Self.headline(view), to: 82)
    sourceLines = PlainText.wrapped(
      PlainText.sentence("Source: \(view.populationSource)") + " \(view.projectedNote)", to: 165)
    let top = 84 + 28 * Double(headlineLines.count) + 16
    let rows = (count + columns - 1) / columns
    let wide = (Self.width - 2 * Self.margin) / Double(columns)
    panels = view.numbers.map { number in
      MapBox(
        x: Self.margin + wide * Double(number % columns),
        y: top + Self.panelHeight * Double(number / columns), width: wide,
        height: Self.panelHeight)
    }
    height =
      top + Self.panelHeight * Double(rows) + 30 + 15 * Double(sourceLines.count)
  }

  /// For the paper's text alternative.
  var title: String {
    "Chart of list sizes by year in \(NumberText.counted(view.numbers.count, "panel")): "
      + Self.headline(view)
  }

  /// What the chart says, before what it shows.
  static func headline(_ view: OutlookView) -> String {
    let count = view.numbers.count
    let localities = view.outlook.localities.prefix(count)
    let staying = localities.count { $0.firstYearOut == nil }
    let end = "inside the band to \(view.horizon)"
    let start =
      switch staying {
      case count: count == 1 ? "The locality stays \(end)" : "Every locality stays \(end)"
      case 0: count == 1 ? "The locality does not stay \(end)" : "No locality stays \(end)"
      default:
        PlainText.capitalised(NumberText.words(staying))
          + " of \(NumberText.words(count)) localities \(staying == 1 ? "stays" : "stay") \(end)"
      }
    guard let first = localities.compactMap(\.firstYearOut).min() else { return start }
    if first > view.base { return start + "; the first is out in \(first)" }
    let outside = localities.count { $0.firstYearOut == view.base }
    return start
      + "; \(outside == count ? "all" : NumberText.words(outside)) \(outside == 1 ? "is" : "are") "
      + "outside from the start"
  }

  /// From below the least to above the most of list sizes, ranges and the band.
  private static func scale(_ view: OutlookView) -> ClosedRange<Double> {
    var figures = [Double(view.band.minimum), Double(view.band.maximum)]
    for number in view.numbers {
      figures += view.outlook.localities[number].listSizes.map(Double.init)
      let ranges = view.spread?.localities.element(number) ?? []
      figures += ranges.flatMap { [$0.p10, $0.p90] }.filter(\.isFinite)
    }
    let least = max(0, figures.min() ?? 0)
    let most = max(least + 1, figures.max() ?? 1)
    // A figure stands below the first point of a line that rises.
    return max(0, least - (most - least) * 0.16)...(most + (most - least) * 0.06)
  }

  var svg: String {
    let size = "\(SVGText.number(Self.width)) \(SVGText.number(height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" "
        + "width=\"\(SVGText.number(Self.width))\" height=\"\(SVGText.number(height))\" role=\"img\" "
        + "aria-labelledby=\"growth-title growth-words\" font-family=\"Arial, sans-serif\" "
        + "fill=\"\(MapPalette.black)\">",
      "<title id=\"growth-title\">\(XMLText.escaped(title))</title>",
      "<desc id=\"growth-words\">\(XMLText.escaped(description))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
    ]
    lines += heading + legend
    for number in view.numbers { lines += panel(number) }
    return (lines + source + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var subtitle: String {
    // Who sees only the slope must know that the foot of a panel is not nought.
    let scaleNote = scale.lowerBound > 0 ? " (scale not from 0)" : ""
    return
      "Registered patients\(scaleNote) by locality, \(view.area.name), \(view.yearWords), "
      + "\(view.growthWords): " + view.result.scenario.heading
  }

  /// The chart in words: what a reader who cannot see it needs.
  private var description: String {
    "\(subtitle). The band is \(view.band.words). " + view.chartInWords.joined(separator: " ")
  }

  private var heading: [String] {
    headlineLines.enumerated().map { number, line in
      SVGText.text(
        line, at: MapPoint(x: Self.margin, y: 42 + 28 * Double(number)),
        "font-size=\"24\" font-weight=\"bold\"")
    } + [
      SVGText.text(
        PlainText.shortened(PlainText.line(subtitle), to: 130),
        at: MapPoint(x: Self.margin, y: 40 + 28 * Double(headlineLines.count)),
        "font-size=\"15\" fill=\"#484949\"")
    ]
  }

  /// What the signs mean, in one line.
  private var legend: [String] {
    let y = 66 + 28 * Double(headlineLines.count)
    var x = Self.margin
    var lines: [String] = []
    func entry(_ words: String, sign: (MapPoint) -> [String]) {
      lines += sign(MapPoint(x: x, y: y))
      lines.append(
        SVGText.text(words, at: MapPoint(x: x + 34, y: y + 4), "font-size=\"12\""))
      x += 34 + SVGText.width(words, size: 12) + 22
    }
    entry("list size") {
      [SVGText.line($0, MapPoint(x: $0.x + 28, y: $0.y), "stroke=\"#3D3D3D\" stroke-width=\"2.5\"")]
    }
    entry("band of \(view.band.words)") { Self.bandSign($0) }
    if view.spread != nil {
      entry("eight of ten random futures") {
        [Self.rectangle(at: $0, height: 12, "fill=\"#3D3D3D\" opacity=\"0.3\"")]
      }
    }
    if view.outlook.firstYearOut != nil {
      entry("first year outside the band") {
        [
          SVGText.circle(
            MapPoint(x: $0.x + 14, y: $0.y), radius: 5,
            "fill=\"#FFFFFF\" stroke=\"#3D3D3D\" stroke-width=\"2.5\"")
        ]
      }
    }
    return lines
  }

  private static func bandSign(_ point: MapPoint) -> [String] {
    [rectangle(at: point, height: 14, "fill=\"\(bandColour)\"")]
      + [-7.0, 7].map {
        SVGText.line(
          MapPoint(x: point.x, y: point.y + $0), MapPoint(x: point.x + 28, y: point.y + $0),
          "stroke=\"#484949\" stroke-dasharray=\"5 3\"")
      }
  }

  private static func rectangle(at point: MapPoint, height: Double, _ attributes: String) -> String
  {
    "<rect x=\"\(SVGText.number(point.x))\" y=\"\(SVGText.number(point.y - height / 2))\" "
      + "width=\"28\" height=\"\(SVGText.number(height))\" \(attributes)/>"
  }

  static let bandColour = "#E4E8EC"

  private var source: [String] {
    sourceLines.enumerated().map { number, line in
      SVGText.text(
        line,
        at: MapPoint(
          x: Self.margin, y: height - 14 - 15 * Double(sourceLines.count - 1 - number)),
        "font-size=\"11\" fill=\"#484949\"")
    }
  }
}
