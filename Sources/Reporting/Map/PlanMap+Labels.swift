import PlaceModel

extension PlanMap {
  /// The locality's name and its hub's, in the free space nearest the hub, with a thin line to it.
  ///
  /// Beyond twelve localities the names would cover the map; the legend and the words have them.
  var hubLabels: [String] {
    guard view.plan.localities.count <= 12 else { return [] }
    var taken = zip(circles.centres, circles.radii).map { centre, radius in
      MapBox(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
    }
    let busy = linkPoints
    return view.numbers.flatMap { number -> [String] in
      let hub = view.plan.localities[number].hub
      let name = PlainText.shortened(PlainText.line(view.label(number)), to: 30)
      let practice = "hub: " + PlainText.shortened(PlainText.line(view.name(hub)), to: 30)
      let width = max(SVGText.width(name, size: 14) * 1.05, SVGText.width(practice, size: 11))
      let centre = circles.centres[hub.rawValue]
      let radius = circles.radii[hub.rawValue] + 4
      let box = best(
        Self.places(about: centre, radius: radius, width: width, height: 30), hub: centre,
        radius: radius, taken: taken, busy: busy)
      taken.append(box.grown(by: 6))
      return label([name, practice], in: box, hub: centre, radius: radius)
    }
  }

  private func label(
    _ words: [String], in box: MapBox, hub: MapPoint, radius: Double
  ) -> [String] {
    // The words lean towards their hub.
    let isLeft = box.x + box.width < hub.x
    let isRight = box.x > hub.x
    let anchor = isLeft ? "end" : isRight ? "start" : "middle"
    let x = isLeft ? box.x + box.width : isRight ? box.x : box.x + box.width / 2
    var lines: [String] = []
    if let leader = Self.leader(from: hub, radius: radius, to: box) {
      lines = ["#FFFFFF\" stroke-width=\"4", "\(MapPalette.black)\" stroke-width=\"1.2"].map {
        SVGText.line(leader.start, leader.end, "stroke=\"\($0)\"")
      }
    }
    let place = "text-anchor=\"\(anchor)\" \(Self.halo)"
    return lines + [
      SVGText.text(
        words[0], at: MapPoint(x: x, y: box.y + 13),
        "font-size=\"14\" font-weight=\"bold\" \(place)"),
      SVGText.text(words[1], at: MapPoint(x: x, y: box.y + 26), "font-size=\"11\" \(place)"),
    ]
  }

  /// The line from a hub's ring to its words; `nil` where they stand next to it.
  private static func leader(
    from hub: MapPoint, radius: Double, to box: MapBox
  ) -> (start: MapPoint, end: MapPoint)? {
    let near = MapPoint(
      x: min(max(hub.x, box.x), box.x + box.width), y: min(max(hub.y, box.y), box.y + box.height))
    let distance = hub.distance(to: near)
    guard distance > radius + 10 else { return nil }
    return (
      hub.toward(near, by: radius / distance), hub.toward(near, by: (distance - 3) / distance)
    )
  }

  /// Places to the sides, above, below and askew of a circle, at growing distances.
  private static func places(
    about centre: MapPoint, radius: Double, width: Double, height: Double
  ) -> [(box: MapBox, away: Double)] {
    let directions: [(x: Double, y: Double)] = [
      (1, 0), (-1, 0), (0, -1), (0, 1), (0.9, -0.5), (0.9, 0.5), (-0.9, -0.5), (-0.9, 0.5),
      (0.5, -0.9), (0.5, 0.9), (-0.5, -0.9), (-0.5, 0.9),
      (0.97, 0.25), (0.97, -0.25), (-0.97, 0.25), (-0.97, -0.25), (0.7, 0.7), (0.7, -0.7),
      (-0.7, 0.7), (-0.7, -0.7),
    ]
    return stride(from: 5.0, through: 175, by: 10).flatMap { away in
      directions.map { direction in
        let reach = radius + away
        let x = centre.x + direction.x * reach
        let y = centre.y + direction.y * reach
        let left = direction.x > 0 ? x : direction.x < 0 ? x - width : x - width / 2
        let above = direction.y > 0.6 ? y : direction.y < -0.6 ? y - height : y - height / 2
        return (MapBox(x: left, y: above, width: width, height: height), away)
      }
    }
  }

  /// The place that covers least and is nearest; of equals the first.
  private func best(
    _ places: [(box: MapBox, away: Double)], hub: MapPoint, radius: Double, taken: [MapBox],
    busy: [MapPoint]
  ) -> MapBox {
    var best = places[0].box
    var least = Double.infinity
    for (box, away) in places {
      let outside = box.width * box.height - box.overlap(with: panel)
      var cost = outside * 10 + away * 6
      for other in taken { cost += 12 * other.overlap(with: box) }
      cost += 20 * Double(busy.count { box.contains($0) })
      if cost < least, let leader = Self.leader(from: hub, radius: radius, to: box) {
        // The ring itself is among what is taken, so the line starts a little outside it.
        let points = leader.start.steps(to: leader.end, every: 5).dropFirst(2)
        cost += 1_000 * Double(points.count { point in taken.contains { $0.contains(point) } })
      }
      if cost < least - 0.01 { (best, least) = (box, cost) }
    }
    return best
  }

  /// Points along the lines between neighbours, for the places that words should leave free.
  private var linkPoints: [MapPoint] {
    view.area.adjacency.links.flatMap { link in
      circles.centres[link.first.rawValue].steps(
        to: circles.centres[link.second.rawValue], every: 8)
    }
  }
}
