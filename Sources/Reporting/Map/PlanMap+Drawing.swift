import PlaceModel

extension PlanMap {
  /// A soft band of each locality's colour behind its practices and its inner links. The strokes
  /// are opaque inside one translucent group, so that they do not darken where they overlap.
  var bands: [String] {
    view.numbers.flatMap { number -> [String] in
      let colour = colours[number]
      let members = view.plan.localities[number].members
      var lines = [
        "<g opacity=\"0.2\" stroke=\"\(colour)\" fill=\"\(colour)\" stroke-width=\"30\" "
          + "stroke-linecap=\"round\">"
      ]
      lines += members.map { member in
        SVGText.circle(
          circles.centres[member.rawValue], radius: circles.radii[member.rawValue] + 7,
          "stroke=\"none\"")
      }
      lines += view.area.adjacency.links.filter { isInside($0, number) }.map {
        SVGText.line(circles.centres[$0.first.rawValue], circles.centres[$0.second.rawValue])
      }
      return lines + ["</g>"]
    }
  }

  /// Neighbours: dashed and grey between localities, solid in the locality's colour inside one.
  var links: [String] {
    let places = view.plan.localityOfPractice
    let between = view.area.adjacency.links.filter {
      places[$0.first.rawValue] != places[$0.second.rawValue]
    }
    var lines = ["<g stroke=\"#767777\" stroke-width=\"1\" stroke-dasharray=\"4 4\">"]
    lines += between.map {
      SVGText.line(circles.centres[$0.first.rawValue], circles.centres[$0.second.rawValue])
    }
    lines.append("</g>")
    for number in view.numbers {
      lines.append("<g stroke=\"\(colours[number])\" stroke-width=\"2.5\">")
      lines += view.area.adjacency.links.filter { isInside($0, number) }.map {
        SVGText.line(circles.centres[$0.first.rawValue], circles.centres[$0.second.rawValue])
      }
      lines.append("</g>")
    }
    return lines
  }

  private func isInside(_ link: Adjacency.Link, _ number: Int) -> Bool {
    view.plan.localityOfPractice[link.first.rawValue] == number
      && view.plan.localityOfPractice[link.second.rawValue] == number
  }

  /// Circles with the locality's letter; a hub has a ring round it. Each names itself to a pointer.
  var practices: [String] {
    view.area.indices.flatMap { practice -> [String] in
      let number = view.plan.localityOfPractice[practice.rawValue]
      let locality = view.plan.localities[number]
      let centre = circles.centres[practice.rawValue]
      let radius = circles.radii[practice.rawValue]
      let patients = NumberText.grouped(view.area.listSizes[practice])
      let isHub = locality.hub == practice
      var words = "\(view.name(practice)): \(patients) patients, locality \(view.label(number))"
      if isHub { words += ", hub" }
      var lines = ["<g><title>\(XMLText.escaped(words))</title>"]
      lines += circle(centre, radius: radius, colour: colours[number], isHub: isHub)
      lines.append(letter(locality.letter, centre: centre, radius: radius, colours[number]))
      return lines + ["</g>"]
    }
  }

  func circle(_ centre: MapPoint, radius: Double, colour: String, isHub: Bool) -> [String] {
    let disc = SVGText.circle(
      centre, radius: radius, "fill=\"\(colour)\" stroke=\"#FFFFFF\" stroke-width=\"1.5\"")
    guard isHub else { return [disc] }
    return [
      SVGText.circle(
        centre, radius: radius + 3.5,
        "fill=\"#FFFFFF\" stroke=\"\(MapPalette.black)\" stroke-width=\"2.5\""),
      disc,
    ]
  }

  /// The letter inside its circle, or beside one that is too small to hold it.
  private func letter(
    _ letter: String, centre: MapPoint, radius: Double, _ colour: String
  ) -> String {
    let size = min(14, radius * (letter.count > 1 ? 0.95 : 1.25))
    if size >= 7.5 {
      return SVGText.text(
        letter, at: MapPoint(x: centre.x, y: centre.y + size * 0.36),
        "font-size=\"\(SVGText.number(size))\" font-weight=\"bold\" text-anchor=\"middle\" "
          + "fill=\"\(MapPalette.ink(on: colour))\"")
    }
    return SVGText.text(
      letter, at: MapPoint(x: centre.x + radius + 2, y: centre.y + 3.5),
      "font-size=\"10\" font-weight=\"bold\" \(Self.halo)")
  }

  /// A white edge round letters that stand on lines and bands.
  static let halo =
    "stroke=\"#FFFFFF\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\""

  /// A bar of a round length, about a sixth of the map's width.
  var scaleBar: [String] {
    let unitsPerMetre = frame.unitsPerKilometre / 1_000
    var metres = 100.0
    let steps = [2.0, 2.5, 2.0]
    var step = 0
    while metres * steps[step % 3] * unitsPerMetre < panel.width / 6, step < 30 {
      metres *= steps[step % 3]
      step += 1
    }
    let length = metres * unitsPerMetre
    let start = MapPoint(x: panel.x, y: panel.y + panel.height + 18)
    let words =
      metres < 1_000
      ? "\(NumberText.grouped(Int(metres))) m" : "\(NumberText.grouped(Int(metres / 1_000))) km"
    let ticks = [0, length].map {
      SVGText.line(
        MapPoint(x: start.x + $0, y: start.y - 4), MapPoint(x: start.x + $0, y: start.y + 4))
    }
    return ["<g stroke=\"\(MapPalette.black)\" stroke-width=\"2\">"]
      + [SVGText.line(start, MapPoint(x: start.x + length, y: start.y))] + ticks
      + ["</g>"]
      + [
        SVGText.text(
          words, at: MapPoint(x: start.x + length + 8, y: start.y + 4), "font-size=\"12\"")
      ]
  }
}
