/// The known name nearest to what someone wrote, for "Did you mean …?".
public enum NearestName {
  /// The candidate with the fewest edits from `word`, letters' case set aside.
  ///
  ///     NearestName.of("travle", among: ["travel", "balance"])    // "travel"
  ///     NearestName.of("F82009", among: ["F82001", "F82003"])     // nil: either may be meant
  ///
  /// An edit is one character added, dropped, changed or swapped with the next (Damerau's distance,
  /// restricted form). Names that differ in case only are told apart by case.
  /// - Returns: `nil` where two names are equally near, and where even the nearest differs in more
  ///   than a third of its characters; one edit is always allowed, but never the whole word.
  /// - Complexity: O(candidates × length²); names of very different length cost nothing.
  public static func of(_ word: String, among candidates: [String]) -> String? {
    let exact = Array(word.unicodeScalars)
    let folded = Array(word.lowercased().unicodeScalars)
    var best: (name: String, edits: Int, caseEdits: Int)?
    var isTied = false
    for candidate in candidates where candidate != best?.name {
      let name = Array(candidate.lowercased().unicodeScalars)
      let allowed = min(max(1, name.count / 3), name.count - 1, best?.edits ?? .max)
      // The difference in length is the least that there can be, and much quicker to tell.
      guard abs(name.count - folded.count) <= allowed else { continue }
      let edits = distance(folded, name)
      guard edits <= allowed else { continue }
      let caseEdits = distance(exact, Array(candidate.unicodeScalars))
      if let best, (best.edits, best.caseEdits) <= (edits, caseEdits) {
        if (best.edits, best.caseEdits) == (edits, caseEdits) { isTied = true }
      } else {
        best = (candidate, edits, caseEdits)
        isTied = false
      }
    }
    return isTied ? nil : best?.name
  }

  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
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
