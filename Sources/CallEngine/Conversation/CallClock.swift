/// How long a call has taken on the telephone, whatever it took to type: 150 words a minute, silences as they were.
package enum CallClock {
  /// In whole seconds.
  package static func seconds(_ transcript: Transcript) -> Int {
    transcript.entries.reduce(0) { sum, entry in
      switch entry {
      case .caller(let turn): sum + turn.seconds
      case .prospect(let line): sum + seconds(toSay: line.text)
      case .reaction, .ended: sum
      }
    }
  }

  /// Rounded up, in seconds.
  package static func seconds(toSay text: String) -> Int {
    let words = text.split(whereSeparator: \.isWhitespace).count
    return (words * 60 + BreakIn.wordsPerMinute - 1) / BreakIn.wordsPerMinute
  }
}
