internal import CallEngine
internal import ScenarioFormat

/// Meter changes that change nothing.
struct MeterCheck {
  let proof: Proof

  func findings() -> [Diagnostic] { (proof.exploration.isComplete ? pinned() : []) + irrelevant() }

  /// Changes of a meter that always stands at its end when they come.
  private func pinned() -> [Diagnostic] {
    let flow = proof.flow
    return flow.reactions.indices.flatMap { index -> [Diagnostic] in
      let moved = proof.exploration.moved[index]
      // Zero in the last place: another reaction that does the same stood for it.
      guard moved.w != 0 else { return [] }
      let flags: [(Meter, UInt8)] = [(.trust, moved.x), (.patience, moved.y), (.interest, moved.z)]
      return flags.compactMap { meter, hasMoved in
        let change = flow.reactions[index].change[meter]
        guard change != 0, hasMoved == 0 else { return nil }
        let written = flow.written[index]
        return Diagnostic(
          "meter-pinned",
          proof.isOwn(written.place) ? .warning : .note,
          at: written.place,
          "'\(meter.rawValue): \(change > 0 ? "+" : "")\(change)' has no effect in any call: \(meter.rawValue) is always \(change > 0 ? "at its most" : "at zero") when this answers.",
          fix: change > 0
            ? "raise the 'max' of \(meter.rawValue), give less of it before, or take the change out."
            : "give some \(meter.rawValue) before, or take the change out."
        )
      }
    }
  }

  /// Meters that are moved and that nothing looks at.
  private func irrelevant() -> [Diagnostic] {
    [Meter.trust, .interest].compactMap { meter in
      let isRead = proof.flow.reactions.contains { $0.guarded.reads(meter) }
      let changing = proof.flow.reactions.indices.filter { proof.flow.reactions[$0].change[meter] != 0 }
        .map { proof.flow.written[$0].place }.filter(proof.isOwn).sorted()
      guard !isRead, let first = changing.first else { return nil }
      return Diagnostic(
        "meter-irrelevant",
        .note,
        at: first,
        "'\(meter.rawValue)' is changed in \(changing.count) place\(changing.count == 1 ? "" : "s"), but no 'when' asks for it.",
        fix: "let a 'when' ask for it, or leave it out."
      )
    }
  }
}
