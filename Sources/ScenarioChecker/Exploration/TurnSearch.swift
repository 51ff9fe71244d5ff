internal import CallEngine
internal import Listening
internal import ScenarioFormat

/// Finds a turn that one reaction answers and others do not: what stands for all turns of its kind.
///
/// A turn may hold any number of moves, so there are far too many to list. But what a reaction asks for is a short list, and a turn that
/// fits it and escapes an earlier one differs from the shortest that fits by what the earlier one must not hear: a small search.
struct TurnSearch {
  /// What else the turn must be, besides what the reaction asks for.
  struct Limits: Hashable {
    var stances: UInt64 = (1 << UInt64(Stance.allCases.count)) - 1
    /// Everything that may be heard in it.
    var allowed: UInt64 = .max
    var required: UInt64 = 0
    /// Moves one of which must lead; zero when any may.
    var leads: UInt64 = 0
    var forbiddenLeads: UInt64 = 0
    var mayBeSilence = true
    var mayHaveTopics = true
    /// The one reaction that may answer; nil when any may.
    var answeredBy: Int?
  }

  let ear: FlowEar
  /// Everything that can be heard in a turn that is no silence.
  private let sounds: UInt64
  private let topics: UInt64
  private let customMoves: UInt64
  /// Moves and topics that were tried, so that a hopeless search ends.
  private static let mostTries = 20_000

  init(_ ear: FlowEar) {
    self.ear = ear
    sounds = FlowEar.allMoves | ear.allCustomMoves | FlowEar.longWinded | FlowEar.unclear
    customMoves = ear.allCustomMoves
    topics = ear.topics.reduce(0) { $0 | ear.bit(ofTopic: $1) }
  }

  /// The simplest turn for which `wanted` holds and none of `avoided` does; nil when there is none.
  func turn(_ wanted: FlowCondition, avoiding avoided: [FlowCondition], _ limits: Limits = Limits()) -> FlowTurn? {
    var all = TrialMask.none
    for place in avoided.indices { all.insert(place) }
    return turn(wanted, avoiding: all, of: avoided, limits)
  }

  /// The same, where what is avoided stands at some places of a list.
  func turn(
    _ wanted: FlowCondition,
    avoiding avoided: TrialMask,
    of conditions: [FlowCondition],
    _ limits: Limits = Limits()
  ) -> FlowTurn? {
    let rivals = Rivals(places: avoided, conditions: conditions)
    let silenceWillDo =
      limits.mayBeSilence && limits.required & ~FlowEar.silence == 0 && limits.leads == 0
      && limits.allowed & FlowEar.silence != 0 && limits.stances & FlowEar.bit(of: .neutral) != 0
      && (wanted.isOpen || wanted.holds(for: .silence)) && rivals.first(holding: .silence) == nil
    if silenceWillDo, wanted.awaitsSilence { return .silence }
    var tries = 0
    let moves = wanted.hears | limits.required
    if moves & FlowEar.silence == 0, moves & wanted.notHears == 0, moves & ~limits.allowed == 0 {
      for picked in picks(wanted, moves, limits) {
        let heard = moves | picked
        for stance in Self.stanceOrder(heard) where wanted.stances & limits.stances & stance != 0 {
          for topic in topicPicks(wanted, limits) {
            for lead in leads(heard, wanted, limits) {
              let turn = FlowTurn(heard: heard | lead, lead: lead, stance: stance, topics: topic)
              if let found = grown(turn, wanted, rivals, limits, &tries) { return found }
            }
          }
        }
      }
    }
    // Where nothing else will do, nothing at all may: what no other reaction waits for.
    return silenceWillDo ? .silence : nil
  }

  /// The conditions that must not hold.
  private struct Rivals {
    let places: TrialMask
    let conditions: [FlowCondition]

    /// The first of them that holds for a turn.
    func first(holding turn: FlowTurn) -> FlowCondition? {
      for word in 0..<4 {
        var rest = places[word]
        while rest != 0 {
          let place = word << 6 + rest.trailingZeroBitCount
          if conditions[place].holds(for: turn) { return conditions[place] }
          rest &= rest &- 1
        }
      }
      return nil
    }
  }

  /// Adds what earlier reactions must not hear until none of them takes the turn away.
  ///
  /// What has been added in vain is not added again beside something else: every turn that holds both has been tried by then.
  private func grown(
    _ turn: FlowTurn,
    _ wanted: FlowCondition,
    _ rivals: Rivals,
    _ limits: Limits,
    _ tries: inout Int,
    inVain: (heard: UInt64, topics: UInt64) = (0, 0)
  ) -> FlowTurn? {
    tries += 1
    guard tries < Self.mostTries, isSensible(turn, limits), wanted.isOpen || wanted.holds(for: turn) else { return nil }
    guard let thief = rivals.first(holding: turn) else { return turn }
    var inVain = inVain
    for bit in EachBit(thief.notHears & sounds & limits.allowed & ~wanted.notHears & ~turn.heard & ~inVain.heard) {
      var next = turn
      next.heard |= bit
      if let found = grown(next, wanted, rivals, limits, &tries, inVain: inVain) { return found }
      inVain.heard |= bit
    }
    guard limits.mayHaveTopics else { return nil }
    let mayAdd = topics & ~wanted.notAbout & ~turn.topics & ~inVain.topics
    let onlyNothing = thief.asksTopic && thief.aboutNothing && turn.topics == 0
    for topic in EachBit(onlyNothing ? mayAdd : thief.notAbout & mayAdd) {
      var next = turn
      next.topics |= topic
      if let found = grown(next, wanted, rivals, limits, &tries, inVain: inVain) { return found }
      inVain.topics |= topic
    }
    return nil
  }

  /// Whether a turn can be like that: the lead is among its moves, courtesies lead only alone, and the unclear holds nothing.
  private func isSensible(_ turn: FlowTurn, _ limits: Limits) -> Bool {
    let moves = turn.heard & FlowEar.allMoves
    if turn.heard & ~limits.allowed != 0 || turn.lead & limits.forbiddenLeads != 0 { return false }
    if limits.leads != 0, turn.lead & limits.leads == 0 { return false }
    if moves == 0 {
      if turn.lead != 0 { return false }
    } else {
      if turn.lead & moves == 0 { return false }
      if moves & ~FlowEar.courtesies != 0, turn.lead & FlowEar.courtesies != 0 { return false }
    }
    let holdsAnything = moves | (turn.heard & customMoves) | turn.topics != 0
    return turn.heard & FlowEar.unclear == 0 || !holdsAnything
  }

  private func picks(_ wanted: FlowCondition, _ moves: UInt64, _ limits: Limits) -> EachBit {
    if wanted.hearsAny == 0 || wanted.hearsAny & moves != 0 { return .justNone }
    return EachBit(wanted.hearsAny & sounds & limits.allowed & ~wanted.notHears)
  }

  private func topicPicks(_ wanted: FlowCondition, _ limits: Limits) -> EachBit {
    if wanted.asksTopic {
      var asked = EachBit(limits.mayHaveTopics ? wanted.about & ~wanted.notAbout : 0)
      asked.beginsWithNone = wanted.aboutNothing && !wanted.notAboutNothing
      return asked
    }
    return wanted.notAboutNothing ? EachBit(limits.mayHaveTopics ? topics & ~wanted.notAbout : 0) : .justNone
  }

  /// Those among its own moves first; then others, put in front.
  private func leads(_ heard: UInt64, _ wanted: FlowCondition, _ limits: Limits) -> EachBit {
    let moves = heard & FlowEar.allMoves
    var asked = FlowEar.allMoves & ~limits.forbiddenLeads
    if wanted.leads != 0 { asked &= wanted.leads }
    if limits.leads != 0 { asked &= limits.leads }
    let own = moves & ~FlowEar.courtesies != 0 ? moves & ~FlowEar.courtesies : moves
    var leads = EachBit(own & asked)
    leads.then = FlowEar.allMoves & ~moves & ~wanted.notHears & limits.allowed & asked
    leads.beginsWithNone = moves == 0 && wanted.leads == 0 && limits.leads == 0
    return leads
  }

  /// The stance people mostly have when they do such things, first.
  private static func stanceOrder(_ heard: UInt64) -> [UInt64] {
    if heard & selling != 0 { return vendorFirst }
    if heard & FlowEar.bit(of: .defer) != 0 { return subordinateFirst }
    return heard & FlowEar.allMoves == 0 ? neutralFirst : peerFirst
  }

  private static let selling = [Move.pitchProduct, .boast, .pressure].reduce(0) { $0 | FlowEar.bit(of: $1) }
  private static let vendorFirst = [Stance.vendor, .peer, .neutral, .subordinate].map { FlowEar.bit(of: $0) }
  private static let subordinateFirst = [Stance.subordinate, .neutral, .peer, .vendor].map { FlowEar.bit(of: $0) }
  private static let neutralFirst = [Stance.neutral, .peer, .subordinate, .vendor].map { FlowEar.bit(of: $0) }
  private static let peerFirst = [Stance.peer, .neutral, .subordinate, .vendor].map { FlowEar.bit(of: $0) }
}

/// The bits of a word one by one, without a list of them being made.
private struct EachBit: Sequence, IteratorProtocol {
  private var rest: UInt64
  /// Bits that come after.
  var then: UInt64 = 0
  /// Whether no bit at all comes first.
  var beginsWithNone = false

  init(_ word: UInt64) { rest = word }

  static var justNone: EachBit {
    var none = EachBit(0)
    none.beginsWithNone = true
    return none
  }

  mutating func next() -> UInt64? {
    if beginsWithNone {
      beginsWithNone = false
      return 0
    }
    if rest == 0 {
      rest = then
      then = 0
    }
    guard rest != 0 else { return nil }
    let bit = rest & (~rest &+ 1)
    rest &= rest &- 1
    return bit
  }
}

extension FlowCondition {
  /// Nothing is asked, as in `otherwise`.
  var isOpen: Bool { self == Self.open }

  private static let open = FlowCondition(asking: 0)

  /// Whether one turn can be what both ask for; when in doubt, yes.
  func mayMeet(_ other: FlowCondition) -> Bool {
    if isOpen || other.isOpen { return true }
    if stances & other.stances == 0 { return false }
    if hears & other.notHears != 0 || other.hears & notHears != 0 { return false }
    if hearsAny != 0, hearsAny & ~other.notHears == 0 { return false }
    if other.hearsAny != 0, other.hearsAny & ~notHears == 0 { return false }
    if leads != 0, other.leads != 0, leads & other.leads == 0 { return false }
    if leads != 0, leads & ~other.notHears == 0 { return false }
    if other.leads != 0, other.leads & ~notHears == 0 { return false }
    // Beside a leading courtesy there are no other moves than courtesies.
    if leads != 0, leads & ~FlowEar.courtesies == 0, other.hears & FlowEar.allMoves & ~FlowEar.courtesies != 0 {
      return false
    }
    if other.leads != 0, other.leads & ~FlowEar.courtesies == 0, hears & FlowEar.allMoves & ~FlowEar.courtesies != 0 {
      return false
    }
    return topicsMayMeet(other) && other.topicsMayMeet(self)
  }

  private func topicsMayMeet(_ other: FlowCondition) -> Bool {
    guard asksTopic else { return true }
    return about & ~other.notAbout != 0
      || (aboutNothing && !other.notAboutNothing && (!other.asksTopic || other.aboutNothing))
  }
}
