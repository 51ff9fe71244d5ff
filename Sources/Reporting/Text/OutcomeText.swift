package import ScenarioFormat

extension Outcome {
  /// The outcome as one would say it.
  package var words: String {
    switch self {
    case .nextStepAgreed: "next step agreed"
    case .referred: "referred to somebody else"
    case .callbackAgreed: "call back agreed"
    case .infoRequested: "asked for information"
    case .notInterested: "not interested"
    case .notNow: "not now"
    case .existingSolution: "has a solution"
    case .wrongPerson: "wrong person"
    case .hungUp: "they hung up"
    case .callerEnded: "you hung up"
    case .removedFromList: "asked not to be called again"
    case .gatekeeperBlocked: "not put through"
    case .messageTaken: "message taken"
    case .voicemailLeft: "voicemail left"
    case .noAnswer: "no answer"
    }
  }
}
