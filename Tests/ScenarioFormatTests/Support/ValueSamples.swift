import ScenarioFormat

/// What may stand after the colon of a key, and what may not, made from the table of the format.
enum ValueSamples {
  /// Values of the right kind that a clean call knows.
  static func right(_ value: Shape.Value) -> [String] {
    switch value {
    case .version: [" 1"]
    case .text: [" Some words", " 2026", " NO"]
    case .prose: [" Some words", " |\n  Some words.\n  More of them."]
    case .speech: [" |\n  One.\n  Two: # both\n  Three."]
    case .transcript: [" |\n  > [peer: ask-meeting]\n  = booked"]
    case .number(let range): [" \(range.lowerBound)", " +\(range.upperBound)"]
    case .flag: [" true", " false", " yes", " No"]
    case .word(let words): words.map { " " + $0 }
    case .name(let naming): names(naming).map { " " + $0 }
    case .names(let naming): names(naming).map { " " + $0 } + [" [\(names(naming).joined(separator: ", "))]"]
    case .acts: [" ask", " [ask, test]", " {objection: budget}", " objection budget", ""]
    case .guard: [" trust >= 6", " visits<3 and not told and told-pain and patience = 1"]
    case .event: [" won", " booked", " leads boast", " hears silence in pick-up"]
    case .mapping(let shape): mapping(shape).map { ["\n" + ShapeHost.indented($0, by: 2)] } ?? []
    case .either(let one, let other): right(one) + right(other)
    case .list(let value): ["", " []"] + right(value).filter { !$0.isEmpty }.map { "\n  -" + deeper($0, by: 4) }
    case .entries(let naming, let value): right(value).map { "\n  \(name(naming)):" + deeper($0, by: 2) }
    }
  }

  /// Values of another kind.
  static func wrong(_ value: Shape.Value) -> [String] {
    switch value {
    case .version: [" 2", " one", " [1]"]
    case .text, .prose, .speech, .transcript: ["", " [a]", " {a: b}"]
    case .number(let range): ["", " many", " 1.5", " [1]", " \(range.lowerBound - 1)", " \(range.upperBound + 1)"]
    case .flag: ["", " maybe", " [true]", " {a: b}"]
    case .word: ["", " nosuchword", " [a]", " {a: b}"]
    case .name: ["", " [a]", " {a: b}"]
    case .names(let naming): ["", " {a: b}", " [[a]]"] + (naming.others == .none ? [" nosuchname"] : [])
    case .acts: [" shout", " [ask, shout]", " {objection: weather}"]
    case .guard:
      ["", " [a]", " {a: b}", " trust is 6", " trust => 6", " told or not-told", " trust >= six", " mood > 1"]
    case .event: ["", " [a]", " {a: b}", " a booked call", " leads boast at pick-up"]
    case .mapping(let shape): [" text", " [a]"] + (shape.mayBeNothing ? [] : [""])
    case .either(let one, let other): one.isText || other.isText ? [" [a]"] : [" text", " [a]", ""]
    case .list(let value):
      [" text", " {a: b}"] + wrong(value).filter { !$0.isEmpty }.map { "\n  -" + deeper($0, by: 4) }
    case .entries(let naming, let value):
      [" text", " [a]"] + wrong(value).map { "\n  \(name(naming)):" + deeper($0, by: 2) }
    }
  }

  private static func names(_ naming: Naming) -> [String] {
    // Only a fragment has somewhere to go back to.
    let known = naming.known.filter { $0 != "back" }
    return known.isEmpty ? [name(naming)] : known
  }

  private static func name(_ naming: Naming) -> String {
    switch naming {
    case .state: "pick-up"
    case .ending, .goal: "booked"
    case .person: "weber"
    default: "something"
    }
  }

  private static func mapping(_ shape: Shape) -> String? { ShapeHost.all.first { $0.shape.id == shape.id }?.clean }

  /// The lines below the first one moved in.
  private static func deeper(_ text: String, by columns: Int) -> String {
    text.replacing("\n", with: "\n" + String(repeating: " ", count: columns))
  }
}

extension Shape.Value {
  fileprivate var isText: Bool {
    if case .text = self { return true }
    return false
  }
}
