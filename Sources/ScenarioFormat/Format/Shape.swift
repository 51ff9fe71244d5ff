/// A mapping of the format, from which both the readers and the schema for editors take its keys.
package struct Shape: Sendable {
  /// What the schema calls it: `known-fact`.
  package let id: String
  /// What messages call it: "a known fact".
  package let name: String
  /// What it is for, in one sentence.
  package let help: String
  package let keys: [Key]
  /// What must be there beside the keys that are required.
  package let choice: Choice
  /// Whether nothing at all may stand in its place.
  package let mayBeNothing: Bool

  init(
    _ id: String,
    _ name: String,
    _ help: String,
    keys: [Key],
    choice: Choice = .free,
    mayBeNothing: Bool = false
  ) {
    self.id = id
    self.name = name
    self.help = help
    self.keys = keys
    self.choice = choice
    self.mayBeNothing = mayBeNothing
  }

  package var keyNames: [String] { keys.map(\.name) }
}

extension Shape {
  /// One key of a mapping.
  package struct Key: Sendable {
    package let name: String
    package let value: Value
    package let isRequired: Bool
    /// What the author should know, in one sentence; editors show it.
    package let help: String

    static func required(_ name: String, _ value: Value, _ help: String) -> Key {
      Key(name: name, value: value, isRequired: true, help: help)
    }

    static func optional(_ name: String, _ value: Value, _ help: String) -> Key {
      Key(name: name, value: value, isRequired: false, help: help)
    }
  }

  /// Keys of which some must be there.
  package enum Choice: Sendable {
    case free
    case atLeastOne(of: [String])
    case exactlyOne(of: [String])

    package var keyNames: [String] {
      switch self {
      case .free: []
      case .atLeastOne(let names), .exactlyOne(let names): names
      }
    }
  }

  /// What may stand under a key.
  package indirect enum Value: Sendable {
    /// The number of the format.
    case version
    /// One line of text.
    case text
    /// Text that is read as a whole, on one line or under a bar.
    case prose
    /// Lines under a bar, each a way of saying it or an example.
    case speech
    /// A call under a bar: `> text`, `< text`, `= where`.
    case transcript
    case number(ClosedRange<Int>)
    case flag
    /// One word of a list.
    case word([String])
    case name(Naming)
    /// One name, or a list of names.
    case names(Naming)
    /// What a line of hers does: one act, several, or an objection with its kind.
    case acts
    /// `trust >= 6 and told-pain and not opened-with-product`.
    case `guard`
    /// `booked`, `won` or `leads pitch-product in pick-up`.
    case event
    case mapping(Shape)
    case either(Value, Value)
    case list(Value)
    /// Values under names the author chooses.
    case entries(Naming, Value)
  }
}

extension Shape {
  /// Every shape, from the outermost in.
  package static let all: [Shape] =
    files + [
      briefing, you, knownFact, vocabulary, topic, customMove, state, reaction, otherwise, ending, property, test,
      personName, meter, patience,
    ]

  /// The shapes that are whole files.
  package static let files: [Shape] = [scenario, persona, fragment]
}

extension Shape.Value {
  /// Whether it is a list of things with keys.
  var isList: Bool {
    if case .list(.mapping) = self { return true }
    return false
  }

  /// Whether it is text that may stand under a bar, where YAML would spoil it on one line.
  var isSpeech: Bool {
    switch self {
    case .prose, .speech, .transcript: true
    case .version, .text, .number, .flag, .word, .name, .names, .acts, .guard, .event, .mapping, .either, .list,
      .entries:
      false
    }
  }
}
