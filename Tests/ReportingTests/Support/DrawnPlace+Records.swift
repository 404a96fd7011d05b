import PlaceModel

extension DrawnPlace {
  /// The drawn place with seven wards, staff counted in 2014, and four buildings.
  static func recorded(
    names: [String] = names, hasClusters: Bool = true, words: [String] = []
  ) -> Area {
    var area = place(names: names, hasClusters: hasClusters)
    func word(_ number: Int, _ usual: String) -> String {
      words.isEmpty ? usual : words[number % words.count]
    }
    area.sources.append(
      SourceNote(subject: "population", text: word(0, "Drawn Town Council, Ward projection, 2012")))
    let wards = ["Abbey", "Bridge", "Castle", "Docks", "Elms", "Fields", "Grove"]
    let years = 2013...2018
    area.records.population = ZonePopulation(
      zones: wards.enumerated().map { number, ward in
        Zone(
          code: "E0\(number)", name: word(number, ward),
          points: [
            Zone.Point(
              position: .grid(easting: 545_000, northing: 185_000), residents: 1,
              kilometres: [Double](repeating: 1, count: area.practices.count))
          ])
      }, years: years, residents: wards.map { _ in years.map { _ in 4_000 } })
    area.records.workforce = Workforce(
      year: 2014, records: [], source: word(1, "Drawn Town Council, Staff count, 2014"))
    area.records.premises = [
      Premises(
        site: "Dock Road", name: word(2, "Dock Road Health Centre"),
        practices: [PracticeIndex(8), PracticeIndex(9)], rooms: 5, condition: word(3, "poor"),
        leaseEnds: 2016, basis: .assumed, source: word(4, "Set by hand for the drawn place")),
      Premises(
        site: "E1", name: "", practices: [2, 3, 6, 7].map(PracticeIndex.init), rooms: 8,
        basis: .published, source: "Drawn Town Council, Buildings, 2012"),
      Premises(
        site: "W1", name: word(5, "Elm House"), practices: [0, 1, 4].map(PracticeIndex.init),
        rooms: 5, leaseEnds: 2030, basis: .assumed, source: ""),
      Premises(
        site: "W2", name: "Fern Lane", practices: [PracticeIndex(5)], rooms: 2, leaseEnds: 2018,
        basis: .assumed, source: ""),
    ]
    return area
  }
}
