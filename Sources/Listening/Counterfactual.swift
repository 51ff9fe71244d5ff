/// How the line would come across without some of its words: what would change the judgement.
package struct Counterfactual: Sendable, Hashable {
  /// The words left out; several only where no single ones change the stance.
  package var without: [Evidence]
  package var stance: Stance
  /// In thousandths.
  package var confidence: Int
  package var unsure: Bool
}

extension Listener {
  /// Hears the line again without the words that carried its stance: one after the other, then all of them.
  ///
  /// - Parameter hearing: What this listener heard, after the same words of the other side.
  package func counterfactuals(
    to hearing: Hearing,
    after: String = "",
    acts: [ProspectAct] = []
  ) -> [Counterfactual] {
    let single = hearing.evidence.map { hear(hearing, without: [$0], after, acts) }
    guard hearing.evidence.count > 1, !single.contains(where: { $0.stance != hearing.stance }) else { return single }
    return single + [hear(hearing, without: hearing.evidence, after, acts)]
  }

  private func hear(_ hearing: Hearing, without: [Evidence], _ after: String, _ acts: [ProspectAct]) -> Counterfactual {
    let rest = hear(hearing.text(without: without), after: after, acts: acts)
    return Counterfactual(without: without, stance: rest.stance, confidence: rest.confidence, unsure: rest.unsure)
  }
}

extension Hearing {
  /// The line with these words cut out.
  package func text(without: [Evidence]) -> String {
    var left = String.UnicodeScalarView()
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where !without.contains(where: { ($0.start..<$0.end).contains(offset) }) {
      left.append(scalar)
    }
    return String(left)
  }
}
