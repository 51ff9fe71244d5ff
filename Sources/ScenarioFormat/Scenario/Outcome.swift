/// How a call closed.
package enum Outcome: String, Codable, CaseIterable, Sendable, Hashable {
  case nextStepAgreed = "next-step-agreed"
  case referred
  case callbackAgreed = "callback-agreed"
  case infoRequested = "info-requested"
  case notInterested = "not-interested"
  case notNow = "not-now"
  case existingSolution = "existing-solution"
  case wrongPerson = "wrong-person"
  case hungUp = "hung-up"
  case callerEnded = "caller-ended"
  case removedFromList = "removed-from-list"
  case gatekeeperBlocked = "gatekeeper-blocked"
  case messageTaken = "message-taken"
  case voicemailLeft = "voicemail-left"
  case noAnswer = "no-answer"
}

/// What an ending counts as.
package enum CallResult: String, Codable, CaseIterable, Sendable, Hashable {
  case won, partial, lost
}

extension Outcome {
  /// What it counts as unless the scenario says otherwise.
  package var result: CallResult {
    switch self {
    case .nextStepAgreed: .won
    case .hungUp, .removedFromList, .gatekeeperBlocked, .wrongPerson, .callerEnded, .noAnswer: .lost
    case .referred, .callbackAgreed, .infoRequested, .notInterested, .notNow, .existingSolution, .messageTaken,
      .voicemailLeft:
      .partial
    }
  }
}

/// An ending of a scenario.
package struct Ending: Sendable, Hashable {
  package var name: Placed<String>
  package var outcome: Outcome
  package var result: CallResult
  package var says: Speech?

  package init(name: Placed<String>, outcome: Outcome, result: CallResult, says: Speech? = nil) {
    self.name = name
    self.outcome = outcome
    self.result = result
    self.says = says
  }
}
