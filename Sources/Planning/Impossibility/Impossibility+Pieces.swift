import Districting
import PlaceModel

extension Impossibility {
  /// A piece of the place with no neighbours outside must fill whole localities of its own, as many in
  /// every year.
  var byPieces: NoPlan? {
    let pieces = units.graph.pieces(of: Array(loads.indices))
    guard pieces.count > 1 else { return nil }
    var (fewest, most) = (0, 0)
    for piece in pieces {
      guard let counts = counts(holding: piece) else { return noPlan(fillsNone: piece) }
      (fewest, most) = (fewest + counts.lowerBound, most + counts.upperBound)
    }
    guard !countsToTry.contains(where: (fewest...most).contains) else { return nil }
    return NoPlan(
      isProven: true,
      reason: "The place is in \(NumberText.words(pieces.count)) pieces that are not neighbours, "
        + "and together they take \(words(fewest...most)) localities of \(bandText) "
        + "patients\(inEveryYear), not \(words(rules.localities)).",
      details: pieces.map { piece in
        "One piece: \(name(of: piece)), \(patients(of: piece)) patients"
          + "\(year.map { " in \($0)" } ?? "")."
      })
  }

  private func noPlan(fillsNone piece: [Int]) -> NoPlan {
    let isOne = piece.count == 1
    let opening = "\(name(of: piece)) \(isOne ? "has" : "have") no neighbours among the rest, and "
    if year != nil, loadBand.counts(holding: load(of: piece)) != nil {
      return NoPlan(
        isProven: true,
        reason: opening + "no number of localities of \(bandText) patients holds "
          + "\(isOne ? "it" : "them")\(inEveryYear).")
    }
    return NoPlan(
      isProven: true,
      reason: opening + "\(isOne ? "its" : "their") \(patients(of: piece)) patients "
        + "\(year.map { "in \($0) " } ?? "")do not fill whole localities of \(bandText).")
  }

  private func patients(of piece: [Int]) -> String { NumberText.grouped(load(of: piece)) }

  /// "three", "two to four".
  private func words(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (NumberText.words(range.lowerBound), NumberText.words(range.upperBound))
    return range.count == 1 ? low : "\(low) to \(high)"
  }

  func name(of piece: [Int]) -> String {
    let names = piece.map(units.name)
    return names.count <= 6
      ? NumberText.list(names)
      : NumberText.list(names.prefix(5) + ["\(names.count - 5) more"])
  }
}
