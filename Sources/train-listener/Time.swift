internal import ArgumentParser
internal import Foundation
internal import ListenerTraining
internal import Listening

struct Time: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how long the shipped listener takes for a line, on one core.",
    discussion: "Figures mean something only in a release build, on a quiet machine."
  )

  @Argument(help: "A file of lines to hear.")
  var file: String

  @Option(help: "Hear all lines so many times.")
  var rounds = 5

  func run() throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { throw ValidationError("\(file) holds no line.") }
    let listener = try Listener.standard()
    let timing = Timing(lines, rounds: max(1, rounds)) { _ = listener.hear($0) }
    for line in timing.lines { print(line) }
  }
}
