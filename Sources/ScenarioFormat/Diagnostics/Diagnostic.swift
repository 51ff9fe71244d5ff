/// Something an author should know about a scenario: what, where, and what to type instead.
package struct Diagnostic: Codable, Sendable, Hashable {
  package enum Severity: String, Codable, Sendable, Hashable {
    case error, warning, note
  }

  /// Another place that belongs to the matter.
  package struct Related: Codable, Sendable, Hashable {
    package var place: SourcePlace
    package var message: String

    package init(place: SourcePlace, message: String) {
      self.place = place
      self.message = message
    }
  }

  /// Stable: pages and outside tools refer to it.
  package var code: String
  package var severity: Severity
  package var place: SourcePlace
  package var message: String
  package var fix: String?
  package var related: [Related]
  /// A call that shows it.
  package var call: ExampleCall?

  package init(
    _ code: String,
    _ severity: Severity = .error,
    at place: SourcePlace,
    _ message: String,
    fix: String? = nil,
    related: [Related] = [],
    call: ExampleCall? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.fix = fix
    self.related = related
    self.call = call
  }
}
