internal import CallEngine
package import Listening
internal import ScenarioFormat

/// How a caller fares who does anything at random, always in one stance: how hard a scenario is, in one number.
package struct RandomPlay {
  /// Of 1,000 calls, how many are won.
  package let perThousand: Int
  /// Whether it was worked out over all calls, not played.
  package let isExact: Bool

  private static let calls = 4_000
  private static let mostTurns = 200

  /// - Parameter stance: The stance of every turn; nil for any.
  package init(_ survey: Survey, stance: Stance?) {
    let limits = stance.map { CallerKind.stance($0).limits } ?? TurnSearch.Limits()
    if let all = survey.wholeView.exploration, let share = Self.exact(all, limits) {
      perThousand = share
      isExact = true
    } else {
      perThousand = Self.played(survey, limits)
      isExact = false
    }
  }

  /// From the ends of the calls backwards: the mean over all ways that can be taken.
  private static func exact(_ all: Exploration, _ limits: TurnSearch.Limits) -> Int? {
    let number = all.book.number(of: limits)
    let order = CallOrder(all) { all.canTake($0, within: number) }
    guard order.isFinite else { return nil }
    var chances = [Double](repeating: 0, count: all.situations)
    for situation in order.order.reversed().map(Int.init) {
      if all.isEnded(situation) {
        chances[situation] = all.ending(situation)?.result == .won ? 1 : 0
        continue
      }
      var sum = 0.0
      var ways = 0
      all.forEachLink(from: situation) { link in
        guard all.canTake(link, within: number) else { return }
        sum += chances[link.target]
        ways += 1
      }
      chances[situation] = ways == 0 ? 0 : sum / Double(ways)
    }
    return Int((chances[0] * 1000).rounded())
  }

  /// Calls played with the engine, by one seed: the same figure on every machine.
  private static func played(_ survey: Survey, _ limits: TurnSearch.Limits) -> Int {
    let flow = survey.flow
    let book = TurnBook(TurnMemory(flow), disabled: [], blur: .none)
    let number = book.number(of: limits)
    var chance = Chance(seed: 1)
    var won = 0
    for _ in 0..<calls {
      var standing = flow.opening
      var turns = 0
      while standing.ending < 0, turns < mostTurns {
        turns += 1
        let page = book.page(at: standing)
        let ways = page.places.indices.filter { book.canTake(page, $0, number) }
        guard !ways.isEmpty else { break }
        standing = flow.after(page.reactions[ways[chance.next(below: ways.count)]], at: standing)
      }
      if standing.ending >= 0, flow.endings[standing.ending].result == .won { won += 1 }
    }
    return (won * 1000 + calls / 2) / calls
  }
}
