extension Shape {
  package static let state = Shape(
    "state",
    "a state",
    "A point of the call: who speaks, what is said on arrival, and what is done with what the caller says.",
    keys: [
      .optional("who", .name(.person), "Who speaks here: a name under 'people', the first one unless given."),
      .optional("does", .acts, "What her line is."),
      .optional("wants", .names(.answer), "Moves or topics that would answer her, beside 'does: ask'."),
      .optional("says", .speech, "What she says on arrival, one way of saying it a line."),
      .optional(
        "line",
        .name(.line),
        "A name under which a persona or scenario may put these words into its own voice."
      ),
      .optional("hint", .prose, "Advice from what the caller can know here."),
      .optional(
        "reacts",
        .list(.mapping(.reaction)),
        "Reactions tried from top to bottom; the first that fits answers."
      ),
      .required("otherwise", .mapping(.otherwise), "What she does with everything else."),
    ]
  )

  package static let reaction = Shape(
    "reaction",
    "a reaction",
    "When she hears this, and when that holds, she does, says and goes there; all conditions must hold.",
    keys: conditions + effects,
    choice: .atLeastOne(of: conditions.map(\.name).filter { $0 != "once" })
  )

  package static let otherwise = Shape(
    "otherwise",
    "an otherwise",
    "What she does with everything no reaction of the state fits.",
    keys: effects
  )

  private static let conditions: [Key] = [
    .optional("hears", .names(.heard), "Holds when every one of these moves was heard."),
    .optional("hears-any", .names(.heard), "Holds when at least one of these moves was heard."),
    .optional("not-hears", .names(.heard), "Holds when none of these moves was heard."),
    .optional("leads", .names(.move), "Holds when the first move of the turn is one of these."),
    .optional("stance", .names(.stance), "Holds when the caller comes across as one of these."),
    .optional("not-stance", .names(.stance), "Holds when the caller comes across as none of these."),
    .optional(
      "about",
      .names(.matter),
      "Holds when the turn is about one of these topics; known is any true fact, nothing is no topic."
    ),
    .optional("not-about", .names(.matter), "Holds when the turn is about none of these topics."),
    .optional(
      "when",
      .guard,
      "Where the call must stand: trust >= 6 and told-pain and not opened-with-product and visits < 3."
    ),
    .optional("once", .flag, "Holds until it has fired once in this call."),
  ]

  private static let effects: [Key] = [
    .optional("trust", .number(change), "How much trust she gains or loses."),
    .optional("patience", .number(change), "How much patience she gains or loses; at zero the call ends."),
    .optional("interest", .number(change), "How much interest she gains or loses."),
    .optional("remember", .names(.fact), "Facts she remembers from now on; each must stand under 'remembers'."),
    .optional("forget", .names(.fact), "Facts she no longer remembers."),
    .optional("does", .acts, "What her line is."),
    .optional("wants", .names(.answer), "Moves or topics that would answer her, beside 'does: ask'."),
    .optional("says", .speech, "What she says, one way of saying it a line."),
    .optional("line", .name(.line), "A name under which a persona or scenario may put these words into its own voice."),
    .optional(
      "goes",
      .name(.goal),
      "Where the call goes: a state, an ending, or back out of a fragment; it stays unless given."
    ),
    .optional("samples", .speech, "Lines of the caller that this must answer, one a line; the check tries them."),
  ]

  /// How far one reaction can move a meter.
  static let change = -10...10
}
