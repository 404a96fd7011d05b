import PlaceModel

// What the scenario asks of the years to come.
extension ScenarioResolution {
  /// `nil` where it asks nothing.
  var prospects: Prospects? {
    guard let to = whole("growth.to"), let variant = text("growth.variant"),
      let variant = GrowthVariant(rawValue: variant), let draws = whole("growth.draws"),
      let seed = whole("growth.seed")
    else { return nil }
    return Prospects(
      variant: variant, to: to, populationFile: file("growth.population"),
      developmentsFile: file("growth.developments"), changesFile: file("growth.changes"),
      draws: draws, seed: seed, workforce: workforce, estates: estates)
  }

  private var workforce: Prospects.WorkforcePlan? {
    guard let need = text("workforce.need") else { return nil }
    var newPosts: [StaffRole: Double] = [:]
    for role in StaffRole.allCases {
      newPosts[role] = number("workforce.newPosts.\(role.scenarioKey)")
    }
    return Prospects.WorkforcePlan(
      need: GPRatio(rawValue: need).map { .ratio($0) } ?? .activity,
      postsFile: file("workforce.posts"), newPosts: newPosts,
      newPostsFrom: whole("workforce.newPosts.from"))
  }

  private var estates: Prospects.EstatesPlan? {
    guard text("estates.need") != nil else { return nil }
    return Prospects.EstatesPlan(
      schemesFile: file("estates.schemes"), capitalLimit: whole("estates.capital"))
  }

  private func file(_ path: String) -> Prospects.NamedFile? {
    guard let name = text(path), let location = values.location(path) else { return nil }
    return Prospects.NamedFile(name: name, location: location)
  }

  /// What does not go together.
  var prospectFindings: [Finding] {
    var findings: [Finding] = []
    let asking = ["plan.population.until", "workforce", "estates"]
    if !values.seemsToHold("growth.to"), values.firstGiven(under: "growth") == nil {
      for path in asking {
        guard let given = values.firstGiven(under: path), let place = values.location(given) else {
          continue
        }
        findings.append(.needsGrowth(path, at: place))
      }
    }
    if let to = whole("growth.to") {
      for path in ["plan.population.until", "workforce.newPosts.from"] {
        guard let year = whole(path), year > to, let place = values.location(path) else { continue }
        findings.append(.afterHorizon(path, year, horizon: to, at: place))
      }
    }
    if let given = values.firstGiven(under: "workforce.newPosts"),
      let place = values.location("workforce.newPosts") ?? values.location(given),
      StaffRole.allCases.allSatisfy({ (number("workforce.newPosts.\($0.scenarioKey)") ?? 0) == 0 }),
      !StaffRole.allCases.contains(where: {
        values.seemsToHold("workforce.newPosts.\($0.scenarioKey)")
          && number("workforce.newPosts.\($0.scenarioKey)") == nil
      })
    {
      findings.append(.noNewPosts(at: place))
    }
    if values.holds("estates.capital"), !values.seemsToHold("estates.schemes"),
      let place = values.location("estates.capital")
    {
      findings.append(.capitalWithoutSchemes(at: place))
    }
    return findings
  }
}
