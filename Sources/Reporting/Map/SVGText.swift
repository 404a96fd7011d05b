import PlaceModel

/// Pieces of SVG, with every number to one decimal.
enum SVGText {
  static func number(_ value: Double) -> String {
    let text = NumberText.fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func circle(_ centre: MapPoint, radius: Double, _ attributes: String) -> String {
    "<circle cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\" "
      + attributes + "/>"
  }

  static func line(_ start: MapPoint, _ end: MapPoint, _ attributes: String = "") -> String {
    "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\" "
      + "y2=\"\(number(end.y))\"" + (attributes.isEmpty ? "" : " " + attributes) + "/>"
  }

  /// - Parameter words: plain words; they are escaped here.
  static func text(_ words: String, at point: MapPoint, _ attributes: String) -> String {
    "<text x=\"\(number(point.x))\" y=\"\(number(point.y))\" \(attributes)>"
      + XMLText.escaped(words) + "</text>"
  }

  /// About how wide words are in Arial, for placing labels; never for the figures themselves.
  static func width(_ words: String, size: Double) -> Double {
    Double(PlainText.columns(words)) * size * 0.54
  }
}
