public import PlaceModel
public import Studies

extension Scenario {
  /// Every value of the scenario, with its unit and its origin.
  public var valuesTable: Table {
    Table(
      title: "\(title): every value and where it comes from",
      columns: [
        .init("Key", key: "key", .left), .init("Value", key: "value", .left),
        .init("Unit", key: "unit", .left), .init("Origin", key: "origin", .left),
      ],
      rows: values.map { value in
        let origin =
          switch value.origin {
          case .file(let location): location.text
          case .standard(let reason): "default: \(reason)"
          }
        return [.text(value.path), .text(value.value), .text(value.unit), .text(origin)]
      },
      source: file)
  }
}
