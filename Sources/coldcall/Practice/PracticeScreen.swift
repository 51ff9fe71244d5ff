internal import CallEngine
internal import Coaching
internal import Reporting
internal import ScenarioFormat
internal import Scoring
internal import Terminal

/// A call as a person reads it.
struct PracticeScreen: PracticeOutput {
  let surroundings: Surroundings
  /// The terminal shows what is typed already; a pipe does not.
  let echoesCaller: Bool
  let rubric: Rubric
  /// One line at the end instead of the scorecard.
  var isBrief = false
  /// Works out what there is to learn from the call; nil leaves it out.
  var debrief: ((Conversation, Scorecard) -> Debrief)?

  func begin(_ scenario: Scenario, seed: UInt64, resumed: Transcript?) throws {
    var page = Page(columns: surroundings.columns)
    page.add()
    page.add(BriefingText.page(scenario, columns: surroundings.columns))
    page.add(label: StyledText("Scored", .dim), width: 9, StyledText("\(CriteriaText.names(rubric)) (:criteria)"))
    if surroundings.isInteractive {
      page.add(StyledText("Say it aloud, then type it. Tab or :help lists commands, Ctrl-D hangs up.", .dim), margin: 2)
    }
    page.add()
    if let resumed {
      page.add(StyledText("  \u{2026} where you were cut off:", .dim))
      page.add(TranscriptText.page(resumed, in: scenario, annotated: false, columns: surroundings.columns))
    } else {
      page.add("  \u{260E} ringing \u{2026}")
    }
    try write(page)
  }

  func show(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation, why: Bool) throws {
    try write(page(entries, in: conversation, why: why))
  }

  /// The silence that was noticed needs no line of its own: she says so.
  func lines(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation) -> [StyledText] {
    page(entries, in: conversation, why: false).lines
  }

  private func page(_ entries: ArraySlice<Transcript.Entry>, in conversation: Conversation, why: Bool) -> Page {
    var page = Page(columns: surroundings.columns)
    for entry in entries {
      switch entry {
      case .prospect(let line):
        page.add(CallText.prospect(line, in: conversation.scenario, columns: surroundings.columns))
      case .caller(let turn):
        if echoesCaller { page.add(CallText.caller(turn, columns: surroundings.columns)) }
        if let breakIn = CallText.breakIn(turn, columns: surroundings.columns) { page.add(breakIn) }
        if why, let exchange = conversation.transcript.exchanges.last {
          page.add(CallText.why(exchange, columns: surroundings.columns))
        }
      case .reaction, .ended: break
      }
    }
    return page
  }

  func end(_ call: RewindableCall, _ card: Scorecard, session: String?) throws {
    let conversation = call.conversation
    if isBrief { return try write(CallText.brief(conversation, card, session: session, columns: surroundings.columns)) }
    var page = Page(columns: surroundings.columns)
    page.add()
    let kept = session.map { "session \($0)" } ?? "not saved"
    let footer = "\(conversation.scenario.name) · seed \(conversation.call.seed) · \(card.rubric) · \(kept)"
    page.add(ScorecardText.page(card, close: conversation.call.close, footer: footer, columns: surroundings.columns))
    if let debrief {
      try write(page)
      // It takes a moment: the score is there to be read meanwhile.
      page = Page(columns: surroundings.columns)
      page.add()
      page.add(
        DebriefText.page(
          debrief(conversation, card),
          won: conversation.call.close?.result == .won,
          columns: surroundings.columns
        )
      )
    }
    for branch in call.branches {
      page.add()
      page.add(BranchText.page(branch.conversation, conversation, shared: branch.shared, columns: surroundings.columns))
    }
    if let session {
      page.add()
      page.add(StyledText("`coldcall review show \(session)` shows this call turn by turn.", .dim), margin: 2)
    }
    page.add()
    try write(page)
  }

  func note(_ page: Page) throws { try write(page) }

  private func write(_ page: Page) throws {
    try surroundings.output.write(page.rendered(color: surroundings.output.color))
  }
}
