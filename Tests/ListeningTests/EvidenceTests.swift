import Listening
import Testing

/// The words shown are those that carry the stance: without them it is weaker, or another.
@Suite struct EvidenceTests {
  @Test func withoutTheShownWordsTheStanceIsWeaker() throws {
    let listener = try Listener.standard()
    var (shown, lowered, none) = (0, 0, 0)
    var stubborn: [String] = []
    for name in BlindLines.names {
      for line in try BlindLines.read(name) {
        let hearing = listener.hear(line.text, after: line.after ?? "")
        guard let first = hearing.evidence.first else {
          none += 1
          continue
        }
        shown += 1
        let rest = listener.hear(hearing.text(without: hearing.evidence), after: line.after ?? "")
        let isLower = rest.stance != hearing.stance || rest.confidence < hearing.confidence
        if isLower { lowered += 1 } else { stubborn.append("\(line.text) | \(first.text)") }
      }
    }
    #expect(shown >= 300, "\(none) lines rest on overall wording")
    #expect(lowered * 100 >= shown * 95, "\(lowered) of \(shown); not in \(stubborn.prefix(20))")
  }
}
