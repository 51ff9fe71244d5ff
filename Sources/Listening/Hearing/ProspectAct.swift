/// What the prospect's line does; the script knows it, and the listener hears the answer in its light.
package enum ProspectAct: Codable, Sendable, Hashable {
  case ask
  case brushOff
  case objection(Objection)
  case inform
  case invite
  case test

  /// A real concern, as opposed to a reflex.
  package enum Objection: String, Codable, CaseIterable, Sendable, Hashable {
    case budget, fit, timing, incumbent, authority
  }

  /// The act as scenario files and reports write it: `ask`, `brush-off`, `objection: budget`.
  package var name: String {
    switch self {
    case .ask: "ask"
    case .brushOff: "brush-off"
    case .objection(let kind): "objection: \(kind.rawValue)"
    case .inform: "inform"
    case .invite: "invite"
    case .test: "test"
    }
  }

  /// Reads a name as `name` writes it, with or without the colon; nil when it is none.
  package init?(name: String) {
    let words = name.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
    switch words {
    case ["ask"]: self = .ask
    case ["brush-off"]: self = .brushOff
    case ["inform"]: self = .inform
    case ["invite"]: self = .invite
    case ["test"]: self = .test
    default:
      guard words.count == 2, words[0] == "objection", let kind = Objection(rawValue: words[1]) else { return nil }
      self = .objection(kind)
    }
  }
}
