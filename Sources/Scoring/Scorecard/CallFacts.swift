package import CallEngine
internal import Listening

/// What is counted and reported, and never scored.
package struct CallFacts: Codable, Sendable, Hashable {
  package var turns: Int
  package var callerWords: Int
  package var prospectWords: Int
  /// The caller's share of all words, in percent.
  package var talkShare: Int
  /// Words of the caller's longest turn.
  package var longestTurn: Int
  package var questions: Int
  package var firstPerson: Int
  package var jointPerson: Int
  package var secondPerson: Int
  package var brushOffs: Int
  /// How long the caller spoke, in seconds.
  package var seconds: Int

  package init(_ transcript: Transcript) {
    let turns = transcript.turns
    let facts = turns.map(\.hearing.facts)
    self.turns = turns.count
    callerWords = facts.reduce(0) { $0 + $1.words }
    var prospectWords = 0
    var brushOffs = 0
    for case .prospect(let line) in transcript.entries {
      prospectWords += line.text.split(separator: " ").count
      if line.acts.contains(.brushOff) { brushOffs += 1 }
    }
    self.prospectWords = prospectWords
    self.brushOffs = brushOffs
    let all = callerWords + prospectWords
    talkShare = all > 0 ? (200 * callerWords + all) / (2 * all) : 0
    longestTurn = facts.map(\.words).max() ?? 0
    questions = facts.reduce(0) { $0 + $1.questions }
    firstPerson = facts.reduce(0) { $0 + $1.firstPerson }
    jointPerson = facts.reduce(0) { $0 + $1.jointPerson }
    secondPerson = facts.reduce(0) { $0 + $1.secondPerson }
    seconds = turns.reduce(0) { $0 + $1.seconds }
  }
}
