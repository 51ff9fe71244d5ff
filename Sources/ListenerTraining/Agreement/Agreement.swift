internal import Listening

/// How far two people's labels agree: what no listener can be expected to exceed.
package struct Agreement: Sendable {
  package let lines: Int
  package let stance: Kappa
  /// The share of lines with the same stance.
  package let sameStance: Double
  /// Each against the rest, in the order of the cases.
  package let stances: [Kappa]
  package let moves: [Kappa]

  package init(_ labels: SecondLabels) {
    let lines = labels.lines
    self.lines = lines.count
    func place(_ stance: Stance) -> Int { Stance.allCases.firstIndex(of: stance) ?? 0 }
    stance = Kappa(
      lines.map { (place($0.first.stance), place($0.second.stance)) },
      labels: Stance.allCases.count
    )
    sameStance =
      lines.isEmpty ? 0 : Double(lines.count { $0.first.stance == $0.second.stance }) / Double(lines.count)
    stances = Stance.allCases.map { stance in
      Kappa(lines.map { ($0.first.stance == stance, $0.second.stance == stance) })
    }
    moves = Move.allCases.map { move in
      Kappa(lines.map { ($0.first.moves.contains(move), $0.second.moves.contains(move)) })
    }
  }

  package var meanOfMoves: Double { moves.map(\.value).reduce(0, +) / Double(moves.count) }
}
