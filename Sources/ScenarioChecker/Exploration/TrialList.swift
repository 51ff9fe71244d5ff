internal import CallEngine
internal import ScenarioFormat

/// Places in an order of trial, a bit each.
typealias TrialMask = SIMD4<UInt64>

extension TrialMask {
  static let size = 256
  static let words = 4
  static let none = TrialMask(repeating: 0)

  func contains(_ place: Int) -> Bool { self[place >> 6] & (1 << UInt64(place & 63)) != 0 }
  mutating func insert(_ place: Int) { self[place >> 6] |= 1 << UInt64(place & 63) }

  /// The places in it, in order.
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<Self.words {
      var rest = self[word]
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }
}

/// The order of trial in one state with one person on the line: what does not depend on where the call stands.
///
/// A class, since every situation passes one on.
final class TrialOrder {
  /// Reactions by place; the last is the `otherwise`.
  let reactions: [Int]
  let conditions: [FlowCondition]
  /// Earlier places whose condition may hold together with that of a place.
  let rivals: [TrialMask]
  /// The first place of each that does exactly the same: one link stands for all of them.
  let likes: [Int]

  init(_ flow: Flow, state: Int, speaker: Int) {
    reactions =
      flow.trial(inState: state, speaker: speaker).prefix(TrialMask.size - 1) + [flow.states[state].otherwise]
    let rules = reactions.map { flow.reactions[$0] }
    conditions = rules.map(\.condition)
    likes = rules.enumerated().map { place, reaction in
      rules[..<place].firstIndex { $0.doesTheSame(as: reaction) } ?? place
    }
    rivals = rules.enumerated().map { place, reaction in
      var mask = TrialMask.none
      for earlier in 0..<place where rules[earlier].condition.mayMeet(reaction.condition) { mask.insert(earlier) }
      return mask
    }
  }

  /// Whether a state has more reactions than can be told apart.
  static func isTooLong(_ flow: Flow, state: Int, speaker: Int) -> Bool {
    flow.trial(inState: state, speaker: speaker).count >= TrialMask.size
  }
}

/// An order of trial as one exploration sees it.
final class TrialList {
  enum Answer: UInt8, BitwiseCopyable {
    case unknown, yes, no
  }

  let order: TrialOrder
  /// Places that are surely ready when they seem so, nothing they ask for being out of sight.
  let sure: TrialMask
  /// Whether a place can be answered at whatever earlier ones are ready.
  let escapesAll: Marks<Answer>
  /// Whether a place can be answered at when nothing earlier is in its way.
  let isAnswerable: Marks<Answer>
  /// Always ready.
  private let open: TrialMask
  /// Ready when a guard holds, and not yet spent; together, those that ask the same.
  private let guarded: [(guarded: FlowGuard, once: UInt64, places: TrialMask)]

  init(_ flow: Flow, _ order: TrialOrder, disabled: Set<Int>, blur: Blur) {
    self.order = order
    var open = TrialMask.none
    var sure = TrialMask.none
    var guarded: [(guarded: FlowGuard, once: UInt64, places: TrialMask)] = []
    for (place, index) in order.reactions.enumerated() {
      let reaction = flow.reactions[index]
      if reaction.guarded.isImpossible || (!reaction.isOtherwise && disabled.contains(index)) { continue }
      if !blur.touches(reaction.guarded, once: reaction.once) { sure.insert(place) }
      let visible = blur.visible(reaction.guarded)
      let once = reaction.once & ~blur.onces
      if visible.isOpen, once == 0 {
        open.insert(place)
      } else if let same = guarded.firstIndex(where: { $0.guarded == visible && $0.once == once }) {
        guarded[same].places.insert(place)
      } else {
        var places = TrialMask.none
        places.insert(place)
        guarded.append((visible, once, places))
      }
    }
    escapesAll = Marks(.unknown, count: order.reactions.count)
    isAnswerable = Marks(.unknown, count: order.reactions.count)
    self.open = open
    self.sure = sure
    self.guarded = guarded
  }

  var reactions: [Int] { order.reactions }
  var likes: [Int] { order.likes }
  var rivals: [TrialMask] { order.rivals }

  /// The places that may answer here, if only the turn is what they ask for.
  func ready(at standing: Standing, in flow: Flow) -> TrialMask {
    var mask = open
    for group in guarded where group.once & standing.spent == 0 && group.guarded.holds(at: standing, in: flow) {
      mask |= group.places
    }
    return mask
  }
}

extension FlowReaction {
  /// Whether the call goes on from here just as it does from another.
  fileprivate func doesTheSame(as other: FlowReaction) -> Bool {
    change == other.change && once == other.once && remembers == other.remembers && forgets == other.forgets
      && goal == other.goal
  }
}
