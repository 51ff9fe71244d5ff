internal import CallEngine
internal import ScenarioFormat

/// What an exploration leaves out of sight: a guard that asks for it may hold and may not, so both are tried.
///
/// What no call can do with it out of sight, no call can do: fewer situations prove as much. What one seems to do has to be tried again
/// in full sight.
struct Blur: Hashable {
  var facts: UInt64 = 0
  /// `once` reactions, by their bits.
  var onces: UInt64 = 0
  var trust = false
  var interest = false

  static let none = Blur()

  /// Whether a guard asks for anything out of sight.
  func touches(_ guarded: FlowGuard, once: UInt64) -> Bool {
    (guarded.facts | guarded.absentFacts) & facts != 0 || once & onces != 0 || (trust && guarded.reads(.trust))
      || (interest && guarded.reads(.interest))
  }

  /// The part of a guard that is in sight.
  func visible(_ guarded: FlowGuard) -> FlowGuard {
    var visible = guarded
    visible.facts &= ~facts
    visible.absentFacts &= ~facts
    if trust { visible.open(.trust) }
    if interest { visible.open(.interest) }
    return visible
  }

  /// Brings into sight what a guard asks for.
  mutating func reveal(_ guarded: FlowGuard, once: UInt64) {
    facts &= ~(guarded.facts | guarded.absentFacts)
    onces &= ~once
    if guarded.reads(.trust) { trust = false }
    if guarded.reads(.interest) { interest = false }
  }

  /// Brings into sight one thing out of sight for which a guard does not hold, a fact before a meter: it doubles the situations at most.
  ///
  /// - Returns: Whether there is such a thing, in sight or not.
  mutating func revealReason(_ guarded: FlowGuard, once: UInt64, at standing: Standing) -> Bool {
    let wrong = guarded.facts & ~standing.facts | guarded.absentFacts & standing.facts
    let spent = once & standing.spent
    let meters = [Meter.trust, .interest, .patience].filter {
      guarded.reads($0) && !guarded.allows(standing.meters, $0)
    }
    // Something in sight would have kept it from being seen; so whatever is wrong is out of sight.
    if wrong & facts != 0 {
      facts &= ~(wrong & facts & (~(wrong & facts) &+ 1))
    } else if spent & onces != 0 {
      onces &= ~spent
    } else if meters.contains(.interest), interest {
      interest = false
    } else if meters.contains(.trust), trust {
      trust = false
    }
    return wrong != 0 || spent != 0 || !meters.isEmpty
  }
}
