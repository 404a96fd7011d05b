import PlaceModel
import Planning
import Projection
import Studies

extension OutlookView {
  /// The years to come, for programs; arrays by year run from the base year.
  var json: JSONText {
    .object([
      "growth": .string(outlook.prospects.variant.rawValue), "base_year": .count(base),
      "horizon": .count(horizon), "total_list_sizes": .list(outlook.totals.map(JSONText.count)),
      "years_in_balance": .count(outlook.yearsInBalance),
      "first_year_out": .optional(outlook.firstYearOut),
      "localities": .array(numbers.map(localityJSON)),
      "lasting": result.planned?.lasting.map(lastingJSON) ?? .null,
      "uncertainty": outlook.uncertainty.map(uncertaintyJSON) ?? .null,
      "workforce": outlook.workforce == nil ? .null : workforceJSON,
      "estates": outlook.estates.map(estatesJSON) ?? .null,
      "assumptions": .array(outlook.assumptions.all.map(assumptionJSON)),
      "sensitivity": .array(sensitivities.map(sensitivityJSON)),
    ])
  }

  private func localityJSON(_ number: Int) -> JSONText {
    let locality = outlook.localities[number]
    return .object([
      "letter": .string(letter(number)), "first_year_out": .optional(locality.firstYearOut),
      "list_sizes": .list(locality.listSizes.map(JSONText.count)),
    ])
  }

  private func lastingJSON(_ lasting: Lasting) -> JSONText {
    .object([
      "asked_to": .count(lasting.askedTo), "holds_to": .count(lasting.holdsTo),
      "reason": .optional(lasting.reason?.reason),
    ])
  }

  private func percentilesJSON(_ range: [Percentiles], decimals: Int) -> JSONText {
    func list(_ figure: (Percentiles) -> Double) -> JSONText {
      .list(range.map { .number(figure($0), decimals: decimals) })
    }
    return .object(["p10": list { $0.p10 }, "p50": list { $0.p50 }, "p90": list { $0.p90 }])
  }

  private func uncertaintyJSON(_ uncertainty: Uncertainty) -> JSONText {
    .object([
      "draws": .count(uncertainty.draws), "seed": .count(uncertainty.seed),
      "total": percentilesJSON(uncertainty.total, decimals: 0),
      "share_all_inside": .list(uncertainty.shareAllInside.map { .number($0, decimals: 4) }),
      "gp_short_fte": percentilesJSON(uncertainty.gpShort, decimals: 2),
      "rooms_short": percentilesJSON(uncertainty.roomsShort, decimals: 2),
    ])
  }

  private var workforceJSON: JSONText {
    .object([
      "need_for_gps": .string(needDefinition(of: .gp)),
      "roles": .array(
        roles.map { role in
          .object([
            "role": .string(role.role.rawValue),
            "practices_estimated": .strings(
              role.practicesEstimated.compactMap { area.practices.element($0.rawValue)?.code }),
            "fte_estimated": .number(role.fteEstimated, decimals: 3),
            "short_fte": .list(
              outlook.years.map { .optional(short(of: role.role, at: $0), decimals: 3) }),
          ])
        }),
      "worth_of_one_more": .array(
        (outlook.workforce?.worth ?? []).map {
          .object([
            "year": .count($0.year), "role": .string($0.role.rawValue),
            "largest_gap_fte": .number($0.largestGap, decimals: 4),
            "all_gaps_fte": .number($0.totalGap, decimals: 4),
          ])
        }),
    ])
  }

  private func estatesJSON(_ estates: EstatesOutlook) -> JSONText {
    .object([
      "rooms_are": .string((roomsAreAssumed ? Basis.assumed : .published).rawValue),
      "rooms_short": .list(outlook.years.map { .optional(roomsShort(at: $0), decimals: 3) }),
      "unmet_hours": .number(estates.unmetHours, decimals: 1),
      "bound": .number(estates.bound, decimals: 1), "proven": .bool(estates.isProven),
      "capital_pounds": .list(estates.capital.map(JSONText.count)),
      "opens": .object(
        Dictionary(
          outlook.schemes.indices.map { (outlook.schemes[$0].code, .optional(opens($0))) },
          uniquingKeysWith: { one, _ in one })),
    ])
  }

  private func assumptionJSON(_ assumption: Assumption) -> JSONText {
    .object([
      "key": .string(assumption.key.rawValue),
      "value": .number(assumption.value, decimals: 6),
      "unit": .string(assumption.key.unit),
      "lowest": .optional(assumption.possible?.lowerBound, decimals: 6),
      "highest": .optional(assumption.possible?.upperBound, decimals: 6),
      "source": .string(assumption.source), "date": .string(assumption.date),
      "reason": .string(assumption.reason),
    ])
  }

  private func sensitivityJSON(_ measure: SensitivityOfMeasure) -> JSONText {
    .object([
      "measure": .string(measure.key), "unit": .string(measure.unit),
      "as_it_is": .optional(measure.asItIs, decimals: 2),
      "moves": .array(
        (measure.moves + measure.still).map {
          .object([
            "assumption": .string($0.assumption.key.rawValue),
            "with_lowest": .number($0.low, decimals: 2),
            "with_highest": .number($0.high, decimals: 2), "by": .number($0.span, decimals: 2),
          ])
        }),
    ])
  }
}
