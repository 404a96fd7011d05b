import Districting
import PlaceModel

extension Impossibility {
  /// The reason when every count that the totals allow was searched.
  ///
  /// - Parameter answers: one for each of ``countsToTry``, in order.
  func afterSearch(_ answers: [DistrictingAnswer]) -> NoPlan {
    let isProven = answers.allSatisfy { $0.status == .infeasible }
    guard isProven else {
      let stop = answers.lazy.compactMap { $0.limitInWords }.first ?? "a limit"
      let plan = year.map { "plan that holds to \($0)" } ?? "plan"
      return NoPlan(
        isProven: false,
        reason: "No \(plan) was found, and it is not known whether there is one: \(stop).")
    }
    var reason = hasFurtherRules ? byAllRules : byListingGroupings() ?? bySearch(answers)
    // Counts that some year's total forbids were not searched, and are part of the reason.
    if year != nil { reason.details = countsThatFail + reason.details }
    return reason
  }

  private var byAllRules: NoPlan {
    let counts = NumberText.list(countsToTry.map(NumberText.words), last: "or")
    return NoPlan(
      isProven: true,
      reason: "No choice of \(counts) connected localities keeps every rule\(inEveryYear).")
  }

  private func bySearch(_ answers: [DistrictingAnswer]) -> NoPlan {
    let considered = zip(countsToTry, answers).filter { $1.candidates > 0 }.map {
      sentence(on: $1.candidates, for: $0)
    }
    let counts = NumberText.list(countsToTry.map(NumberText.words), last: "or")
    let alone = unitsInNoCandidate(of: answers)
    let isBandWhole = countsToTry.allSatisfy(leavesBandWhole)
    guard year == nil else {
      let stays = "stays inside \(bandText) patients\(inEveryYear)"
      return NoPlan(
        isProven: true,
        reason: alone.isEmpty
          ? "No choice of \(counts) connected localities \(stays)."
          : "\(name(of: alone)) can be in no connected locality that \(stays)"
            + (isBandWhole ? "." : " and leaves as many for each of the others."),
        details: considered)
    }
    if !alone.isEmpty {
      return NoPlan(
        isProven: true,
        reason: "\(name(of: alone)) can be in no connected locality of \(bandText) patients"
          + (isBandWhole ? "." : " that leaves as many for each of the others."),
        details: considered)
    }
    return NoPlan(
      isProven: true,
      reason: "Every connected group of \(bandText) patients was considered, and no \(counts) of "
        + "them hold every \(unitNoun) exactly once.",
      details: considered)
  }

  /// Whether one of so many localities may use the whole band in every year while the others keep it.
  private func leavesBandWhole(_ count: Int) -> Bool {
    loadsByYear.allSatisfy { loads in
      loadBand.narrowed(to: count, sharing: loads.reduce(0, +)) == band.minimum...band.maximum
    }
  }

  /// "For two localities: 37 connected groups of 50 to 55 patients, which is what the total leaves …".
  private func sentence(on candidates: Int, for count: Int) -> String {
    let opening =
      "For \(count == 1 ? "one locality" : "\(NumberText.words(count)) localities"): "
      + NumberText.counted(candidates, "connected group")
    guard year == nil else {
      let (stay, leave) = candidates == 1 ? ("stays", "leaves") : ("stay", "leave")
      return "\(opening) \(stay) inside \(bandText) patients\(inEveryYear)"
        + (leavesBandWhole(count) ? "." : " and \(leave) as many for each of the others.")
    }
    let sizes =
      loadBand.narrowed(to: count, sharing: load(of: Array(loads.indices)))
      ?? band.minimum...band.maximum
    let (low, high) = (NumberText.grouped(sizes.lowerBound), NumberText.grouped(sizes.upperBound))
    let leaves =
      sizes == band.minimum...band.maximum ? "" : ", which is what the total leaves a locality"
    return "\(opening) of \(sizes.count == 1 ? low : "\(low) to \(high)") patients\(leaves)."
  }

  /// The units that no candidate holds, whatever the count of localities.
  private func unitsInNoCandidate(of answers: [DistrictingAnswer]) -> [Int] {
    loads.indices.filter { unit in
      answers.allSatisfy { $0.unitsInNoCandidate.contains(unit) }
    }
  }
}
