internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// A caller who only makes turns of certain kinds: what `using` speaks of, and the callers of the house rules.
struct CallerKind {
  let limits: TurnSearch.Limits

  /// - Parameter names: Stances and moves he keeps to; without stances any will do, without moves too.
  init(using names: [String]) {
    var limits = TurnSearch.Limits()
    let stances = names.compactMap { Stance(rawValue: $0) }
    let moves = names.compactMap { Move(rawValue: $0) }
    if !stances.isEmpty { limits.stances = stances.reduce(0) { $0 | FlowEar.bit(of: $1) } }
    if !moves.isEmpty { limits.allowed = moves.reduce(0) { $0 | FlowEar.bit(of: $1) } }
    limits.mayBeSilence = moves.isEmpty
    self.limits = limits
  }

  private init(_ limits: TurnSearch.Limits) {
    self.limits = limits
  }

  /// Speaks as an equal in every turn, and neither pitches nor pushes.
  static let peer: CallerKind = {
    var limits = TurnSearch.Limits()
    limits.stances = FlowEar.bit(of: .peer)
    limits.allowed = [Move.pitchProduct, .boast, .pressure, .defer].reduce(UInt64.max) { $0 & ~FlowEar.bit(of: $1) }
    limits.mayBeSilence = false
    return CallerKind(limits)
  }()

  /// Says nothing, or nothing that means anything.
  static let idle: CallerKind = {
    var limits = TurnSearch.Limits()
    limits.stances = FlowEar.bit(of: .neutral)
    limits.allowed = FlowEar.silence | FlowEar.unclear
    limits.mayHaveTopics = false
    return CallerKind(limits)
  }()

  /// Asks nothing of her.
  static let unasking: CallerKind = {
    var limits = TurnSearch.Limits()
    limits.allowed = ~FlowEar.bit(of: .askDiscovery)
    return CallerKind(limits)
  }()

  static func stance(_ stance: Stance) -> CallerKind {
    var limits = TurnSearch.Limits()
    limits.stances = FlowEar.bit(of: stance)
    return CallerKind(limits)
  }
}
