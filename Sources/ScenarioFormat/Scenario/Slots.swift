/// Names in braces that are filled in when somebody speaks.
package enum Slots {
  /// Text with its slots filled; an unknown slot, which the loader has reported, stays as it is.
  package static func filled(_ text: String, _ scenario: Scenario) -> String {
    var result = ""
    for piece in pieces(of: text) {
      switch piece {
      case .text(let text): result += text
      case .slot(let name): result += value(of: name, scenario) ?? "{\(name)}"
      }
    }
    return result
  }

  static func names(in text: String) -> [String] {
    pieces(of: text).compactMap { piece in
      if case .slot(let name) = piece { return name }
      return nil
    }
  }

  static func known(_ scenario: Scenario) -> [String] {
    (["prospect", "caller"] + scenario.people.map(\.name)).flatMap { person in
      ["first", "last", "role", "company"].map { "\(person).\($0)" }
    }
  }

  static func value(of name: String, _ scenario: Scenario) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == "caller" {
      let you = scenario.briefing.you
      return ["first": you.firstName, "last": you.lastName, "role": you.role, "company": you.company][parts[1]]
    }
    guard let persona = parts[0] == "prospect" ? scenario.prospect : scenario.persona(parts[0]) else { return nil }
    return ["first": persona.firstName, "last": persona.lastName, "role": persona.role, "company": persona.company][
      parts[1]
    ]
  }

  private enum Piece {
    case text(String)
    case slot(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = ""
    var rest = Substring(text)
    while let character = rest.first {
      rest.removeFirst()
      if character == "\\", rest.first == "{" {
        plain.append("{")
        rest.removeFirst()
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        pieces.append(.text(plain))
        plain = ""
        pieces.append(.slot(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(character)
      }
    }
    return pieces + [.text(plain)]
  }
}
