import Foundation
import PlaceModel
import Planning
import Projection
import Studies
import Testing

@testable import Reporting

@Suite struct GrowthChartTests {
  private let builder = StudyBuilder(area: DrawnPlace.recorded())

  private func chart(_ result: StudyResult) throws -> GrowthChart {
    GrowthChart(try #require(OutlookView(result)))
  }

  /// From 8,250 (a tenth of South's futures) to 13,250 (nine tenths of West's), with 16 % of these
  /// 5,000 below and 6 % above. A panel's plot is 172 high: the band of 3,000 takes 172 × 3,000 /
  /// 6,100.
  @Test func everyPanelHasOneScaleThatHoldsBandAndRanges() throws {
    let chart = try chart(builder.projected())
    #expect(chart.scale == 7_450...13_550)
    let bands = chart.svg.split(separator: "\n").filter {
      $0.hasPrefix("<rect") && $0.contains("height=\"84.6\"")
        && $0.contains(GrowthChart.bandColour)
    }
    #expect(bands.count == 3)
    #expect(chart.svg.components(separatedBy: ">max 12,000<").count == 4)
    #expect(chart.svg.components(separatedBy: ">min 9,000<").count == 4)
  }

  /// West's list in 2018, 12,650, stands (13,550 − 12,650) / 6,100 of 172 below the plot's top.
  @Test func theLineEndsAtTheLastListSize() throws {
    let chart = try chart(builder.projected())
    let top = chart.panels[0].y + 48
    let right = chart.panels[0].x + chart.panels[0].width - 58
    let y = NumberText.fixed(top + 172 * 900 / 6_100, decimals: 1)
    let line = chart.svg.split(separator: "\n").first { $0.hasPrefix("<polyline") }
    #expect(try #require(line).contains(" \(SVGText.number(right)),\(y)\""))
  }

  /// The scale runs from 8,000 − 16 % of 4,000 to 12,000 + 6 %: 8,000 lies 22.6 above the foot, too
  /// little for its figure. Over the figure the line climbs to 8,500, 131.8 below the plot's top.
  @Test func aFirstFigureNearTheFootStandsAboveItsLine() throws {
    var result = builder.projected()
    result.outlook?.uncertainty = nil
    result.outlook?.localities[0] = LocalityOutlook(
      from: 2013, listSizes: [8_000, 8_500, 9_000, 9_500, 10_000, 10_500], band: builder.band)
    let chart = try chart(result)
    #expect(chart.scale == 7_360...12_240)
    let figure = chart.svg.split(separator: "\n").first {
      $0.contains(">8,000</text>") && $0.contains("stroke=")
    }
    let line = try #require(figure)
    let y = NumberText.fixed(chart.panels[0].y + 48 + 172 * 3_740 / 4_880 - 9, decimals: 1)
    #expect(line.contains("y=\"\(y)\""))
    #expect(chart.svg.contains("Registered patients (scale not from 0) by locality, "))
  }

  @Test func theHeadlineSaysWhoStays() throws {
    let result = builder.projected()
    #expect(
      GrowthChart.headline(try #require(OutlookView(result)))
        == "One of three localities stays inside the band to 2018; the first is out in 2017")
    var narrow = builder
    narrow.band = PopulationBand(minimum: 9_600, ideal: 10_000, maximum: 10_510)
    #expect(
      GrowthChart.headline(try #require(OutlookView(narrow.projected())))
        == "No locality stays inside the band to 2018; two are outside from the start")
  }

  @Test func withoutDrawsThereIsNoRibbon() throws {
    var result = builder.projected()
    #expect(try chart(result).svg.contains("<polygon"))
    result.outlook?.uncertainty = nil
    let svg = try chart(result).svg
    #expect(!svg.contains("<polygon") && !svg.contains("random futures"))
  }

  @Test func theDescriptionHasEveryFigure() throws {
    let svg = try chart(builder.projected()).svg
    #expect(
      svg.contains(
        "A Westfield: 11,000 patients in 2013, 12,650 in 2018; leaves the band in 2017; in eight of "
          + "ten random futures 12,150 to 13,250 in 2018."))
    #expect(svg.contains("<title id=\"growth-title\">") && svg.contains("role=\"img\""))
  }

  @Test(arguments: [(1, 1), (3, 3), (4, 2), (6, 3), (10, 4)])
  func panelsStandInRows(localities: Int, columns: Int) throws {
    let codes = DrawnPlace.area.practices.map(\.code)
    let groups = (0..<localities).map { number in
      (
        name: "L\(number)",
        codes: codes.enumerated().filter { $0.offset % localities == number }.map(\.element)
      )
    }
    var result = builder.projected(groups)
    result.outlook?.localities = groups.map { _ in
      LocalityOutlook(from: 2013, listSizes: StudyBuilder.listSizes[0], band: builder.band)
    }
    let chart = try chart(result)
    #expect(chart.panels.count == localities)
    #expect(Set(chart.panels.map(\.x)).count == columns)
    #expect(chart.panels.allSatisfy { $0.x + $0.width <= GrowthChart.width })
    #expect(chart.panels.allSatisfy { $0.y + $0.height <= chart.height })
  }
}
