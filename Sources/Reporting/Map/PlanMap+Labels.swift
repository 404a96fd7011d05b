import PlaceModel

extension PlanMap {
  /// The locality's name and its hub's, near the hub, where they cover least.
  ///
  /// Beyond twelve localities the names would cover the map; the legend and the words have them.
  var hubLabels: [String] {
    guard view.plan.localities.count <= 12 else { return [] }
    var taken = zip(circles.centres, circles.radii).map { centre, radius in
      MapBox(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
    }
    return view.numbers.flatMap { number -> [String] in
      let hub = view.plan.localities[number].hub
      let name = PlainText.shortened(PlainText.line(view.label(number)), to: 30)
      let practice = "hub: " + PlainText.shortened(PlainText.line(view.name(hub)), to: 30)
      let width = max(SVGText.width(name, size: 14) * 1.08, SVGText.width(practice, size: 11))
      let centre = circles.centres[hub.rawValue]
      let reach = circles.radii[hub.rawValue] + 8
      let box = Self.best(
        Self.places(about: centre, reach: reach, width: width, height: 31), among: taken,
        inside: panel)
      taken.append(box)
      return [
        SVGText.text(
          name, at: MapPoint(x: box.x, y: box.y + 13),
          "font-size=\"14\" font-weight=\"bold\" \(Self.halo)"),
        SVGText.text(
          practice, at: MapPoint(x: box.x, y: box.y + 27), "font-size=\"11\" \(Self.halo)"),
      ]
    }
  }

  /// Eight places round a circle, the ones easiest to read first, and again a little farther out.
  private static func places(
    about centre: MapPoint, reach: Double, width: Double, height: Double
  ) -> [MapBox] {
    [reach, reach + 14, reach + 28].flatMap { reach in
      let right = centre.x + reach
      let left = centre.x - reach - width
      let middle = centre.x - width / 2
      let above = centre.y - reach - height
      let below = centre.y + reach
      let level = centre.y - height / 2
      let corners = [
        (right, level), (left, level), (middle, above), (middle, below),
        (right - 8, above + 8), (right - 8, below - 8), (left + 8, above + 8),
        (left + 8, below - 8),
      ]
      return corners.map { MapBox(x: $0.0, y: $0.1, width: width, height: height) }
    }
  }

  private static func best(_ boxes: [MapBox], among taken: [MapBox], inside panel: MapBox) -> MapBox
  {
    var best = boxes[0]
    var least = Double.infinity
    for box in boxes {
      let outside = box.width * box.height - box.overlap(with: panel)
      let cost = taken.reduce(outside * 10) { $0 + $1.overlap(with: box) }
      if cost < least - 0.01 { (best, least) = (box, cost) }
    }
    return best
  }
}
