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
          "'\(name)' cannot be the name of this move: it is taken.",
          fix: "call it something else."
        )
        continue
      }
      let examples = reader.speech("examples")?.variants ?? []
      if examples.count < Self.fewest {
        reader.missing("examples", fix: "write 'examples: |' and below it at least \(Self.fewest) lines that do it.")
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
