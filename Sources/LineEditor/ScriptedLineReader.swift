internal import Terminal

/// Lines from a list, for tests: no terminal, no clock, and every request is kept.
package final class ScriptedLineReader: LineReader {
  /// One answer, or time passing before it.
  package enum Step: Equatable, Sendable {
    case gives(Reading)
    /// Time passes with `typed` in the line, the watcher is asked as often as it wants, then the reading comes.
    ///
    /// Unless the watcher gave up before.
    case waits(Duration, typed: String, then: Reading)
  }

  private var steps: ArraySlice<Step>
  /// What was asked for, in order.
  package private(set) var requests: [LineRequest] = []
  /// What the watcher said, in order.
  package private(set) var said: [String] = []
  /// What was to be remembered, in order.
  package private(set) var history: [String] = []
  /// How long pauses were to be.
  package private(set) var pauses: [Duration] = []
  /// How many stretches are open.
  package private(set) var depth = 0

  package init(steps: [Step]) {
    self.steps = steps[...]
  }

  /// The readings one after the other, then the end of the input.
  package convenience init(_ readings: [Reading]) {
    self.init(steps: readings.map(Step.gives))
  }

  /// The lines one after the other, then the end of the input.
  package convenience init(lines: [String]) {
    self.init(lines.map(Reading.line))
  }

  package func begin() { depth += 1 }

  package func end() { depth = 0 }

  package func addToHistory(_ line: String) { history.append(line) }

  package func pause(for duration: Duration) -> Reading? {
    pauses.append(duration)
    return nil
  }

  package func read(_ request: LineRequest) -> Reading {
    requests.append(request)
    switch steps.popFirst() {
    case nil: return .endOfInput(partial: "")
    case .gives(let reading): return reading
    case .waits(let duration, let typed, let reading):
      return watch(request, for: duration, typed: typed) ? reading : .silence(partial: typed)
    }
  }

  /// False when the watcher gave the line up.
  private func watch(_ request: LineRequest, for duration: Duration, typed: String) -> Bool {
    var elapsed = Duration.zero
    var next = request.nextCheck
    while let step = next, let watcher = request.onWaiting, elapsed + step <= duration, step > .zero {
      elapsed += step
      switch watcher(WaitingLine(elapsed: elapsed, idle: elapsed, text: typed)) {
      case .keepWaiting(let following): next = following
      case .say(let lines, let following):
        said += lines.map(\.plain)
        next = following
      case .giveUp: return false
      }
    }
    return true
  }
}
