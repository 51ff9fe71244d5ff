package import Terminal

/// One question for a line: what stands before it, what is in it already, who watches while it is typed.
package struct LineRequest {
  /// What stands before the line; one line of text, always followed by exactly one space.
  package var prompt: StyledText
  /// The prompt where only ASCII can be shown, without the space.
  package var plainPrompt: String
  /// Text put in the editor, ready to mend.
  package var prefill: String
  /// Words that Tab completes, such as `:help`; only at the start of a line that begins with a colon.
  package var commands: [String]
  /// How long to wait before the watcher is asked for the first time; nil = never.
  package var nextCheck: Duration?
  /// Decides what happens while the line is not there yet; called on the reading thread.
  package var onWaiting: ((WaitingLine) -> WaitingDecision)?

  /// Without a `plainPrompt`, the prompt itself is made ASCII.
  package init(
    prompt: StyledText = "",
    plainPrompt: String? = nil,
    prefill: String = "",
    commands: [String] = [],
    nextCheck: Duration? = nil,
    onWaiting: ((WaitingLine) -> WaitingDecision)? = nil
  ) {
    self.prompt = prompt
    self.plainPrompt = Self.ascii(plainPrompt ?? prompt.plain)
    self.prefill = prefill
    self.commands = commands
    self.nextCheck = nextCheck
    self.onWaiting = onWaiting
  }

  private static func ascii(_ text: String) -> String {
    let shown = text.reversed().drop { $0.isWhitespace }.reversed()
    return String(shown.map { $0.isASCII ? $0 : $0 == "›" || $0 == "»" ? ">" : "?" })
  }
}

/// A line that is still being typed.
package struct WaitingLine: Equatable, Sendable {
  /// Since the prompt appeared; time in which the program was stopped does not count.
  package let elapsed: Duration
  /// Since the last key, or since the prompt appeared.
  package let idle: Duration
  /// What stands in the line so far.
  package let text: String

  package init(elapsed: Duration, idle: Duration, text: String) {
    self.elapsed = elapsed
    self.idle = idle
    self.text = text
  }
}

/// What to do with somebody who has not sent the line yet; `next` is the time to the next question, nil = none.
package enum WaitingDecision: Equatable, Sendable {
  case keepWaiting(next: Duration?)
  /// Show these lines above the prompt; the half-typed line stays unharmed.
  case say([StyledText], next: Duration?)
  /// Take the prompt and the line off the screen and come back with `Reading.silence`.
  case giveUp
}
