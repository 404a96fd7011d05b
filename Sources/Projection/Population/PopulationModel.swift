import PlaceModel

/// Practice lists that follow the zones their patients live in.
///
/// A practice's list in a later year is the sum, over zones, of the patients it has from the zone
/// times the growth of the zone's residents, plus the people of named developments, less and plus
/// what closures, mergers and moves do. The flows are worked out once; projections, random draws
/// and the test against the past all rest on them.
public struct PopulationModel: Sendable {
  public let question: PopulationQuestion
  public let flows: Flows
  /// Residents by zone on the date of the list sizes.
  public let residents: [Double]
  /// All patients ÷ all residents on that date.
  public let registrationRate: Double
  let transfers: [Transfer]

  /// - Parameter earlier: a model whose flows are taken over where they answer the same question,
  ///   so that a variant of growth, developments or changes costs no second fit.
  /// - Precondition: the question has no ``PopulationQuestion/faults``.
  public init(_ question: PopulationQuestion, reusing earlier: PopulationModel? = nil) {
    guard let residents = question.population.residents(on: question.listSizes.date) else {
      preconditionFailure("The projection covers the date of the list sizes.")
    }
    precondition(question.faults.isEmpty, "Faults are told before a model is made.")
    self.question = question
    self.residents = residents
    let patients = question.listSizes.values.reduce(0) { $0 + Double($1) }
    registrationRate = patients / residents.reduce(0, +)
    if let earlier, earlier.question.hasSameFlows(as: question) {
      flows = earlier.flows
    } else if let measured = question.flows {
      flows = Flows(measured: measured, listSizes: question.listSizes.values)
    } else {
      flows = Flows(
        fitting: question.listSizes.values, residents: residents,
        zones: question.population.zones, halvingDistance: question.halvingDistance)
    }
    transfers = Transfer.all(of: question, flows: flows)
  }

  /// The first is that of the list sizes.
  public var years: ClosedRange<Int> { question.baseYear...question.to }

  /// Registered patients who live in a zone once it has so many residents.
  ///
  /// They grow as the residents do. Where fewer than one lived in the zone, growth has no meaning
  /// and people new to it register as the whole place does.
  func registered(in zone: Int, residents now: Double) -> Double {
    let (base, registered) = (residents[zone], flows.registered[zone])
    guard base < 1 else { return registered * (now / base) }
    return max(0, registered + registrationRate * (now - base))
  }

  /// A figure of the projection with only the question's share of its change since the date of the
  /// list sizes.
  func taken(_ projected: Double, since base: Double) -> Double {
    max(0, base + question.shareOfChange * (projected - base))
  }

  /// Residents in the middle of a year after that of the list sizes, as the question takes them.
  func residents(in zone: Int, year: Int) -> Double {
    let index = year - question.population.years.lowerBound
    return taken(question.population.residents[zone][index], since: residents[zone])
  }

  /// Patients whom a development brings by the end of a year beyond what the projection has.
  ///
  /// Homes completed in the year of the list sizes or before are taken to be on the lists already.
  func patients(of development: Development, by year: Int) -> Double {
    let homes = development.homes.reduce(0) { sum, homes in
      homes.year > years.lowerBound && homes.year <= year ? sum + Double(homes.count) : sum
    }
    let people = homes * (development.peoplePerHome ?? question.peoplePerHome)
    return people * (1 - development.shareInProjection) * registrationRate
  }
}

extension PopulationQuestion {
  fileprivate func hasSameFlows(as other: PopulationQuestion) -> Bool {
    listSizes == other.listSizes && population == other.population && flows == other.flows
      && (flows != nil || halvingDistance == other.halvingDistance)
  }
}
