import Foundation
import Geography
import PlaceModel
import Testing

@Suite struct DistanceTests {
  @Test(arguments: [
    // One degree of a great circle is the radius times π / 180, and a quarter of one times π / 2.
    ((0.0, 0.0), (0.0, 1.0), 111.195_080),
    ((0.0, 0.0), (1.0, 0.0), 111.195_080),
    ((0.0, 0.0), (90.0, 0.0), 10_007.557_221),
    ((0.0, 0.0), (0.0, 180.0), 20_015.114_442),
    ((90.0, 17.0), (-90.0, 0.0), 20_015.114_442),
    ((51.5, 0.1), (51.5, 0.1), 0),
  ])
  func greatCircles(from: (Double, Double), to: (Double, Double), kilometres: Double) {
    let one = Position.geographic(latitude: from.0, longitude: from.1)
    let other = Position.geographic(latitude: to.0, longitude: to.1)
    #expect(abs(one.kilometres(to: other) - kilometres) < 1e-6)
  }

  @Test func theGridIsFlat() {
    let one = Position.grid(easting: 500_000, northing: 200_000)
    #expect(one.kilometres(to: .grid(easting: 503_000, northing: 196_000)) == 5)
  }

  @Test func theTableIsSymmetricToTheBitWithAZeroDiagonal() {
    let positions = lattice(5).map {
      Position.geographic(latitude: 51 + $0.1 / 7, longitude: $0.0 / 9)
    }
    let table = DistanceTable(positions: positions)
    for from in positions.indices.map(PracticeIndex.init) {
      #expect(table[from, from] == 0)
      for to in positions.indices.map(PracticeIndex.init) {
        #expect(table[from, to] == table[to, from])
        #expect(
          table[from, to]
            == positions[to.rawValue].kilometres(to: positions[from.rawValue]))
      }
    }
  }

  @Test func anEmptyTableIsEmpty() {
    #expect(DistanceTable(positions: []).count == 0)
  }

  @Test func positionsOfTwoSystemsDoNotMix() async {
    await #expect(processExitsWith: .failure) {
      let grid = Position.grid(easting: 0, northing: 0)
      _ = grid.kilometres(to: .geographic(latitude: 0, longitude: 0))
    }
  }
}

@Suite struct LocalPlaneTests {
  @Test func degreesAreLaidOutAboutTheMiddle() {
    let corners = [
      Position.geographic(latitude: 59, longitude: -1),
      Position.geographic(latitude: 61, longitude: 1),
    ]
    let plane = LocalPlane(around: corners)
    #expect(plane.point(.geographic(latitude: 60, longitude: 0)) == LocalPlane.Point(x: 0, y: 0))
    // At 60° a degree of longitude is half a degree of latitude.
    let corner = plane.point(corners[1])
    #expect(abs(corner.x - 111.195_080 / 2) < 1e-5)
    #expect(abs(corner.y - 111.195_080) < 1e-5)
  }

  @Test func theGridIsTakenAsItIs() {
    let position = Position.grid(easting: 545_100, northing: 184_000)
    #expect(LocalPlane(around: [position]).point(position) == LocalPlane.Point(x: 545.1, y: 184))
  }

  @Test func noPositionsAreNoTrouble() {
    let plane = LocalPlane(around: [])
    #expect(plane.point(.geographic(latitude: 0, longitude: 0)) == LocalPlane.Point(x: 0, y: 0))
  }
}

/// The points of a square lattice, row after row.
func lattice(_ side: Int) -> [(Double, Double)] {
  (0..<side).flatMap { row in (0..<side).map { (Double($0), Double(row)) } }
}
