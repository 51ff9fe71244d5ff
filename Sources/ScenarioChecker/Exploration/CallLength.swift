internal import CallEngine

/// How long a call can get, seen with some of it out of sight.
///
/// Where a fact is out of sight, what it shuts seems open for ever. But a reaction that remembers for good what its own `when` forbids
/// answers once in a call; with those links counted, the rest must lead forward.
struct CallLength {
  /// Turns after which every call is over, at most; nil when that cannot be seen.
  let most: Int?
  /// Reactions on the way that makes it so long, or that goes round.
  let doubtful: Set<Int>

  /// - Parameter mayTake: Links that may be taken.
  init(_ exploration: Exploration, mayTake: @escaping (Link) -> Bool = { _ in true }) {
    let flow = exploration.flow
    let lasting = ~flow.reactions.reduce(UInt64(0)) { $0 | $1.forgets }
    let tokens = flow.reactions.reduce((facts: UInt64(0), onces: UInt64(0))) { seen, rule in
      (seen.facts | (rule.guarded.absentFacts & rule.remembers & lasting), seen.onces | rule.once)
    }
    let layers = tokens.facts.nonzeroBitCount + tokens.onces.nonzeroBitCount
    func isOneShot(_ link: Link) -> Bool { exploration.isOneShot(link, lasting: lasting) }
    let isReached = CallOrder(exploration, mayTake: mayTake).isReached
    let again: (Link) -> Bool = { isReached[$0.source] && mayTake($0) && !isOneShot($0) }
    let forward = CallOrder(exploration, from: (0..<exploration.situations), mayTake: again)
    guard forward.isFinite else {
      most = nil
      let rounds = Rounds(exploration, mayTake: again)
      var doubtful: Set<Int> = []
      for round in rounds.all.prefix(8) {
        let members = Set(round)
        for link in round.flatMap(exploration.links) where members.contains(link.target) && again(link) {
          doubtful.formUnion(exploration.reactions(link))
        }
      }
      self.doubtful = doubtful
      return
    }
    var length = [Int32](repeating: -1, count: exploration.situations)
    length[0] = 0
    var longest: Int32 = 0
    for _ in 0...layers {
      var next = [Int32](repeating: -1, count: exploration.situations)
      for here in forward.order.map(Int.init) where length[here] >= 0 {
        longest = max(longest, length[here])
        exploration.forEachLink(from: here) { link in
          guard mayTake(link) else { return }
          if isOneShot(link) {
            next[link.target] = max(next[link.target], length[here] + 1)
          } else {
            length[link.target] = max(length[link.target], length[here] + 1)
          }
        }
      }
      length = next
    }
    most = Int(longest)
    doubtful = []
  }
}
