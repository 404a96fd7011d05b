import PlaceModel

extension AreaReader {
  /// Reads the files of a place that may be left out: its residents, flows, ages, staff, contacts
  /// and premises.
  /// - Parameters: what the other files say; `nil` for one that could not be read.
  func readRecords(
    _ place: inout PlaceFolder, about: AreaFile?, practices: PracticesFile?,
    sizes: ListSizesFile?, into findings: inout [Finding]
  ) -> PlaceRecords {
    let known = KnownPractices(of: practices)
    var records = PlaceRecords(laterListSizes: sizes?.later(of: known.practices) ?? [])
    let residents = readPopulation(
      &place, about: about, practices: known, records: &records, into: &findings)
    if let bytes = place.readOptional(FlowsFile.fileName, into: &findings) {
      let file = place.path(of: FlowsFile.fileName)
      if !residents.isThere {
        findings.append(
          .missingCompanion(place.path(of: PopulationFile.fileName), of: FlowsFile.fileName))
      }
      records.flows = FlowsFile.reading(
        bytes, file: file, practices: known, population: residents.file, into: &findings)
    }
    if let bytes = place.readOptional(AgesFile.fileName, into: &findings) {
      records.ages = AgesFile.reading(
        bytes, file: place.path(of: AgesFile.fileName), practices: known, into: &findings
      )?.listSizes(of: known, sizes: sizes, date: about?.date?.text, into: &findings)
    }
    records.workforce = readWorkforce(&place, about: about, practices: known, into: &findings)
    if let bytes = place.readOptional(ContactsFile.fileName, into: &findings) {
      records.contactRates = ContactsFile.reading(
        bytes, file: place.path(of: ContactsFile.fileName), into: &findings)
    }
    if let bytes = place.readOptional(PremisesFile.fileName, into: &findings) {
      records.premises =
        PremisesFile.reading(
          bytes, file: place.path(of: PremisesFile.fileName), practices: known, into: &findings)
        ?? []
    }
    return records
  }

  /// `population.csv` and `zones.csv`: neither is of use without the other.
  private func readPopulation(
    _ place: inout PlaceFolder, about: AreaFile?, practices: KnownPractices,
    records: inout PlaceRecords, into findings: inout [Finding]
  ) -> (isThere: Bool, file: PopulationFile?) {
    let names = (residents: PopulationFile.fileName, zones: ZonesFile.fileName)
    let residentsBytes = place.readOptional(names.residents, into: &findings)
    let zonesBytes = place.readOptional(names.zones, into: &findings)
    let residents = residentsBytes.flatMap {
      PopulationFile.reading($0, file: place.path(of: names.residents), into: &findings)
    }
    let zones = zonesBytes.flatMap {
      ZonesFile.reading(
        $0, file: place.path(of: names.zones), coordinates: about?.coordinates, into: &findings)
    }
    if residentsBytes != nil && zonesBytes == nil {
      findings.append(.missingCompanion(place.path(of: names.zones), of: names.residents))
    }
    if residentsBytes == nil && zonesBytes != nil {
      findings.append(.missingCompanion(place.path(of: names.residents), of: names.zones))
    }
    if let residents, let zones {
      records.population = residents.population(
        of: zones, practices: practices, listSizesOf: about?.date?.text, into: &findings)
    }
    return (residentsBytes != nil, residents)
  }

  /// `workforce.csv`; area.yaml says of which year and from whom.
  private func readWorkforce(
    _ place: inout PlaceFolder, about: AreaFile?, practices: KnownPractices,
    into findings: inout [Finding]
  ) -> Workforce? {
    guard let bytes = place.readOptional(WorkforceFile.fileName, into: &findings) else {
      if let key = about?.workforceLocation {
        findings.append(.workforceWithoutFile(key))
      }
      return nil
    }
    let staff = WorkforceFile.reading(
      bytes, file: place.path(of: WorkforceFile.fileName), practices: practices, into: &findings)
    guard let about, let staff else { return nil }
    let areaPath = place.path(of: AreaFile.fileName)
    if about.workforceLocation == nil {
      findings.append(.workforceWithoutYear(Finding.Location(file: areaPath)))
    }
    let source = about.sources.first { $0.subject == AreaFile.workforceKey }?.text
    if source == nil {
      findings.append(.workforceWithoutSource(Finding.Location(file: areaPath)).missingSource)
    }
    return about.workforceYear.map {
      Workforce(year: $0, records: staff, source: source ?? "")
    }
  }
}
