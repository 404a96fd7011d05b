/// The colours of localities: the Government Analysis Function's categorical palette, in an order
/// that sets dark beside light.
///
/// Colour is never the only signal: every circle and every legend entry has the letter too.
enum MapPalette {
  static let colours = ["#12436D", "#F46A25", "#28A197", "#801650", "#A285D1", "#3D3D3D"]

  /// A colour for each locality, so that neighbouring localities differ wherever six colours allow.
  ///
  /// Up to six localities take the palette in order. Beyond that each takes, in order, the colour
  /// that fewest of its earlier neighbours have, then the one used least so far; the letters tell
  /// localities of one colour apart.
  /// - Parameter neighbours: by locality, the localities it touches.
  static func assign(neighbours: [Set<Int>]) -> [Int] {
    guard neighbours.count > colours.count else { return Array(neighbours.indices) }
    var chosen: [Int] = []
    var uses = [Int](repeating: 0, count: colours.count)
    for number in neighbours.indices {
      var clashes = [Int](repeating: 0, count: colours.count)
      for neighbour in neighbours[number] where neighbour < number {
        clashes[chosen[neighbour]] += 1
      }
      let best =
        colours.indices.min { (clashes[$0], uses[$0], $0) < (clashes[$1], uses[$1], $1) } ?? 0
      chosen.append(best)
      uses[best] += 1
    }
    return chosen
  }

  /// White or near-black, whichever stands out more from a colour written `#RRGGBB`.
  static func ink(on colour: String) -> String {
    let light = luminance(colour)
    // The contrast ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05).
    let white = 1.05 / (light + 0.05)
    let dark = (light + 0.05) / (luminance(black) + 0.05)
    return white >= dark ? "#FFFFFF" : black
  }

  static let black = "#0B0C0C"

  /// Relative luminance as WCAG 2.2 defines it, with its power of 2.4 taken as a table-free
  /// polynomial of 2 and 3 (error below 0.01, far below what would change a choice of ink).
  static func luminance(_ colour: String) -> Double {
    let digits = Array(colour.utf8.dropFirst()).map { byte -> Double in
      switch byte {
      case 48...57: Double(byte - 48)
      case 65...70: Double(byte - 55)
      case 97...102: Double(byte - 87)
      default: 0
      }
    }
    guard digits.count == 6 else { return 0 }
    let channels = [0, 2, 4].map { place -> Double in
      let value = (digits[place] * 16 + digits[place + 1]) / 255
      return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
