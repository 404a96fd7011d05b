import PlaceModel
import Planning
import Studies

extension AlternativesReport {
  /// What was asked and what came of it, in a few sentences.
  public var inShort: [String] { [asked, ending, spread].compactMap { $0 } }

  private var within: String { "\(NumberText.percent(alternatives.wish.gap)) of the best score" }
  private var apart: String {
    "at least \(NumberText.percent(alternatives.wish.leastDifference)) of patients "
      + "(\(NumberText.grouped(alternatives.leastElsewhere)))"
  }

  private var asked: String {
    let wish = alternatives.wish
    return
      "Asked for: the best \(NumberText.counted(wish.count, "plan")), any two with \(apart) elsewhere, "
      + "each within \(within)."
  }

  private var ending: String {
    let found =
      count == 1
      ? "The best plan is the only one" : "There are \(NumberText.words(count)) such plans"
    if let stop = alternatives.stop {
      return "\(PlainText.capitalised(NumberText.counted(count, "plan"))) found before the search "
        + "stopped: \(stop). There may be better ones, and more."
    }
    if alternatives.isExhausted {
      return
        "\(found), and it is proven that there are no more: every other plan within \(within) has "
        + "fewer patients elsewhere than in one of these."
    }
    return "\(found) here, as many as were asked for; each is proven the best that differs so much "
      + "from all before it. There may be more."
  }

  /// What the last choice costs.
  private var spread: String? {
    guard count > 1, let share = aboveBest(count - 1) else { return nil }
    return "The last scores \(NumberText.percent(share)) above the best."
  }

  /// The heading of a choice.
  func title(_ number: Int) -> String {
    guard number > 0 else { return "Choice 1: the best" }
    let above = aboveBest(number).map { ", \(NumberText.percent($0)) above the best" } ?? ""
    return "Choice \(number + 1)\(above)"
  }

  /// What changes from the best to another choice, a sentence each.
  func changes(_ number: Int) -> [String] {
    let best = alternatives.choices[0].plan
    let plan = alternatives.choices[number].plan
    let comparison = PlanComparison(from: FormerGroups(best), to: plan, in: area)
    func old(_ group: Int) -> String { best.label(group, isGiven: false) }
    func new(_ locality: Int) -> String { plan.label(locality, isGiven: false) }
    let moving = comparison.practicesMoving
    var sentences = [
      "\(NumberText.grouped(moving)) of "
        + "\(NumberText.counted(comparison.practices.count, "practice")), with "
        + "\(words.patients(comparison.patientsMoving)), \(moving == 1 ? "is" : "are") elsewhere than "
        + "in choice 1."
    ]
    let renamed = best.localities.indices.compactMap { group -> String? in
      guard let heir = comparison.localityOfGroup[group], old(group) != new(heir) else {
        return nil
      }
      return "\(old(group)) as \(new(heir))"
    }
    if !renamed.isEmpty { sentences.append("Under other names go on \(NumberText.list(renamed)).") }
    if !comparison.groupsEnding.isEmpty {
      sentences.append(
        "No locality goes on from \(NumberText.list(comparison.groupsEnding.map(old), last: "or"))."
      )
    }
    if !comparison.newLocalities.isEmpty {
      let names = NumberText.list(comparison.newLocalities.map(new))
      sentences.append(
        "\(names) \(comparison.newLocalities.count == 1 ? "goes" : "go") on from no locality.")
    }
    sentences += comparison.flows.map { flow in
      let names = flow.practices.sorted { (-area.listSizes[$0], $0) < (-area.listSizes[$1], $1) }
        .map(words.name)
      let from = flow.group.map(old) ?? "no locality"
      return "From \(from) to \(new(flow.locality)): \(NumberText.list(names)) "
        + "(\(NumberText.counted(flow.patients, "patient")))."
    }
    return sentences + [travelSentence(comparison)].compactMap { $0 }
  }

  private func travelSentence(_ comparison: PlanComparison) -> String? {
    let change = comparison.travelChange
    guard let mean = change.mean else { return nil }
    let tolerance = FigureText.weight(comparison.unit.sameWithin) + " " + words.travel.short
    let figure = FigureText.change(mean, decimals: comparison.unit == .kilometres ? 2 : 1)
    return
      "The hub is nearer than in choice 1 for \(words.patients(change.nearer)) and farther for "
      + "\(words.patients(change.farther)), by more than \(tolerance); the mean change is \(figure) "
      + "\(words.travel.short)."
  }
}
