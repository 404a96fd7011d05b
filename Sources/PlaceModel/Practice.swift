/// A general practice, named by its ODS code.
public struct Practice: Hashable, Sendable {
  /// The ODS code: text, never a number.
  public var code: String
  public var name: String
  /// Where the practice is.
  public var position: Position
  /// The building, named as the file names it; practices that share it are one site.
  public var site: String?
  /// The group in use today; `nil` where the file names none.
  public var cluster: String?
  /// The ward or neighbourhood the practice stands in; localities are named by it.
  public var ward: String?
  /// What the file says a reader should know, such as a later move.
  public var note: String?

  public init(
    code: String, name: String, position: Position, site: String? = nil, cluster: String? = nil,
    ward: String? = nil, note: String? = nil
  ) {
    self.code = code
    self.name = name
    self.position = position
    self.site = site
    self.cluster = cluster
    self.ward = ward
    self.note = note
  }
}
