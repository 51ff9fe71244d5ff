package import Listening
package import ScenarioFormat

/// A call being played: listener and engine together, and the transcript they make.
///
/// A value: keep a copy and you can go back to it. Practice, replay, resume and tests all play through this door.
package struct Conversation: Sendable {
  package let scenario: Scenario
  package let listener: Listener
  package private(set) var call: Call
  package private(set) var transcript: Transcript

  /// Picks the phone up; the opening line is in the transcript.
  package init(_ scenario: Scenario, listener: Listener, seed: UInt64) {
    self.scenario = scenario
    self.listener = listener.knowing(scenario)
    let step = openCall(scenario, seed: seed)
    call = step.call
    transcript = Transcript()
    transcript.record(step.effects)
  }

  /// How a line would be heard at this point of the call.
  package func hear(_ text: String) -> Hearing {
    listener.hear(text, after: call.lastWords, acts: call.lastActs)
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

  @discardableResult
  package mutating func hangUp() -> [CallEffect] {
    let step = advance(call, with: .hungUp, in: scenario)
    call = step.call
    transcript.record(step.effects)
    return step.effects
  }

  private mutating func take(_ event: CallEvent, _ hearing: Hearing, text: String, seconds: Int) -> [CallEffect] {
    guard !call.isOver else { return [] }
    var isSilence = false
    if case .silence = event { isSilence = true }
    let step = advance(call, with: event, in: scenario)
    call = step.call
    let turn = CallerTurn(number: call.turns, text: text, seconds: seconds, isSilence: isSilence, hearing: hearing)
    transcript.entries.append(.caller(turn))
    transcript.record(step.effects)
    return step.effects
  }
}

extension Hearing {
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
