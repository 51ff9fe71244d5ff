import Listening
import Testing

/// How the listener does on lines it never learned from.
///
/// The floors stand a few points below what was measured, so that a step back fails. `wide` was not even looked at while the
/// cues were written: its figures are the honest ones. `plays` is what people typed in practice, call by call, and `calls` whole calls
/// as somebody wrote them down: nothing is harder, and nothing tells more of how well a caller is understood.
@Suite struct BlindLinesTests {
  @Test(arguments: [
    ("workshop", 90, 84), ("office", 90, 84), ("wide", 90, 79), ("plays", 75, 70), ("calls", 66, 69),
  ])
  func stanceAndMovesAreHeard(_ name: String, _ stanceFloor: Int, _ moveFloor: Int) throws {
    let lines = try BlindLines.read(name)
    #expect(lines.count >= 120)
    let listener = try Listener.standard()
    var rightStances = 0
    var (found, extra, missed) = (0, 0, 0)
    for line in lines {
      let hearing = listener.hear(line.text, after: line.after ?? "")
      if hearing.stance == line.stance { rightStances += 1 }
      let heard = Set(hearing.moves.map(\.move))
      let labelled = Set(line.moves)
      found += heard.intersection(labelled).count
      extra += heard.subtracting(labelled).count
      missed += labelled.subtracting(heard).count
    }
    let stances = 100 * rightStances / lines.count
    let moves = 200 * found / (2 * found + extra + missed)
    #expect(stances >= stanceFloor, "stance right in \(stances) %")
    #expect(moves >= moveFloor, "moves, micro-F1 \(moves) %")
  }
}
