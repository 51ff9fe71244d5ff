internal import Terminal

/// What is known about the line being read: who asked, since when, and how it ended.
struct PendingLine {
  /// Why no more scalars come.
  enum Ending: Equatable {
    case silence
    case interrupted
    case endOfInput
    case terminated(signal: Int32)
    case failed(SystemError)
  }

  /// A watcher that wants to be asked at once, again and again, still leaves time for keys.
  private static let shortest = Duration.milliseconds(10)

  var request = LineRequest()
  var prompt = Prompt("", color: false)
  var isPrefilled = false
  var ending: Ending?
  /// What stood in the line when it ended early.
  var partial = ""

  private let clock = SuspendingClock()
  private var began: SuspendingClock.Instant
  private var lastKey: SuspendingClock.Instant
  private var due: SuspendingClock.Instant?

  init(request: LineRequest = LineRequest(), prompt: Prompt = Prompt("", color: false)) {
    self.request = request
    self.prompt = prompt
    began = clock.now
    lastKey = began
    schedule(request.nextCheck)
  }

  mutating func noteKey() { lastKey = clock.now }

  /// Sets the time of the next question, counted from now.
  mutating func schedule(_ next: Duration?) {
    due = request.onWaiting == nil ? nil : next.map { clock.now + max($0, Self.shortest) }
  }

  /// Time to the next question; zero when it is due, nil when there is none.
  var untilDue: Duration? { due.map { max(.zero, clock.now.duration(to: $0)) } }

  /// What the watcher is told.
  func waiting(text: String) -> WaitingLine {
    let now = clock.now
    return WaitingLine(elapsed: began.duration(to: now), idle: lastKey.duration(to: now), text: text)
  }

  /// Leaves out time in which the program was stopped.
  mutating func skip(_ lost: Duration) {
    began += lost
    lastKey += lost
    due = due.map { $0 + lost }
  }
}
