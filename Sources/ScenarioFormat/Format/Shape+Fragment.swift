extension Shape {
  package static let fragment = Shape(
    "fragment",
    "a fragment",
    "A small shared exchange that scenarios use; a reaction sends the call there, and 'goes: back' returns.",
    keys: [
      .required("format", .version, "The version of the format this file is written for; the first key of every file."),
      .required("fragment", .text, "The file's name without its ending; it makes this file a fragment."),
      .optional("remembers", .names(.fact), "Every fact this exchange lets the prospect remember."),
      .optional("states", .entries(.state, .mapping(.state)), "The states of the exchange, each under its name."),
      .optional(
        "anytime",
        .list(.mapping(.reaction)),
        "Reactions tried in every state of the scenario, after its own."
      ),
    ]
  )
}
