import PlaceModel
import Planning
import Studies

/// A trade-off as a staircase: what the first term costs for each level of the second.
///
/// One staircase for each count of localities, told apart by its marks and its words, never by colour
/// alone.
struct FrontierChart {
  let report: FrontierReport
  let across: ChartScale
  let upward: ChartScale
  let plot: MapBox
  let height: Double
  private let headlineLines: [String]
  private let sourceLines: [String]

  static let width = 960.0
  private static let margin = 24.0

  init(_ report: FrontierReport) {
    self.report = report
    let points = report.tradeOffs.flatMap(\.points)
    across = ChartScale(
      points.map { Self.level($0, in: report) }, room: (0.08, 0.08),
      within: 0...(Self.isKept(report) ? 100 : .infinity), ticks: 8)
    upward = ChartScale(points.map(\.first), room: (0.12, 0.16))
    headlineLines = PlainText.wrapped(Self.headline(report), to: 82)
    sourceLines = PlainText.wrapped(
      PlainText.sentence("Source: \(report.area.sourceLine)"), to: 150)
    let top = 66 + 28 * Double(headlineLines.count) + (report.tradeOffs.count > 1 ? 30 : 6)
    plot = MapBox(x: 112, y: top + 24, width: Self.width - 112 - 48, height: 380)
    height = plot.y + plot.height + 76 + 15 * Double(sourceLines.count)
  }

  /// Whether the second term is shown as the continuity that is kept.
  private static func isKept(_ report: FrontierReport) -> Bool {
    report.wish.second == .continuity
      && report.tradeOffs.allSatisfy { $0.points.allSatisfy { $0.measures.continuity != nil } }
  }

  /// Where a point is along the axis: per cent of continuity kept, or the amount of the second term.
  private static func level(_ point: TradeOff.Point, in report: FrontierReport) -> Double {
    isKept(report) ? (point.measures.continuity ?? 0) * 100 : point.second
  }

  /// For the paper's text alternative.
  var title: String { "Chart of the trade-off: \(Self.headline(report))" }

  /// What the chart says, before what it shows.
  private static func headline(_ report: FrontierReport) -> String {
    let (first, second) = (
      report.words.noun(of: report.wish.first), report.words.noun(of: report.wish.second)
    )
    let goal = isKept(report) ? "Keeping more of today's clusters together" : "Less \(second)"
    guard report.tradeOffs.contains(where: { $0.points.count > 1 }) else {
      return "The least \(first) leaves nothing to trade for less \(second)"
    }
    return "\(goal) costs \(first)"
  }

  var svg: String {
    let size = "\(SVGText.number(Self.width)) \(SVGText.number(height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" "
        + "width=\"\(SVGText.number(Self.width))\" height=\"\(SVGText.number(height))\" role=\"img\" "
        + "aria-labelledby=\"frontier-title frontier-words\" font-family=\"Arial, sans-serif\" "
        + "fill=\"\(MapPalette.black)\">",
      "<title id=\"frontier-title\">\(XMLText.escaped(title))</title>",
      "<desc id=\"frontier-words\">\(XMLText.escaped(description))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>",
    ]
    lines += heading + legend + axes
    for number in report.tradeOffs.indices { lines += staircase(number) }
    lines += labels
    return (lines + source + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The chart in words: what a reader who cannot see it needs.
  private var description: String {
    let points = report.rows.map { row in
      "Point \(row.number), \(NumberText.counted(row.localities, "locality", plural: "localities")): "
        + label(row.point) + "."
    }
    return ([subtitle + "."] + report.inShort + points).joined(separator: " ")
  }

  private var subtitle: String {
    "\(report.area.name), list sizes of \(report.area.listDate): \(report.study.scenario.heading)"
  }

  private var heading: [String] {
    headlineLines.enumerated().map { number, line in
      SVGText.text(
        line, at: MapPoint(x: Self.margin, y: 42 + 28 * Double(number)),
        "font-size=\"24\" font-weight=\"bold\"")
    } + [
      SVGText.text(
        PlainText.shortened(PlainText.line(subtitle), to: 120),
        at: MapPoint(x: Self.margin, y: 40 + 28 * Double(headlineLines.count)),
        "font-size=\"15\" fill=\"#484949\"")
    ]
  }

  /// Which mark is which count of localities.
  private var legend: [String] {
    guard report.tradeOffs.count > 1 else { return [] }
    let y = 66 + 28 * Double(headlineLines.count)
    var x = Self.margin
    return report.tradeOffs.enumerated().flatMap { number, tradeOff -> [String] in
      let words = report.count(tradeOff)
      let colour = MapPalette.colours[number % MapPalette.colours.count]
      let lines = [
        SVGText.line(
          MapPoint(x: x, y: y), MapPoint(x: x + 40, y: y),
          "stroke=\"\(colour)\" stroke-width=\"2.5\"\(dashes(number))"),
        mark(number, at: MapPoint(x: x + 20, y: y)),
        SVGText.text(words, at: MapPoint(x: x + 48, y: y + 4), "font-size=\"13\""),
      ]
      x += 48 + SVGText.width(words, size: 13) + 28
      return lines
    }
  }

  private var source: [String] {
    sourceLines.enumerated().map { number, line in
      SVGText.text(
        line,
        at: MapPoint(
          x: Self.margin, y: height - 14 - 15 * Double(sourceLines.count - 1 - number)),
        "font-size=\"11\" fill=\"#484949\"")
    }
  }

  /// "192,845 patient-km, 62.0 % kept".
  func label(_ point: TradeOff.Point) -> String {
    let first = report.words.amount(point.first, of: report.wish.first)
    guard Self.isKept(report) else {
      return "\(first), \(report.words.amount(point.second, of: report.wish.second))"
    }
    return "\(first), \(NumberText.percent(point.measures.continuity ?? 0)) kept"
  }

  func spot(_ point: TradeOff.Point) -> MapPoint {
    MapPoint(
      x: plot.x + plot.width * across.share(of: Self.level(point, in: report)),
      y: plot.y + plot.height * (1 - upward.share(of: point.first)))
  }

  /// Below the axis.
  var acrossTitle: String {
    Self.isKept(report)
      ? "Continuity kept (% of a patient's cluster today, mean over patients): more is better"
      : "\(report.words.header(of: report.wish.second)): less is better"
  }

  /// Above the axis. Who sees only the slope must know that its foot is not nought.
  var upwardTitle: String {
    let foot = upward.range.lowerBound > 0 ? "; scale not from 0" : ""
    return "\(report.words.header(of: report.wish.first)): less is better\(foot)"
  }
}
