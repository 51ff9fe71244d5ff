/// How long something takes for each line of many, and for turns of the two lengths the listener has goals for.
package struct Timing: Sendable {
  /// Microseconds, ascending.
  package let all: [Double]
  /// For turns of 13 to 17 words, the length of a usual one; and for turns of about 90, made of lines put together.
  package let usual: [Double]
  package let long: [Double]

  /// - Parameter hear: What is timed; a first round is not counted.
  package init(_ lines: [String], rounds: Int, _ hear: (String) -> Void) {
    func words(_ line: String) -> Int { line.split(separator: " ").count }
    var joined: [String] = []
    var turn = ""
    for line in lines {
      turn += (turn.isEmpty ? "" : " ") + line
      let count = words(turn)
      if count >= 85 {
        if count <= 95 { joined.append(turn) }
        turn = ""
      }
    }
    all = Self.times(lines, rounds, hear)
    usual = Self.times(lines.filter { (13...17).contains(words($0)) }, rounds, hear)
    long = Self.times(joined, rounds, hear)
  }

  private static func times(_ lines: [String], _ rounds: Int, _ hear: (String) -> Void) -> [Double] {
    let clock = ContinuousClock()
    for line in lines { hear(line) }
    var times: [Double] = []
    times.reserveCapacity(lines.count * rounds)
    for _ in 0..<rounds {
      for line in lines {
        let spent = clock.measure { hear(line) }
        times.append(Double(spent.components.attoseconds) / 1e12 + Double(spent.components.seconds) * 1e6)
      }
    }
    return times.sorted()
  }

  package var lines: [String] {
    [
      row("all lines", all), row("13 to 17 words", usual), row("85 to 95 words", long),
      "lines a second: \(Int(1e6 / max(Self.mean(all), 1e-9)))",
    ]
  }

  private func row(_ name: String, _ times: [Double]) -> String {
    func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    guard !times.isEmpty else { return "\(name): none" }
    return
      "\(name): \(times.count) heard, mean \(tenths(Self.mean(times))) µs, median \(tenths(times[times.count / 2])) µs,"
      + " p99 \(tenths(times[min(times.count - 1, times.count * 99 / 100)])) µs"
  }

  private static func mean(_ times: [Double]) -> Double {
    times.isEmpty ? 0 : times.reduce(0, +) / Double(times.count)
  }
}
