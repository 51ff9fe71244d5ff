import CallJournal
import Foundation

/// An instant some seconds after a fixed one.
func instant(_ seconds: Int = 0) -> Date {
  Date(timeIntervalSince1970: 1_760_000_000.125 + Double(seconds))
}

extension NewSession {
  static func sample(
    scenario: String = "freight-cfo",
    digest: String = "sha256:aa",
    sources: [String: String] = ["freight-cfo.yaml": "format: 1\n", "common/exit.yaml": "says: |\n  Bye.\n"],
    seed: UInt64 = 7,
    startedAt: Date = instant()
  ) -> NewSession {
    NewSession(
      uuid: UUID(),
      scenario: scenario,
      title: "The freight CFO",
      digest: digest,
      sources: sources,
      seed: seed,
      mode: "exam",
      listener: "1",
      rubric: "1",
      caller: "Jonas Brandt",
      startedAt: startedAt
    )
  }
}

extension TurnRecord {
  static func said(_ index: Int, _ text: String, seconds: Int? = 9) -> TurnRecord {
    TurnRecord(index: index, kind: "said", text: text, seconds: seconds, at: instant(index))
  }
}

extension FinishedSession {
  static func sample(score: Int? = 83) -> FinishedSession {
    FinishedSession(
      outcome: "next-step-agreed",
      ending: "meeting",
      score: score,
      scorecard: #"{"criteria":[{"id":"purpose","passed":true}],"score":83}"#,
      checks: [
        CheckRecord(check: "states-purpose", criterion: "purpose", passed: true, weight: 3),
        CheckRecord(check: "easy-no", criterion: "ask", passed: false, weight: 2),
        CheckRecord(check: "takes-brush-off", criterion: "in-sync", passed: nil, weight: 1),
      ],
      endedAt: instant(90)
    )
  }
}
