internal import Listening

/// The agreement as a page of text.
package struct AgreementText: Sendable {
  private let agreement: Agreement

  package init(_ agreement: Agreement) {
    self.agreement = agreement
  }

  package var lines: [String] {
    [
      "\(agreement.lines) lines labelled twice, the second time blind; Cohen's kappa", "",
      Columns.pad("stance", 18) + Columns.right(Columns.thousandths(agreement.stance.value), 6)
        + "   the same in \(Columns.thousandths(agreement.sameStance))",
    ]
      + zip(Stance.allCases, agreement.stances).map { row("  " + $0.rawValue, $1) }
      + [Columns.pad("moves, mean", 18) + Columns.right(Columns.thousandths(agreement.meanOfMoves), 6)]
      + zip(Move.allCases, agreement.moves).map { row("  " + $0.rawValue, $1) }
  }

  private func row(_ name: String, _ kappa: Kappa) -> String {
    Columns.pad(name, 18) + Columns.right(Columns.thousandths(kappa.value), 6) + "   \(kappa.count) lines"
  }
}
