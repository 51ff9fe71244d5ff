package import Listening

/// What was said and what came of it, in order: the matter scores and reviews are made of.
package struct Transcript: Codable, Sendable, Hashable {
  package enum Entry: Codable, Sendable, Hashable {
    case caller(CallerTurn)
    case prospect(SpokenLine)
    case reaction(FiredReaction)
    case ended(Call.Close)
  }

  package var entries: [Entry] = []

  package init() {}

  mutating func record(_ effects: [CallEffect]) {
    for effect in effects {
      switch effect {
      case .spoke(let line): entries.append(.prospect(line))
      case .reacted(let reaction): entries.append(.reaction(reaction))
      case .ended(let close): entries.append(.ended(close))
      }
    }
  }
}

/// One turn of the caller.
package struct CallerTurn: Codable, Sendable, Hashable {
  /// From 1.
  package var number: Int
  package var text: String
  /// How long it took to say.
  package var seconds: Int
  package var isSilence: Bool
  package var hearing: Hearing
}

/// A turn of the caller between the line it answers and what came of it.
package struct Exchange: Sendable, Hashable {
  /// Everything the other side said since the caller's turn before.
  package var before: [SpokenLine]
  package var turn: CallerTurn
  package var reaction: FiredReaction?
  package var after: [SpokenLine]
}

extension Transcript {
  /// The caller's turns with what stands around them.
  package var exchanges: [Exchange] {
    var exchanges: [Exchange] = []
    var before: [SpokenLine] = []
    for entry in entries {
      switch entry {
      case .prospect(let line):
        before.append(line)
        if !exchanges.isEmpty { exchanges[exchanges.count - 1].after.append(line) }
      case .caller(let turn):
        exchanges.append(Exchange(before: before, turn: turn, reaction: nil, after: []))
        before = []
      case .reaction(let reaction):
        if !exchanges.isEmpty { exchanges[exchanges.count - 1].reaction = reaction }
      case .ended: break
      }
    }
    return exchanges
  }

  package var close: Call.Close? {
    for case .ended(let close) in entries.reversed() { return close }
    return nil
  }

  package var turns: [CallerTurn] {
    entries.compactMap { entry in
      if case .caller(let turn) = entry { return turn }
      return nil
    }
  }
}
