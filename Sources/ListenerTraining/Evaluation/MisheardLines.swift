internal import Listening

/// Every line the listener gets wrong, with what it said instead: where to look when a figure stalls.
package struct MisheardLines: Sendable {
  private let evaluation: Evaluation

  package init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  package var lines: [String] {
    evaluation.set.turns.indices.flatMap { place -> [String] in
      let turn = evaluation.set.turns[place]
      let answer = evaluation.answers[place]
      let missed = turn.moves & ~answer.moves
      let added = answer.moves & ~turn.moves
      guard answer.stance != turn.stance || missed != 0 || added != 0 else { return [] }
      let line = evaluation.corpus.authors[turn.author].lines[turn.line]
      let stance =
        answer.stance == turn.stance
        ? line.stance.rawValue : "\(line.stance.rawValue), heard \(Stance.allCases[answer.stance].rawValue)"
      return [
        "\(line.id) \(line.kind.rawValue): \(stance)\(names(" missed ", missed))\(names(" added ", added))",
        "    \(line.after.map { "[\($0)] " } ?? "")\(line.text)",
      ]
    }
  }

  private func names(_ head: String, _ bits: UInt32) -> String {
    let names = Move.allCases.enumerated().filter { bits >> UInt32($0.offset) & 1 != 0 }.map(\.element.rawValue)
    return names.isEmpty ? "" : head + names.joined(separator: ", ")
  }
}
