internal import Listening

/// Reads `moves`: what a scenario listens for beside the sixteen, taught by example lines.
struct CustomMoveReader {
  let findings: Findings

  func moves(_ entries: [PlacedNode.Entry]) -> [WrittenMove] {
    var moves: [WrittenMove] = []
    for entry in entries {
      guard let reader = MappingReader(entry.value, as: .customMove, findings: findings) else { continue }
      let name = entry.key.value
      if Heard.names.contains(name) || moves.contains(where: { $0.value.name == name }) {
        findings.error(
          "name-clash",
          at: entry.key.place,
          Heard.names.contains(name)
            ? "'\(name)' is the name of a move that is always there." : "Two moves are called '\(name)'.",
          fix: "call it something else."
        )
        continue
      }
      let examples = reader.speech("examples")?.variants ?? []
      if !reader.has("examples") {
        reader.missing("examples", fix: "write 'examples: |' and below it at least \(Self.fewest) lines that do it.")
      } else if (1..<Self.fewest).contains(examples.count) {
        findings.error(
          "missing-key",
          at: reader.keyPlace("examples") ?? reader.place,
          "A move needs at least \(Self.fewest) examples, and this has \(examples.count).",
          fix: "add lines below 'examples: |' that do it in other words."
        )
      }
      moves.append(
        WrittenMove(name: entry.key, examples: examples, counterExamples: reader.speech("not")?.variants ?? [])
      )
    }
    return moves
  }

  /// One or two lines are a phrase, not a kind of thing.
  private static let fewest = 3
}
