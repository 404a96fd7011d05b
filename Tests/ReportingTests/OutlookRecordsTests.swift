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
