internal import Listening

extension Shape {
  package static let scenario = Shape(
    "scenario",
    "a scenario",
    "The exercise: who answers, what the caller may know, what she says, and what she does with what she hears.",
    keys: [
      .required("format", .version, "The version of the format this file is written for; the first key of every file."),
      .required("title", .text, "One line that tells this call from the others in a list."),
      .optional("level", .word(Scenario.Level.allCases.map(\.rawValue)), "How hard the call is; medium unless given."),
      .optional(
        "passing",
        .word(Scenario.Passing.allCases.map(\.rawValue)),
        "For people one meets in a block of calls and who will not buy today: how it ends with them."
      ),
      .required("briefing", .mapping(.briefing), "What the caller may know before dialling."),
      .required(
        "people",
        .entries(.person, .text),
        "Who can speak, each a name and a persona file such as personas/cfo-logistics; the first one is the prospect."
      ),
      .optional("uses", .names(.file), "Shared fragments such as common/send-an-email, tried in this order."),
      .optional("remembers", .names(.fact), "Every fact the prospect can remember about this call."),
      .optional("vocabulary", .mapping(.vocabulary), "Names and words of this call, by class."),
      .optional("topics", .entries(.topic, .mapping(.topic)), "What the call can be about."),
      .optional(
        "moves",
        .entries(.customMove, .mapping(.customMove)),
        "Moves this call listens for beside the sixteen, each taught by example lines."
      ),
      .required("opening", .name(.state), "The state in which the phone is picked up."),
      .required("states", .entries(.state, .mapping(.state)), "The points of the call, each under its name."),
      .optional(
        "anytime",
        .list(.mapping(.reaction)),
        "Reactions tried in every state, after the state's own; the first that fits answers."
      ),
      .required(
        "endings",
        .entries(.ending, .either(.word(Outcome.allCases.map(\.rawValue)), .mapping(.ending))),
        "How the call can end, each a name and its outcome."
      ),
      .optional("voice", .entries(.line, .speech), "New words for the named lines of a fragment."),
      .optional(
        "scoring",
        .entries(.check, .number(0...100)),
        "Weights of checks and criteria, to weigh this call differently."
      ),
      .optional("proves", .list(.mapping(.property)), "What is to be proved of every way the call can go."),
      .optional("tests", .list(.mapping(.test)), "Calls that must go as written."),
    ]
  )

  package static let briefing = Shape(
    "briefing",
    "a briefing",
    "What the caller may know before dialling.",
    keys: [
      .required("you", .mapping(.you), "Who the caller is in this call."),
      .optional(
        "yourself",
        .flag,
        "Whether the caller may come as themself instead, with the name, company and story of their profile."
      ),
      .required("calling", .text, "One line about whom the caller rings."),
      .optional("known", .entries(.fact, .mapping(.knownFact)), "True facts about the other side, each with a name."),
      .required("purpose", .text, "One line about why the caller rings."),
    ]
  )

  package static let you = Shape(
    "you",
    "'you'",
    "Who the caller is in this call.",
    keys: [
      .required("name", .text, "The name the caller goes by, first and last."),
      .optional("role", .text, "What the caller is at the company."),
      .optional("company", .text, "The caller's company."),
      .optional("story", .prose, "What we do for them, in two or three sentences."),
    ]
  )

  package static let knownFact = Shape(
    "known-fact",
    "a known fact",
    "Something true about the other side that the caller may bring up; it is a topic of its own name.",
    keys: [
      .required("fact", .text, "The fact in one line."),
      .required(
        "words",
        .names(.phrase),
        "Phrases by which it is recognised, in any inflection; warn* is any word that begins so."
      ),
    ]
  )

  package static let vocabulary = Shape(
    "vocabulary",
    "a vocabulary",
    "Names and words of this call, by class; all of them are optional.",
    keys: Vocabulary.WordClass.allCases.map { .optional($0.rawValue, .names(.phrase), $0.help) },
    mayBeNothing: true
  )

  package static let topic = Shape(
    "topic",
    "a topic",
    "Something the call can be about, recognised by words or by whole example lines.",
    keys: [
      .optional(
        "words",
        .names(.phrase),
        "Phrases by which it is recognised, in any inflection; warn* is any word that begins so."
      ),
      .optional("lines", .speech, "Whole example lines, one a line: what is close to one of them is on the topic too."),
    ],
    choice: .atLeastOne(of: ["words", "lines"])
  )

  package static let customMove = Shape(
    "move",
    "a move",
    "A move this call listens for beside the sixteen, taught by example lines.",
    keys: [
      .required("examples", .speech, "At least three lines that do it, one a line, in the caller's words."),
      .optional("not", .speech, "Lines that look like it and do not do it, one a line."),
    ]
  )

  package static let ending = Shape(
    "ending",
    "an ending",
    "How the call closed, with what is said last and what it counts as.",
    keys: [
      .required("outcome", .word(Outcome.allCases.map(\.rawValue)), "How the call closed."),
      .optional("says", .speech, "Her last words, one way of saying them a line."),
      .optional(
        "counts",
        .word(CallResult.allCases.map(\.rawValue)),
        "What it counts as, where that is not what its outcome counts as."
      ),
    ]
  )

  package static let property = Shape(
    "property",
    "a property",
    "Something to be proved of every way the call can go.",
    keys: [
      .optional("never", .event, "This never happens: an ending, a state, a fact, won, lost or ended."),
      .optional("can", .event, "This can happen: an ending, a state, a fact, won, lost or ended."),
      .optional("must", .event, "This happens in every call: an ending, a state, a fact, won, lost or ended."),
      .optional("always-possible", .event, "Wherever the call stands, this can still happen."),
      .optional("after", .event, "Only once this has happened, such as leads pitch-product in pick-up."),
      .optional("before", .event, "Only until this has happened."),
      .optional("using", .names(.means), "The stances and moves the caller may use."),
      .optional("within", .number(1...1000), "In at most this many turns."),
    ],
    choice: .exactlyOne(of: Property.Kind.allCases.map(\.rawValue))
  )

  package static let test = Shape(
    "test",
    "a test",
    "A call that must go as written.",
    keys: [
      .required("name", .text, "One line on what this call shows."),
      .optional("ends", .name(.ending), "The ending the call must take."),
      .required(
        "call",
        .transcript,
        "The call line by line: '> what you say', '> [peer: ask-meeting]', '< part of her reply', '= state, trust 6, fact'."
      ),
    ]
  )
}

extension Vocabulary.WordClass {
  /// What belongs into it, for authors.
  fileprivate var help: String {
    switch self {
    case .ourCompany: "Names of the caller's company beside the one in the briefing."
    case .ourPeople: "Names of the caller's people beside the one in the briefing."
    case .ourProducts: "What the caller's company sells; naming it with \"our\" is pitching."
    case .ourFeatures: "What the caller's product has or does, such as a dashboard."
    case .theirCompany: "Names of the other side's company beside those of its people's files."
    case .theirPeople: "Names of the other side's people beside those under 'people'."
    case .theirSites: "Places where the other side works."
    case .competitors: "Companies that sell what the caller sells."
    case .peers: "Companies like theirs that the caller may name."
    case .triggers: "What the caller may cite as the reason for this call, such as Q3 report."
    case .jargon: "Words of the other side's trade."
    case .shared: "What both sides bring to the matter: naming it with \"our\" is then no pitch."
    }
  }
}
