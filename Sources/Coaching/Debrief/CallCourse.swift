package import CallEngine
internal import Listening
internal import ScenarioFormat

/// Where a call stood before its first turn and after each one.
package struct CallCourse: Sendable {
  /// One more than there are turns.
  package let standings: [Standing]

  /// - Parameter flow: The one the call was played in.
  package init(_ transcript: Transcript, in flow: Flow) {
    var standings = [flow.opening]
    let index = Dictionary(flow.written.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for exchange in transcript.exchanges {
      guard let reaction = exchange.reaction.flatMap({ index[$0.id] }), let last = standings.last else { break }
      standings.append(flow.after(reaction, at: last))
    }
    self.standings = standings
  }
}
