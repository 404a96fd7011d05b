/// Powers of a half with the same last bit on every machine.
enum Halving {
  /// Half as many for each halving: 2 to the power of −`halvings`.
  ///
  ///     Halving.share(after: 3)  // 0.125
  ///
  /// The whole halvings are exact. The rest is the power series of e^(−x ln 2), summed to twenty
  /// terms with nothing but + and ×: the first one left out is below 10⁻²². The C library's `pow`
  /// would do, but its last bit differs from one machine to another.
  ///
  /// - Parameter halvings: zero or more; past a thousand they count as a thousand.
  static func share(after halvings: Double) -> Double {
    let halvings = min(halvings, 1000)
    let whole = halvings.rounded(.down)
    let exponent = (whole - halvings) * 0.693_147_180_559_945_309_4
    var sum = 1.0
    for term in stride(from: 20.0, through: 1, by: -1) { sum = 1 + sum * exponent / term }
    return Double(sign: .plus, exponent: -Int(whole), significand: sum)
  }
}
