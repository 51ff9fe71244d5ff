import CallJournal
import Foundation
import Testing

/// What goes in comes out again, by another connection than the one that wrote it.
@Suite struct JournalRoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aSessionComesBackAsItBegan() throws {
    let new = NewSession.sample(seed: 0xFFFF_0000_1234_5678)
    let begun = try Journal(at: folder.journal).begin(new)
    let kept = try Journal.reading(at: folder.journal).session(begun.id)

    #expect(kept == begun)
    #expect(kept.uuid == new.uuid)
    #expect(kept.scenario == new.scenario)
    #expect(kept.title == new.title)
    #expect(kept.digest == new.digest)
    #expect(kept.seed == new.seed)
    #expect(kept.mode == new.mode)
    #expect(kept.listener == new.listener)
    #expect(kept.rubric == new.rubric)
    #expect(kept.caller == new.caller)
    #expect(kept.startedAt == new.startedAt)
    #expect(kept.state == .interrupted)
    #expect(kept.endedAt == nil)
    #expect(kept.outcome == nil)
    #expect(kept.ending == nil)
    #expect(kept.score == nil)
    #expect(kept.turns == 0)
  }

  @Test func turnsComeBackInOrder() throws {
    let journal = try Journal(at: folder.journal)
    let id = try journal.begin(.sample()).id
    let turns = [
      TurnRecord.said(0, "Karin, Jonas Brandt from Tiderail."),
      TurnRecord(index: 1, kind: "silence", text: "", seconds: 12, at: instant(20)),
      TurnRecord(index: 2, kind: "hung-up", text: "", seconds: nil, at: instant(31)),
    ]
    for turn in turns.reversed() { try journal.append(turn, to: id) }

    #expect(try Journal.reading(at: folder.journal).turns(of: id) == turns)
    #expect(try journal.session(id).turns == 3)
  }

  @Test(arguments: [
    "",
    " two  spaces\tand a tab ",
    "it's \"quoted\"; DROP TABLE session; -- ?1 :a",
    "Grüße ☎ 你好 👩‍💼",
    "e\u{301} is not \u{E9}",
    "before\u{0}after",
    "\u{FEFF}line\r\nline",
  ])
  func aLineComesBackByteForByte(text: String) throws {
    let journal = try Journal(at: folder.journal)
    let id = try journal.begin(.sample(sources: ["a.yaml": text])).id
    try journal.append(.said(0, text), to: id)

    let kept = try Journal.reading(at: folder.journal)
    #expect(try kept.turns(of: id).map { Array($0.text.utf8) } == [Array(text.utf8)])
    #expect(try kept.sources(of: "sha256:aa")["a.yaml"].map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test func theEndComesBack() throws {
    let finished = FinishedSession.sample()
    let id: SessionID
    do {
      let journal = try Journal(at: folder.journal)
      id = try journal.begin(.sample()).id
      try journal.finish(id, finished)
    }
    let journal = try Journal.reading(at: folder.journal)
    let kept = try journal.session(id)

    #expect(kept.state == .finished)
    #expect(kept.endedAt == finished.endedAt)
    #expect(kept.outcome == finished.outcome)
    #expect(kept.ending == finished.ending)
    #expect(kept.score == finished.score)
    #expect(try journal.scorecard(of: id) == finished.scorecard)
    #expect(try journal.checks(of: id) == finished.checks)
  }

  @Test func aScoreMayBeMissing() throws {
    let journal = try Journal(at: folder.journal)
    let id = try journal.begin(.sample()).id
    try journal.finish(id, .sample(score: nil))

    #expect(try journal.session(id).state == .finished)
    #expect(try journal.session(id).score == nil)
  }

  @Test func anInterruptedSessionHasNoScorecard() throws {
    let journal = try Journal(at: folder.journal)
    let id = try journal.begin(.sample()).id

    #expect(try journal.scorecard(of: id) == nil)
    #expect(try journal.checks(of: id).isEmpty)
  }

  @Test func aNumberIsPrintedAndReadAsItIs() {
    #expect("\(SessionID(rawValue: 42))" == "42")
    #expect(SessionID("42") == SessionID(rawValue: 42))
    #expect(SessionID("latest") == nil)
  }

  @Test func whatIsNotThereIsNotFound() throws {
    let journal = try Journal(at: folder.journal)
    let nobody = SessionID(rawValue: 99)
    let attempts: [() throws -> Void] = [
      { _ = try journal.session(nobody) },
      { _ = try journal.turns(of: nobody) },
      { _ = try journal.scorecard(of: nobody) },
      { _ = try journal.checks(of: nobody) },
      { _ = try journal.sources(of: "sha256:never") },
      { try journal.append(.said(0, "Hello?"), to: nobody) },
      { try journal.finish(nobody, .sample()) },
    ]
    for attempt in attempts {
      let error = #expect(throws: JournalError.self) { try attempt() }
      #expect(error?.kind == .notFound)
      #expect(error?.path == folder.journal.path)
    }
  }
}
