import PlaceModel
import Planning
import Projection
import Studies
import Testing

@testable import Reporting

/// What a place's files say is in the paper, wherever a figure rests on it.
@Suite struct OutlookRecordsTests {
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  @Test func whyAgesStayIsSaidAsItIs() throws {
    var result = builder.projected()
    let without = try #require(OutlookView(result))
    #expect(without.agesStayReason == "the population projection has no ages")
    result.area.records.population?.byAge = ZonePopulation.ByAge(
      bands: [AgeBand(lower: 0, upper: nil)],
      residents: [[[Double]]](repeating: [StudyBuilder.years.map { _ in 4_000 }], count: 7))
    let view = try #require(OutlookView(result))
    let bands = "the age bands of the population projection are not those of the list sizes."
    #expect(
      view.agesTable?.notes.first
        == "Ages stay in each practice's proportions of 2013, so ageing is not shown: \(bands)")
    #expect(
      view.methodSentences.contains(
        "Ages: each practice keeps the ages of its list, because \(bands)"))
  }

  @Test func aSourceInTheMiddleHasNoFullStop() throws {
    var result = builder.projected()
    result.area.sources = [
      SourceNote(subject: "list sizes", text: "Licence v3.0."),
      SourceNote(subject: "population", text: "Ward projection."),
    ]
    let source = try #require(OutlookView(result)).populationSource
    #expect(source.hasSuffix(": Licence v3.0; population: Ward projection."))
    #expect(PlainText.sources([]) == "")
    #expect(PlainText.sources(["One."]) == "One.")
  }

  /// S3 costs £2,000,000 of £1,000,000 a year and excludes S2, which opens in 2017.
  @Test func whyASchemeCannotBePicked() throws {
    var result = builder.projected()
    func opens() throws -> [Table.Cell] {
      try #require(OutlookView(result)?.schemesTable).rows.compactMap(\.last)
    }
    let dear = "not picked: dearer than the limit of £1,000,000 a year"
    #expect(try opens().last == .text("\(dear); excluded by S2"))
    result.outlook?.schemes[2].excludes = []
    #expect(try opens().last == .text(dear))
    result.outlook?.schemes[1].excludes = [2]
    result.outlook?.schemes[2].capital = 1_000_000
    #expect(try opens().last == .text("not picked: excluded by S2"))
    result.outlook?.schemes[1].excludes = []
    result.outlook?.schemes[2].opens = 2017
    result.outlook?.schemes[2].latest = 2017
    #expect(
      try opens().last == .text("not picked: dearer than what committed schemes leave of the limit")
    )
    result.outlook?.schemes[2].latest = 2018
    #expect(try opens().last == .text("not picked"))
    result.outlook?.schemes[0].status = .proposed
    result.outlook?.estates?.opens = [nil, nil, nil]
    #expect(
      try opens() == ["", ": needs S1, which is not picked", ""].map { .text("not picked\($0)") })
  }

  @Test func howFarAChoiceOfSchemesCanBeFromTheBest() throws {
    var result = builder.projected()
    result.outlook?.estates?.isLeastCapital = false
    func sentence(_ unmet: Double, bound: Double, isProven: Bool) throws -> String {
      result.outlook?.estates?.unmetHours = unmet
      result.outlook?.estates?.bound = bound
      result.outlook?.estates?.isProven = isProven
      return try #require(OutlookView(result)?.estatesSentence)
    }
    let choice = "choice of schemes under the limit of £1,000,000 a year"
    let rest =
      "; whether another that leaves as few costs less is not known. Rooms are assumed, not "
      + "published, for 3 of 4 buildings."
    #expect(
      try sentence(1_200, bound: 950.4, isProven: false)
        == "Patients lack a room for 1,200 hours, summed over localities and years. The search for a "
        + "better \(choice) stopped at its limit: up to 250 hours fewer may be possible. Rooms are "
        + "assumed, not published, for 3 of 4 buildings.")
    #expect(
      try sentence(1_200, bound: -.infinity, isProven: false).contains(": up to 1,200 hours fewer"))
    #expect(
      try sentence(1_200, bound: 1_199.9, isProven: false).hasSuffix(
        "No \(choice) leaves fewer by an hour or more\(rest)"))
    #expect(
      try sentence(1_200, bound: 1_200, isProven: true).hasSuffix(
        "It is proven that no \(choice) leaves fewer\(rest)"))
    #expect(
      try sentence(0, bound: -20, isProven: false)
        == "Patients lack a room for 0 hours, summed over localities and years. No \(choice) leaves "
        + "fewer\(rest)")
  }

  @Test func contactsByAgeAreShownWhereAFigureRestsOnThem() throws {
    var result = builder.projected()
    #expect(try #require(OutlookView(result)).contactsTable == nil)
    result.area.records.contactRates = ContactRates(
      bands: [AgeBand(lower: 0, upper: 64), AgeBand(lower: 65, upper: nil)],
      contacts: [[2.5, 1.125, 0.25, 0], [5, 2, 1.75, 0]], source: "Drawn survey, 2012")
    let view = try #require(OutlookView(result))
    let table = try #require(view.contactsTable)
    #expect(
      table.rows == [
        ["0-64", "2.5", "1.125", "0.25", "0", "3.875"].map(Table.Cell.text),
        ["65+", "5", "2", "1.75", "0", "8.75"].map(Table.Cell.text),
      ])
    #expect(table.source == "contacts: Drawn survey, 2012")
    #expect(try #require(view.roomsTable).notes[1].hasPrefix("Need: contacts by age that need"))
    #expect(view.methodSentences.contains { $0.hasPrefix("Rooms: patients × contacts, age by") })
    let paper = view.sections.joined(separator: "\n")
    #expect(paper.contains("| 65+ | 5 | 2 | 1.75 | 0 | 8.75 |"))
    result.outlook?.estates = nil
    #expect(try #require(OutlookView(result)).contactsTable == nil)
    result.outlook?.prospects.workforce?.need = .activity
    let active = try #require(OutlookView(result))
    #expect(active.contactsTable != nil)
    #expect(active.needDefinition(of: .gp).hasPrefix("activity: contacts a year by age, "))
  }
}
