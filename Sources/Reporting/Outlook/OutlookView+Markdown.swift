import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// The sections of the paper that speak of the years to come.
  var sections: [String] {
    growth + sources + uncertainty + lasting + workforce + estates + assumed + sensitivity + method
  }

  private var method: [String] {
    [
      "## How the years are worked out\n",
      MarkdownText.list(methodSentences.map(MarkdownText.escaped)),
    ]
  }

  private var growth: [String] {
    var text = ["## Growth through the years\n"]
    if !numbers.isEmpty {
      text += [
        "![\(MarkdownText.escaped(GrowthChart(self).title))](growth.svg)\n",
        "The chart in words:\n", MarkdownText.list(chartInWords.map(MarkdownText.escaped)),
      ]
    }
    return text + [listSizesTable.markdown, driversTable.markdown]
  }

  private var sources: [String] {
    let tables = [zonesTable, developmentsTable, changesTable, agesTable].compactMap { $0 }
    return tables.isEmpty ? [] : ["## Where growth comes from\n"] + tables.map(\.markdown)
  }

  private var uncertainty: [String] {
    let heading = "## How far the figures may be off\n"
    if let tooFewDraws { return [heading, MarkdownText.escaped(tooFewDraws) + "\n"] }
    guard let table = uncertaintyTable else { return [] }
    var text = [heading, table.markdown]
    if let chancesTable { text.append(chancesTable.markdown) }
    if !shortfallRanges.isEmpty {
      text.append(MarkdownText.list(shortfallRanges.map(MarkdownText.escaped)))
    }
    return text
  }

  private var lasting: [String] {
    guard let lasting = result.planned?.lasting else { return [] }
    return [
      "## How long the plan lasts\n",
      MarkdownText.list(lasting.sentences(base: base).map(MarkdownText.escaped)),
    ]
  }

  private static let withoutPlan = "There is no plan, so there are no figures by locality.\n"

  private var workforce: [String] {
    guard outlook.workforce != nil else { return [] }
    var text = ["## Workforce\n"]
    guard !numbers.isEmpty else { return text + [Self.withoutPlan] }
    text += roles.map { staffTable($0).markdown }
    return text
      + [definitionsTable, supplyTable, namedPostsTable, postsTable].compactMap { $0?.markdown }
  }

  private var estates: [String] {
    guard outlook.estates != nil else { return [] }
    var text = ["## Estates\n"]
    if numbers.isEmpty { text.append(Self.withoutPlan) }
    if let sentence = estatesSentence { text.append(MarkdownText.escaped(sentence) + "\n") }
    text += [roomsTable, schemesTable, capitalTable, leasesTable].compactMap { $0?.markdown }
    return text
  }

  private var assumed: [String] {
    let assumptions = outlook.assumptions.all.isEmpty ? nil : assumptionsTable
    let tables = [assumptions, contactsTable].compactMap { $0 }
    return tables.isEmpty ? [] : ["## What is assumed\n"] + tables.map(\.markdown)
  }

  private var sensitivity: [String] {
    let measures = sensitivities
    guard !measures.isEmpty else { return [] }
    let still = measures.compactMap(stillSentence).map(MarkdownText.escaped)
    return ["## What the answer hangs on\n"]
      + measures.compactMap { sensitivityTable($0)?.markdown }
      + (still.isEmpty ? [] : [MarkdownText.list(still)])
  }
}

extension BackTestView {
  /// The section of a study's paper.
  var section: [String] {
    [
      "## \(Self.heading)\n", MarkdownText.list(sentences.map(MarkdownText.escaped)),
      summaryTable.markdown,
    ]
  }
}
