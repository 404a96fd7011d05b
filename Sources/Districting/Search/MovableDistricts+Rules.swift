/// The rules of who is with whom, whose breach is a price while districts are moved about.
extension MovableDistricts {
  /// How many rules more would be broken by moving a unit, and another one back when given.
  func ruleChange(of unit: Int, to district: Int, back returning: Int) -> Int {
    let home = districtOfUnit[unit]
    var change = ruleChange(of: unit, from: home, to: district, after: -1, in: -1)
    if returning >= 0 {
      change += ruleChange(of: returning, from: district, to: home, after: unit, in: district)
    }
    return change
  }

  /// The same for one unit, after another one was moved to a district.
  private func ruleChange(
    of unit: Int, from home: Int, to district: Int, after moved: Int, in movedTo: Int
  ) -> Int {
    var change = 0
    for foe in rules.foesOfUnit[unit] {
      let place = foe == moved ? movedTo : districtOfUnit[foe]
      if place == district { change += 1 } else if place == home { change -= 1 }
    }
    let group = rules.groupOfUnit[unit]
    if group >= 0 {
      for mate in rules.groups[group] where mate != unit {
        let place = mate == moved ? movedTo : districtOfUnit[mate]
        if place == district { change -= 1 } else if place == home { change += 1 }
      }
    }
    let name = rules.nameOfUnit[unit]
    if name >= 0 {
      if district == name { change -= 1 } else if home == name { change += 1 }
    }
    return change
  }

  /// How many rules are broken, counted anew.
  func countBrokenRules() -> Int {
    var count = 0
    for unit in districtOfUnit.indices {
      let district = districtOfUnit[unit]
      for foe in rules.foesOfUnit[unit] where foe > unit && districtOfUnit[foe] == district {
        count += 1
      }
      if rules.groupOfUnit[unit] >= 0 {
        for mate in rules.groups[rules.groupOfUnit[unit]]
        where mate > unit && districtOfUnit[mate] != district { count += 1 }
      }
      if rules.nameOfUnit[unit] >= 0, rules.nameOfUnit[unit] != district { count += 1 }
    }
    return count
  }
}

extension DistrictingProblem {
  /// The name of a search's district: the named ones come first, in order.
  func name(ofDistrict district: Int) -> Int? { district < rules.named.count ? district : nil }
}
