import Listening
import Testing

@Suite struct CueFileTests {
  @Test func everyCueFiresInItsExamplesAndNotInItsCounterExamples() throws {
    let listener = try Listener.standard()
    #expect(listener.cues.count >= 40)
    for cue in listener.cues {
      for line in cue.positives { #expect(fires(cue, in: line, listener), "\(cue.name) must fire in: \(line)") }
      for line in cue.negatives { #expect(!fires(cue, in: line, listener), "\(cue.name) must not fire in: \(line)") }
    }
  }

  @Test func everyCueHasExamplesAndWordsForPeople() throws {
    for cue in try Listener.standard().cues {
      #expect(!cue.says.isEmpty, "\(cue.name)")
      #expect(cue.positives.count >= 2, "\(cue.name) wants two examples")
      #expect(!cue.negatives.isEmpty, "\(cue.name) wants a counter-example")
      #expect(!cue.moves.isEmpty || !cue.stances.isEmpty || cue.signal != nil, "\(cue.name) speaks for nothing")
    }
  }

  /// An example may begin with what the other side said, in square brackets.
  private func fires(_ cue: Cue, in example: String, _ listener: Listener) -> Bool {
    guard example.hasPrefix("["), let end = example.firstIndex(of: "]") else {
      return listener.firedCues(example).contains(cue.name)
    }
    let after = String(example[example.index(after: example.startIndex)..<end])
    let line = String(example[example.index(after: end)...].drop { $0 == " " })
    return listener.firedCues(line, after: after).contains(cue.name)
  }

  @Test(arguments: [
    ("cue a: b\n  hear (one|two", "bracket"), ("cue a: b\n  hear {3,1}", "gap"), ("cue a: b\n  move sing +2", "sing"),
    ("cue a: b\n  jump 2", "jump"), ("  hear one", "before the first cue"), ("cue a: b\ncue a: c", "already"),
    ("cue a: b\n  hear ()", "empty"), ("cue a: b\n  if raining", "raining"), ("tune a: b", "neither"),
  ])
  func aBrokenFileSaysWhereAndWhy(_ text: String, _ word: String) throws {
    let failure = #expect(throws: CueFile.Failure.self) { try CueFile(text) }
    #expect(failure?.reason.contains(word) == true, "\(failure?.reason ?? "")")
    #expect(failure?.line == text.split(separator: "\n").count)
  }
}
