import PlaceModel
import Projection
import Testing

struct FiguresTests {
  @Test func stepsAddUp() {
    let figures = WorkforceOutlook.Figures(
      patients: 18_000, need: 10, counted: 8, left: -1, retired: -0.5, joined: 0.75, changed: 0.25,
      posts: 0.5, placed: 1, substituted: 0.5)
    #expect(figures.supply == 9)
    #expect(figures.gap == 0.5)
    #expect(figures.patientsPerFTE == 2_000)
  }
}
