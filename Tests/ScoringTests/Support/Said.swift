import Listening
import ScenarioFormat
import Testing

/// A turn of the caller made by hand: its words, and what is to be heard in them.
struct Said: Sendable {
  /// Empty for silence.
  var text: String
  var hearing: Hearing
  /// Steers what the prospect does next; a topic of `ScoredScript`, not part of what is heard.
  var lever: String?

  static let silence = Said("")

  /// A line, and the words of it that each thing heard in it rests on.
  ///
  /// `because` quotes the stance; `pitchIn` is the sentence of this turn, from 1, in which the product comes up.
  init(
    _ text: String,
    _ stance: Stance = .peer,
    because: [String] = [],
    moves: KeyValuePairs<Move, String> = [:],
    topics: KeyValuePairs<String, String> = [:],
    signals: KeyValuePairs<Signal, String> = [:],
    sentences: Int = 1,
    questions: Int = 0,
    pitchIn: Int? = nil,
    unclear: Bool = false,
    lever: String? = nil
  ) {
    func quotes<Key: Hashable>(_ pairs: KeyValuePairs<Key, String>) -> [(key: Key, evidence: [Evidence])] {
      var order: [Key] = []
      for (key, _) in pairs where !order.contains(key) { order.append(key) }
      return order.map { key in (key, pairs.filter { $0.key == key }.map { Self.evidence($0.value, in: text) }) }
    }
    self.text = text
    self.lever = lever
    hearing = Hearing(
      text: text,
      stance: stance,
      confidence: 900,
      unsure: false,
      moves: quotes(moves).map { HeardMove(move: $0.key, confidence: 900, evidence: $0.evidence) },
      evidence: because.map { Self.evidence($0, in: text) },
      topics: quotes(topics).map { HeardTopic(topic: $0.key, evidence: $0.evidence) },
      signals: quotes(signals).map { HeardSignal(signal: $0.key, evidence: $0.evidence) },
      facts: TurnFacts(
        words: text.split(separator: " ").count,
        seconds: 3,
        sentences: sentences,
        questions: questions,
        firstPitchSentence: pitchIn
      ),
      unclear: unclear
    )
  }

  private static func evidence(_ words: String, in text: String) -> Evidence {
    guard let range = text.firstRange(of: words) else {
      Issue.record("'\(words)' does not stand in '\(text)'")
      return Evidence(start: 0, end: 0, text: "", cue: "")
    }
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: scalars.startIndex, to: range.upperBound)
    return Evidence(start: start, end: end, text: words, cue: "by hand")
  }
}
