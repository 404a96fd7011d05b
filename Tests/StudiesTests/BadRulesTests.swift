import Testing

/// Rules that cannot be meant, whatever the place, each in a file that is right otherwise.
@Suite struct BadRulesTests {
  /// What a scenario with these lines under `plan.rules`, the first in line 6, is told.
  private func told(_ lines: String) -> [String] {
    findings("version: 1\ntitle: T\nplan:\n  localities: 4\n  rules:\n    \(lines)\n")
  }

  @Test(arguments: [
    (
      "together: F82604", 15,
      "'plan.rules.together' cannot be 'F82604'. Write a list of sets, such as"
        + " '[[F82604, F82629]]'."
    ),
    (
      "together: [F82604, F82629]", 16,
      "'plan.rules.together' is a list of sets of practices, and 'F82604' is no set. Write"
        + " '[[F82604, F82629]]'."
    ),
    (
      "apart: [[F82604, F82629], F82001]", 31,
      "'plan.rules.apart' is a list of sets of practices, and 'F82001' is no set. Put brackets round"
        + " each set, such as '[[F82604, F82629]]'."
    ),
    (
      "together: [{a: b}]", 16,
      "'plan.rules.together' is a list of sets of practices, and a set of keys is no such set. Put"
        + " brackets round each set, such as '[[F82604, F82629]]'."
    ),
    (
      "together: [[F82604]]", 16,
      "A set of one practice asks for nothing. Name at least two, or take the set out."
    ),
    (
      "apart: [[]]", 13,
      "A set of no practices asks for nothing. Name at least two, or take the set out."
    ),
    (
      "together: [[A1, A2, A1]]", 25,
      "'A1' is named twice. Name each practice once."
    ),
    (
      "together: [[A1, [A2]]]", 21,
      "'plan.rules.together' holds something that is no practice's code. Write a code such as F82604."
    ),
    (
      "together: [[A1, ~]]", 21,
      "'plan.rules.together' holds something that is no practice's code. Write a code such as F82604."
    ),
    (
      "hubs: {allowed: []}", 21,
      "'plan.rules.hubs.allowed' names no practice, so none could be a hub. Name those that may be, or"
        + " take it out."
    ),
    (
      "hubs: {required: A1}", 22,
      "'plan.rules.hubs.required' cannot be 'A1'. Write a list of codes, such as '[F82604, F82629]'."
    ),
    (
      "hubs: [A1]", 11,
      "'plan.rules.hubs' cannot be a list. Write 'allowed:' or 'required:' below it, indented by two"
        + " spaces."
    ),
    (
      "hubs: {allowed: [A1, A2], required: [A2, A3]}", 46,
      "'A3' must be a hub, and is not among those of 'plan.rules.hubs.allowed'. Add it there, or take"
        + " it out here."
    ),
    (
      "fixed: [A1]", 12,
      "'plan.rules.fixed' cannot be a list. Write codes and the localities' names, such as"
        + " '{F82018: Barking}'."
    ),
    (
      "fixed: A1", 12,
      "'plan.rules.fixed' cannot be 'A1'. Write codes and the localities' names, such as"
        + " '{F82018: Barking}'."
    ),
    (
      "fixed: {A1: [North]}", 17,
      "'plan.rules.fixed.A1' cannot be a list. Write text."
    ),
    (
      "fixed: {A1: ''}", 17,
      "'plan.rules.fixed.A1' is empty. Write its value."
    ),
    (
      "fixed: {A1: North, A1: South}", 13,
      "The key 'A1' is given more than once. Keep one of them."
    ),
    (
      "maximumTravel: 5", 20,
      "'5' has no unit. Write '5 km', or '5 min' where the place's travel.csv is in minutes."
    ),
    (
      "maximumTravel: '0,5'", 20,
      "'0,5' has no unit. Write '0.5 km', or '0.5 min' where the place's travel.csv is in minutes."
    ),
    (
      "maximumTravel: 5km", 20,
      "'5km' is not a number and its unit. Write '5 km'."
    ),
    (
      "maximumTravel: 20 Minutes", 20,
      "'20 Minutes' is not a number and its unit. Write '20 min'."
    ),
    (
      "maximumTravel: 3 miles", 20,
      "'3 miles' is not a number and its unit. Write such as '5 km' or '20 min'."
    ),
    (
      "maximumTravel: 5000 km", 20,
      "'plan.rules.maximumTravel' cannot be 5000 km. Give a travel from 0 to 1,000 km."
    ),
    (
      "maximumTravel: {km: 5}", 20,
      "'plan.rules.maximumTravel' cannot be a set of keys. Write a number and its unit, such as '5 km'."
    ),
    (
      "practices: 5", 16,
      "'plan.rules.practices' has keys of its own, so it cannot be '5'. Below it, indented by two"
        + " spaces, write 'minimum:' or 'maximum:'."
    ),
    (
      "practices: {minimum: 9, maximum: 3}", 26,
      "'plan.rules.practices.minimum', 9, is above 'plan.rules.practices.maximum', 3. The smaller one"
        + " comes first."
    ),
    (
      "practices: {fewest: 3}", 17,
      "There is no key 'fewest' under 'plan.rules.practices'. The keys here are 'minimum' and"
        + " 'maximum'."
    ),
    (
      "targets: [North]", 14,
      "'plan.rules.targets' cannot be a list. Write names and their sizes, such as"
        + " '{Barking: {maximum: 50000}}'."
    ),
    (
      "targets: {North: {minimum: 60000}}", 15,
      "No practice is fixed to 'North', so nothing tells which locality it is. Name a practice of it"
        + " under 'plan.rules.fixed', such as '{F82018: North}'."
    ),
  ])
  func alone(lines: String, column: Int, message: String) {
    #expect(told(lines) == ["a.yaml:6:\(column): error: \(message)"])
  }

  @Test(arguments: [
    (
      "together: [[A1, A2], [A2, A3]]\n    apart: [[A4, A1, A2]]", 22,
      "'A1' and 'A2' are to be apart, and are together by 'plan.rules.together' at a.yaml:6:16. Take"
        + " one of the rules out."
    ),
    (
      "together: [[A1, A2], [A2, A3]]\n    apart: [[A1, A3]]", 18,
      "'A1' and 'A3' are to be apart, and are together by way of other practices under 'plan.rules'."
        + " Take one of the rules out."
    ),
    (
      "fixed: {A1: North, A2: North}\n    apart: [[A1, A2]]", 18,
      "'A1' and 'A2' are to be apart, and are both fixed to 'North' by 'plan.rules.fixed'. Take one of"
        + " the rules out."
    ),
    (
      "together: [[A1, A2]]\n    fixed: {A1: North, A2: South}", 24,
      "'A1' and 'A2' are to be together, and are fixed to 'North' and 'South'. Fix both to one"
        + " locality, or take one of the rules out."
    ),
    (
      "together: [[A1, A2]]\n    hubs: {required: [A1, A2]}", 27,
      "'A1' and 'A2' must both be the hub of their locality, and are together by 'plan.rules.together'"
        + " at a.yaml:6:16. A locality has one hub: take one of the rules out."
    ),
    (
      "fixed: {A1: Barking, A2: Dagenham}\n    targets: {Barkin: {minimum: 60000}}", 15,
      "No practice is fixed to 'Barkin', so nothing tells which locality it is. Did you mean 'Barking'?"
    ),
    (
      "fixed: {A1: North}\n    targets: {North: {minimum: 60000, maximum: 40000}}", 32,
      "'plan.rules.targets.North.minimum', 60,000, is above 'plan.rules.targets.North.maximum', 40,000."
        + " The smaller one comes first."
    ),
    (
      "fixed: {A1: North}\n    targets: {North: {maximum: 40000}}", 32,
      "'plan.population.minimum', 50,000 by default, is above 'plan.rules.targets.North.maximum',"
        + " 40,000. Give both, the smaller one first."
    ),
    (
      "fixed: {A1: North}\n    targets: {North: {ideal: 80000}}", 30,
      "'plan.rules.targets.North.ideal', 80,000, is above 'plan.population.maximum', 70,000 by default."
        + " Give both, the smaller one first."
    ),
    (
      "fixed: {A1: North}\n    targets: {North: 45000}", 22,
      "'plan.rules.targets.North' has keys of its own, so it cannot be '45000'. Below it, indented by"
        + " two spaces, write 'minimum:', 'ideal:' or 'maximum:'."
    ),
    (
      "fixed: {A1: St. Mary}\n    targets: {St. Mary: {minimun: 60000}}", 26,
      "There is no key 'minimun' under 'plan.rules.targets.\"St. Mary\"'. Did you mean 'minimum'?"
    ),
  ])
  func together(lines: String, column: Int, message: String) {
    #expect(
      told(lines)
        == ["a.yaml:7:\(column): error: \(message)"])
  }

  @Test func everyFaultIsToldAtOnce() {
    let told = told(
      """
      together: [A1, A2]
          apart: [[A1], [A2, A2]]
          hubs: {allowed: [A1], required: [A2]}
          maximumTravel: 5
          limits: 3
      """)
    #expect(
      told.map { String($0.prefix(14)) } == [
        "a.yaml:6:16: e", "a.yaml:7:13: e", "a.yaml:7:24: e", "a.yaml:8:38: e", "a.yaml:9:20: e",
        "a.yaml:10:5: e",
      ])
  }
}

/// Years whose band cannot be meant, whatever the place.
@Suite struct BadYearsOfBandTests {
  @Test(arguments: [
    (
      "2016", 12,
      "'plan.population.years' cannot be '2016'. Write a list, such as '[2013, 2016-03-31]' or"
        + " '[2016: {maximum: 72000}]'."
    ),
    (
      "{2016: {maximum: 72000}}", 12,
      "'plan.population.years' cannot be a set of keys. Write a list, such as '[2013, 2016-03-31]' or"
        + " '[2016: {maximum: 72000}]'."
    ),
    ("[16]", 13, "'16' is neither a year nor a date. Write such as 2016 or 2016-03-31."),
    (
      "[2016-3-31]", 13,
      "'2016-3-31' is neither a year nor a date. Write such as 2016 or 2016-03-31."
    ),
    (
      "[2015-02-29]", 13,
      "'2015-02-29' is neither a year nor a date. Write such as 2016 or 2016-03-31."
    ),
    ("[[2016]]", 13, "A list is neither a year nor a date. Write such as 2016 or 2016-03-31."),
    (
      "[2016: 52000]", 19,
      "After '2016:' there are no keys. Write such as '2016: {minimum: 52000}', or the date alone."
    ),
    (
      "[2016: {minimum: 80000}]", 13,
      "The minimum of 2016, 80,000, is above its maximum, 70,000. What is not given there is as in"
        + " 'plan.population'; give both, the smaller one first."
    ),
    (
      "[2016: {most: 80000}]", 20,
      "There is no key 'most' under 'plan.population.years'. The keys here are 'minimum' and"
        + " 'maximum'."
    ),
    (
      "[2016: {maximum: 80k}]", 29,
      "'80k' is not a whole number. Write 80000."
    ),
  ])
  func isExplained(years: String, column: Int, message: String) {
    let text = "version: 1\ntitle: T\nplan:\n  localities: 4\n  population:\n    years: \(years)\n"
    #expect(findings(text) == ["a.yaml:6:\(column): error: \(message)"])
  }
}
