extension Shape {
  package static let persona = Shape(
    "persona",
    "a persona",
    "Who answers the phone: name, temper and how much they will bear.",
    keys: [
      .required("format", .version, "The version of the format this file is written for; the first key of every file."),
      .required("persona", .text, "The file's name without its ending; it makes this file a persona."),
      .optional(
        "kind",
        .word(Persona.Kind.allCases.map(\.rawValue)),
        "What they are to the caller; prospect unless given."
      ),
      .required("name", .either(.text, .mapping(.personName)), "Their name: {first: Karin, last: Weber}."),
      .optional("role", .text, "What they are at their company."),
      .optional("company", .text, "Their company."),
      .optional("temper", .text, "How they are, in one line."),
      .optional("listens-for", .number(5...300), "Seconds one turn may run before it is long-winded; 40 unless given."),
      .optional(
        "sounds",
        .word(Persona.Sounds.allCases.map(\.rawValue)),
        "Whose voice speaks for them with --voice; woman unless given."
      ),
      .optional(
        "waits-for",
        .number(5...300),
        "Seconds without a word after which they ask whether anybody is there; 20 unless given."
      ),
      .optional("trust", .mapping(.meter), "How far they trust the caller."),
      .required("patience", .mapping(.patience), "How much more they will bear; at zero the call ends."),
      .optional("interest", .mapping(.meter), "How much the matter interests them."),
      .optional("anytime", .list(.mapping(.reaction)), "Reactions this person has in every call."),
      .optional("voice", .entries(.line, .speech), "Their own words for the named lines of fragments."),
    ]
  )

  package static let personName = Shape(
    "person-name",
    "a name",
    "Somebody's name.",
    keys: [
      .optional("first", .text, "Their first name."),
      .optional("last", .text, "Their last name; screens call them by it."),
    ]
  )

  package static let meter = Shape(
    "meter",
    "a meter",
    "Where a meter starts and how high it goes; it never falls below zero.",
    keys: [
      .optional("start", .number(0...highest), "Where it starts, at most at its max; 3 unless given."),
      .optional("max", .number(1...highest), "How high it goes; 10 unless given."),
    ] + starts(lowest: 0)
  )

  package static let patience = Shape(
    "patience",
    "a meter",
    "Where patience starts, how high it goes, and how the call ends when it is used up.",
    keys: [
      .optional("start", .number(1...highest), "Where it starts, at most at its max; 3 unless given."),
      .optional("max", .number(1...highest), "How high it goes; 10 unless given."),
      .required("at-zero", .name(.ending), "The ending the call takes when patience is used up."),
    ] + starts(lowest: 1)
  )

  private static func starts(lowest: Int) -> [Key] {
    Scenario.Level.allCases.map { level in
      .optional(
        level.rawValue,
        .number(lowest...highest),
        "Where it starts when the call is played \(level.rawValue), if that is not its own level."
      )
    }
  }

  /// The highest a meter can go.
  static let highest = 20
}
