import CallEngine
import ScenarioFormat
import Scoring
import Testing

/// The card of a call on `ScoredScript`, checked for quotes that cannot be cut out of the typed lines again.
func scorecard(
  _ turns: [Said],
  in scenario: Scenario? = nil,
  rubric: Rubric? = nil,
  hangingUp: Bool = false
) throws -> Scorecard {
  let scenario = try scenario ?? ScoredScript.scenario()
  let transcript = try ScoredScript.transcript(turns, in: scenario, hangingUp: hangingUp)
  let card = Scorecard(transcript, scenario: scenario, rubric: try rubric ?? Rubric.current())
  expectHonestQuotes(card, of: transcript)
  return card
}

/// One check of such a card.
func judged(_ id: String, _ turns: Said..., in scenario: Scenario? = nil, hangingUp: Bool = false) throws
  -> Scorecard.Item
{
  let card = try scorecard(turns, in: scenario, hangingUp: hangingUp)
  return try #require(card.items.first { $0.id == id })
}

/// Every quote is what stands at its offsets, and advice speaks about the words it quotes.
func expectHonestQuotes(_ card: Scorecard, of transcript: Transcript) {
  let lines = Dictionary(transcript.turns.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
  for quote in card.items.flatMap(\.evidence) + card.flags.flatMap(\.evidence) {
    let scalars = Array((lines[quote.turn] ?? "").unicodeScalars)
    #expect(0 <= quote.start && quote.start < quote.end && quote.end <= scalars.count, "\(quote)")
    #expect(
      Array(scalars[max(0, quote.start)..<min(max(quote.start, quote.end), scalars.count)])
        == Array(quote.text.unicodeScalars)
    )
  }
  for item in card.items {
    #expect((item.advice != nil) == (item.passed == false), "\(item.id)")
    if item.passed == nil { #expect(item.evidence.isEmpty, "\(item.id)") }
    if item.passed == true { #expect(!item.evidence.isEmpty, "\(item.id)") }
    if item.passed == false, let word = item.evidence.first?.text.split(separator: " ").first {
      #expect(item.advice?.contains(word) == true, "\(item.id)")
    }
  }
}

extension Scorecard.Item {
  var quotes: [String] { evidence.map(\.text) }
  var turns: [Int] { evidence.map(\.turn) }
}
