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
}
