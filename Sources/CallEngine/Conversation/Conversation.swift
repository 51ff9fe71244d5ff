package import Listening
package import ScenarioFormat

/// A call being played: listener and engine together, and the transcript they make.
///
/// A value: keep a copy and you can go back to it. Practice, replay, resume and tests all play through this door.
package struct Conversation: Sendable {
  package let flow: Flow
  private var lent: Listener?
  package private(set) var call: Call
  package private(set) var transcript: Transcript

  /// Picks the phone up; the opening line is in the transcript.
  package init(_ scenario: Scenario, listener: Listener, seed: UInt64) {
    self.init(Flow(scenario), listener: listener.knowing(scenario), seed: seed)
  }

  /// The same for many calls of one scenario.
  ///
  /// - Parameter listener: One that knows the scenario already.
  package init(_ flow: Flow, listener: Listener, seed: UInt64) {
    self.init(flow, seed: seed)
    lent = listener
  }

  /// Begins right after a reaction has answered; nil where no call can begin so.
  package init?(_ flow: Flow, after reaction: Int, granting granted: FlowGuard? = nil, seed: UInt64) {
    guard let step = stage(reaction, granting: granted, seed: seed, in: flow) else { return nil }
    self.flow = flow
    call = step.call
    transcript = Transcript()
    transcript.record(step.effects)
  }

  /// Picks the phone up while the listener is still being read; `listen(with:)` must come before the first turn.
  package init(_ flow: Flow, seed: UInt64) {
    self.flow = flow
    let step = openCall(flow, seed: seed)
    call = step.call
    transcript = Transcript()
    transcript.record(step.effects)
  }

  package var scenario: Scenario { flow.scenario }

  /// The listener, made ready for this scenario.
  package var listener: Listener {
    guard let lent else { preconditionFailure("a call needs a listener before its first turn") }
    return lent
  }

  /// - Parameter listener: One that may not know the scenario yet.
  package mutating func listen(with listener: Listener) {
    if lent == nil { lent = listener.knowing(scenario) }
  }

  /// Where the call stands, as far as its future depends on it.
  package var standing: Standing? { flow.standing(of: call) }

  /// How a line would be heard at this point of the call; of one that is too long, what was said before she breaks in.
  package func hear(_ text: String) -> Hearing {
    let limit = scenario.persona(call.speaker)?.listensFor
    let breakIn = limit.flatMap { BreakIn(in: text, listensFor: $0) }
    var hearing = listener.hear(breakIn?.heard ?? text, after: call.lastWords, acts: call.lastActs)
    if let breakIn {
      hearing.text = text
      hearing.brokenOffAt = breakIn.offset
    }
    return hollow(text) == nil ? hearing : hearing.emptied()
  }

  /// Why there would be nothing of the caller's own in a line at this point of the call; nil when there is.
  package func hollow(_ text: String) -> HollowTurn? {
    HollowTurn(text, after: call.lastWords, own: transcript.turns.map(\.text))
  }

  /// Says something; an empty line is silence.
  ///
  /// - Parameter seconds: How long it took to say; nil counts 150 words a minute.
  /// - Returns: What follows, in order.
  @discardableResult
  package mutating func say(_ text: String, seconds: Int? = nil) -> [CallEffect] {
    let hearing = hear(text)
    return take(hearing, seconds: seconds ?? hearing.facts.seconds)
  }

  /// Takes a turn that `hear` has heard at this point of the call.
  @discardableResult
  package mutating func take(_ hearing: Hearing, seconds: Int) -> [CallEffect] {
    let isSilence = hearing.facts.words == 0
    let event: CallEvent = isSilence ? .silence(seconds: seconds) : .heard(hearing, seconds: seconds)
    return take(event, hearing, text: hearing.text, seconds: seconds)
  }

  /// Takes a turn by class, as tests write it.
  @discardableResult
  package mutating func mean(_ turn: TurnClass) -> [CallEffect] {
    take(.meant(turn), Hearing(turn), text: "", seconds: 0)
  }

  /// Puts the call into a state by hand, as an author does who tries something; its line is spoken.
  package mutating func put(inState name: String, meters: [Meter: Int], facts: [String: Bool]) {
    let step = CallEngine.put(call, inState: name, meters: meters, facts: facts, in: flow)
    call = step.call
    transcript.record(step.effects)
  }

  @discardableResult
  package mutating func hangUp() -> [CallEffect] {
    // Whoever puts the phone down on a machine has finished a message: it hears the silence after it.
    if scenario.persona(call.speaker)?.kind == .voicemail, call.turns > 0, !call.isOver {
      let effects = take(.silence(seconds: 0), Hearing.silence, text: "", seconds: 0)
      if call.isOver { return effects }
    }
    let step = advance(call, with: .hungUp, in: flow)
    call = step.call
    transcript.record(step.effects)
    return step.effects
  }

  private mutating func take(_ event: CallEvent, _ hearing: Hearing, text: String, seconds: Int) -> [CallEffect] {
    guard !call.isOver else { return [] }
    var isSilence = false
    if case .silence = event { isSilence = true }
    let step = advance(call, with: event, in: flow)
    call = step.call
    let turn = CallerTurn(number: call.turns, text: text, seconds: seconds, isSilence: isSilence, hearing: hearing)
    transcript.entries.append(.caller(turn))
    transcript.record(step.effects)
    return step.effects
  }
}

extension Hearing {
  /// Nothing was said.
  static let silence = Hearing(
    text: "",
    stance: .neutral,
    confidence: 0,
    unsure: false,
    moves: [],
    evidence: [],
    topics: [],
    signals: [],
    facts: TurnFacts(),
    unclear: false
  )

  /// What a class says was heard, for transcripts of tests.
  init(_ turn: TurnClass) {
    self.init(
      text: "",
      stance: turn.stance,
      confidence: 1000,
      unsure: false,
      moves: turn.moves.map { HeardMove(move: $0, confidence: 1000, evidence: []) },
      evidence: [],
      topics: turn.topics.map { HeardTopic(topic: $0, evidence: []) },
      customMoves: turn.customMoves.map { HeardCustomMove(name: $0, likeness: 1000, example: "", evidence: []) },
      signals: [],
      facts: TurnFacts(words: 1),
      unclear: turn.isUnclear
    )
  }
}
