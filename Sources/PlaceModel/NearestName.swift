/// The known name nearest to what someone wrote, for "Did you mean …?".
public enum NearestName {
  /// The candidate with the fewest edits from `word`, letters' case set aside.
  ///
  ///     NearestName.of("travle", among: ["travel", "balance"])  // "travel"
  ///
  /// An edit is one character added, dropped, changed or swapped with the next (Damerau's distance,
  /// restricted form).
  /// - Returns: `nil` where even the nearest differs in more than a third of its characters (at
  ///   least two edits are always allowed, but never the whole word).
  public static func of(_ word: String, among candidates: [String]) -> String? {
    var best: (name: String, edits: Int)?
    for candidate in candidates.sorted() {
      let edits = distance(Array(word.lowercased()), Array(candidate.lowercased()))
      if edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    guard let best, best.edits <= max(2, best.name.count / 3), best.edits < best.name.count else {
      return nil
    }
    return best.name
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...other.count)
    for row in one.indices {
      var current = [row + 1]
      for column in other.indices {
        let same = one[row] == other[column]
        var edits = min(previous[column + 1] + 1, current[column] + 1)
        edits = min(edits, previous[column] + (same ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          edits = min(edits, before[column - 1] + 1)
        }
        current.append(edits)
      }
      before = previous
      previous = current
    }
    return previous[other.count]
  }
}
