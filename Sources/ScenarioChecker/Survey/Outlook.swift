package import CallEngine
internal import Listening
internal import ScenarioFormat

/// What is still possible from a point of a call: whether it can be won at all, how soon, and how likely it is.
///
/// A class, since what one point brings to light serves the next.
package final class Outlook {
  /// Whether a call can still be won.
  package enum Win: Sendable, Hashable {
    /// In so many more turns of the caller, the fewest where the search saw all of them.
    case possible(turns: Int)
    /// Proved: whatever is said.
    case impossible
    /// The search gave up.
    case unknown
  }

  private let flow: Flow
  private let memory: TurnMemory
  private let book: TurnBook
  private let events: PropertyEvents
  private let most: Int
  private var wins: [Standing: Win] = [:]
  private var chances: [Standing: Int] = [:]

  /// Calls played from each point; by one seed, so that two points differ by the call and not by the dice.
  private static let calls = 400
  private static let mostTurns = 60
  /// Things that come to mind before something is said.
  private static let thoughts = 3

  /// - Parameter most: Situations after which a search gives up.
  package init(_ flow: Flow, most: Int = 400_000) {
    self.flow = flow
    self.most = most
    memory = TurnMemory(flow)
    book = TurnBook(memory, disabled: [], blur: .none)
    events = PropertyEvents(flow: flow)
  }

  /// Whether somebody, saying whatever they like, can still win.
  package func win(from standing: Standing) -> Win {
    if standing.ending >= 0 { return flow.endings[standing.ending].result == .won ? .possible(turns: 0) : .impossible }
    if let known = wins[standing] { return known }
    let prover = Prover(memory, facts: events.facts, from: standing, most: most)
    let win: Win =
      switch prover.answer(Prover.Question { [events] in events.result(.won, $0) }) {
      case .found(let turns): .possible(turns: turns.count)
      case .none: .impossible
      case .unknown: .unknown
      }
    wins[standing] = win
    return win
  }

  /// The fewest turns an equal wins in, from the beginning; nil when there is no such call, or the search gave up.
  package var par: Int? {
    var question = Prover.Question { [events] in events.result(.won, $0) }
    question.caller = CallerKind.peer.limits
    guard case .found(let turns) = Prover(memory, facts: events.facts, most: most).answer(question) else { return nil }
    return turns.count
  }

  /// Of 1,000 calls that go on from here, how many are won by a sensible equal who does not know the script.
  ///
  /// They speak as an equal in every turn, and of a few things that come to mind by chance they say what will be liked best.
  package func chance(from standing: Standing) -> Int {
    if standing.ending >= 0 { return flow.endings[standing.ending].result == .won ? 1000 : 0 }
    if let known = chances[standing] { return known }
    let limits = book.number(of: CallerKind.peer.limits)
    var dice = Chance(seed: 1)
    var won = 0
    for _ in 0..<Self.calls {
      var now = standing
      var turns = 0
      while now.ending < 0, turns < Self.mostTurns, let reaction = choice(at: now, limits, &dice) {
        now = flow.after(reaction, at: now)
        turns += 1
      }
      if now.ending >= 0, flow.endings[now.ending].result == .won { won += 1 }
    }
    let chance = won * 1000 / Self.calls
    chances[standing] = chance
    return chance
  }

  private func choice(at standing: Standing, _ limits: Int, _ dice: inout Chance) -> Int? {
    let page = book.page(at: standing)
    let ways = page.places.indices.filter { book.canTake(page, $0, limits) }.map { page.reactions[$0] }
    guard !ways.isEmpty else { return nil }
    // The best liked of a few that come to mind.
    var best = ways[dice.next(below: ways.count)]
    for _ in 1..<Self.thoughts {
      let other = ways[dice.next(below: ways.count)]
      if liking(other) > liking(best) { best = other }
    }
    return best
  }

  /// How the other side takes it: what it does to all three meters; a way to a lost end is liked least, one to a win best.
  private func liking(_ reaction: Int) -> Int {
    let rule = flow.reactions[reaction]
    if case .ending(let ending) = rule.goal {
      switch flow.endings[ending].result {
      case .won: return 100
      case .partial: return -50
      case .lost: return -100
      }
    }
    return rule.change.trust + rule.change.patience + rule.change.interest
  }
}
