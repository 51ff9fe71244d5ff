internal import Listening

extension Scenario {
  /// The same call played easier or harder: other starting meters, another length of turn she bears, other reactions.
  ///
  /// Its digest is another one: what is played is another call. Where the author gives no start, a step up takes
  /// two from patience and one from trust, and ten seconds from how long she listens.
  package func at(_ level: Level) -> Scenario {
    guard level != self.level else { return self }
    let steps = level.rank - self.level.rank
    var scenario = self
    scenario.level = level
    scenario.people = people.map { ($0.name, $0.persona.at(level, stepsUp: steps)) }
    scenario.digest = Fingerprint.of("\(digest)\nlevel \(level.rawValue)\n")
    return scenario
  }

  /// Whether a reaction is there at all at the level the call is played.
  package func isThere(_ reaction: Reaction) -> Bool { reaction.isThere(at: level) }
}

extension Reaction {
  package func isThere(at level: Scenario.Level) -> Bool {
    (when?.terms ?? []).allSatisfy { term in
      guard case .level(let asked, let holds) = term.value else { return true }
      return (asked == level) == holds
    }
  }
}

extension Scenario.Level {
  /// From 0, the easiest.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Persona {
  fileprivate func at(_ level: Scenario.Level, stepsUp steps: Int) -> Persona {
    var persona = self
    for (meter, range) in meters {
      let derived = range.start - steps * meter.perStep
      let lowest = meter == .patience ? min(range.start, Self.leastPatience) : 0
      persona.meters[meter]?.start = range.starts[level] ?? min(max(lowest, derived), range.max)
    }
    persona.listensFor = max(min(listensFor, Self.leastListening), listensFor - steps * Self.listeningPerStep)
    return persona
  }

  /// Fewer would end a call at its first slip.
  private static let leastPatience = 3
  private static let leastListening = 15
  private static let listeningPerStep = 10
}

extension Meter {
  /// What a step up takes from where it starts.
  fileprivate var perStep: Int {
    switch self {
    case .trust: 1
    case .patience: 2
    case .interest: 0
    }
  }
}
