public import PlaceModel

extension Rule {
  /// What the rule asks, in a planner's words, to stand in a sentence: "no locality has more than
  /// 70,000 patients", "Gables Surgery (F82642) and Abbey Medical Centre (F82015) share a locality".
  public func sentence(in area: Area) -> String {
    switch self {
    case .count(let counts):
      let most = counts.upperBound
      return "there \(most == 1 ? "is" : "are") \(Self.words(counts)) "
        + (most == 1 ? "locality" : "localities")
    case .minimum(let least): return "no locality has fewer than \(Self.patients(least))"
    case .maximum(let most): return "no locality has more than \(Self.patients(most))"
    case .year(let year):
      let sizes = "with the list sizes of \(year.label)"
      guard let band = year.band else { return "every locality is inside the band \(sizes)" }
      return "every locality has \(Self.patients(band)) \(sizes)"
    case .until(let year): return "every locality is inside the band in every year to \(year)"
    case .target(let target):
      return "the locality \(target.locality) has \(Self.patients(target.population))"
    case .together(let practices): return "\(area.labels(of: practices)) share a locality"
    case .apart(let practices):
      return practices.count == 2
        ? "\(area.labels(of: practices)) are in different localities"
        : "no two of \(area.labels(of: practices)) share a locality"
    case .fixed(let fixed):
      return "\(area.label(of: fixed.practice)) is in the locality \(fixed.locality)"
    case .hubsAllowed(let practices):
      return practices.isEmpty
        ? "no practice is a hub" : "every hub is \(area.labels(of: practices, last: "or"))"
    case .hubRequired(let practice): return "\(area.label(of: practice)) is a hub"
    case .clusterWhole(let cluster):
      return "\(area.clusters[cluster].name) stays in one locality"
    case .maximumTravel(let most):
      return "no practice is more than \(area.travel.unit.text(most)) from its hub"
    case .fewestPractices(let least):
      return "no locality has fewer than \(NumberText.counted(least, "practice"))"
    case .mostPractices(let most):
      return "no locality has more than \(NumberText.counted(most, "practice"))"
    }
  }

  /// "three", "three or four", "three to six".
  static func words(_ counts: ClosedRange<Int>) -> String {
    let (low, high) = (NumberText.words(counts.lowerBound), NumberText.words(counts.upperBound))
    if counts.lowerBound == counts.upperBound { return low }
    return "\(low) \(counts.upperBound == counts.lowerBound + 1 ? "or" : "to") \(high)"
  }

  static func patients(_ count: Int) -> String { NumberText.counted(count, "patient") }

  private static func patients(_ band: PopulationBand) -> String {
    "\(NumberText.grouped(band.minimum)) to \(patients(band.maximum))"
  }
}

extension TravelTable.Unit {
  /// A travel as a sentence says it, with no more decimals than it needs: "2.5 km", "20 minutes".
  func text(_ travel: Double) -> String {
    let decimals = (0...3).first {
      var scale = 1.0
      for _ in 0..<$0 { scale *= 10 }
      return (travel * scale).rounded() == travel * scale
    }
    let number = NumberText.fixed(travel, decimals: decimals ?? 3, grouped: true)
    switch self {
    case .kilometres: return "\(number) km"
    case .minutes: return "\(number) \(travel == 1 ? "minute" : "minutes")"
    }
  }

  /// The same for a travel that is too much: rounded up to two decimals, so that it is never shown
  /// as the most allowed.
  func textRoundedUp(_ travel: Double) -> String { text((travel * 100).rounded(.up) / 100) }
}

extension Area {
  /// Practices as a sentence lists them; of more than six the first five.
  func labels(of practices: [PracticeIndex], last word: String = "and") -> String {
    let names = practices.map(label)
    return NumberText.list(
      names.count <= 6 ? names : names.prefix(5) + ["\(names.count - 5) more"], last: word)
  }
}
