internal import CallEngine

/// The turns that were found to be answered at one place of an order of trial and at no earlier one.
///
/// What is known does not depend on how much of a call is in sight, so all explorations of a scenario share it. A class for that reason; it
/// never leaves the check that made it.
final class TurnMemory {
  /// Turns tried for one place, so that most questions are answered by one seen before.
  private struct Known {
    /// Each with the places of the list whose condition holds for it.
    var turns: [(turn: FlowTurn, holds: TrialMask)] = []
    /// Earlier places that together leave nothing.
    var hopeless: [TrialMask] = []
    /// Whether some turn escapes every earlier place, so that none that is ready matters; nil until asked.
    var escapesAll: Bool?
  }

  let flow: Flow
  private let search: TurnSearch
  private var orders: [TrialOrder?]
  /// What callers and properties ask of a turn, by number; the first asks nothing.
  private var allLimits: [TurnSearch.Limits] = [TurnSearch.Limits()]
  /// By limits, order and place.
  private var known: [[[Known]]] = []

  init(_ flow: Flow) {
    self.flow = flow
    search = TurnSearch(flow.ear)
    let count = flow.states.count * flow.people.count
    orders = Array(repeating: nil, count: count)
    known = [Array(repeating: [], count: count)]
  }

  /// The number by which limits are asked for.
  func number(of wanted: TurnSearch.Limits) -> Int {
    if let number = allLimits.firstIndex(of: wanted) { return number }
    allLimits.append(wanted)
    known.append(Array(repeating: [], count: orders.count))
    return allLimits.count - 1
  }

  func limits(_ number: Int) -> TurnSearch.Limits { allLimits[number] }

  func order(_ number: Int) -> TrialOrder {
    if let order = orders[number] { return order }
    let people = flow.people.count
    let order = TrialOrder(flow, state: number / people, speaker: number % people)
    orders[number] = order
    return order
  }

  /// Whether some turn within limits is answered at a place, and would not be at any of some earlier ones.
  ///
  /// Asked far more often than for the turn itself: a turn that escapes all earlier places settles it once and for all.
  func isPossible(at place: Int, of order: Int, avoiding earlier: TrialMask, within number: Int) -> Bool {
    if escapesAll(place, of: order, within: number) { return true }
    return turn(at: place, of: order, avoiding: earlier, within: number) != nil
  }

  func escapesAll(_ place: Int, of order: Int, within number: Int) -> Bool {
    let trial = self.order(order)
    prepare(trial, order, number)
    if let known = known[number][order][place].escapesAll { return known }
    let escapes =
      search.turn(trial.conditions[place], avoiding: trial.rivals[place], of: trial.conditions, allLimits[number])
      != nil
    known[number][order][place].escapesAll = escapes
    return escapes
  }

  private func prepare(_ trial: TrialOrder, _ order: Int, _ number: Int) {
    guard known[number][order].isEmpty else { return }
    known[number][order] = Array(repeating: Known(), count: trial.reactions.count)
  }

  /// A turn within limits that is answered at a place, and would not be at any of some earlier ones; nil when there is none.
  func turn(at place: Int, of order: Int, avoiding earlier: TrialMask, within number: Int) -> FlowTurn? {
    if !known[number][order].isEmpty {
      for seen in known[number][order][place].turns where seen.holds & earlier == .none { return seen.turn }
      for hopeless in known[number][order][place].hopeless where hopeless & ~earlier == .none { return nil }
    }
    let trial = self.order(order)
    prepare(trial, order, number)
    guard let turn = search.turn(trial.conditions[place], avoiding: earlier, of: trial.conditions, allLimits[number])
    else {
      known[number][order][place].hopeless.append(earlier)
      return nil
    }
    var holds = TrialMask.none
    for (other, condition) in trial.conditions.enumerated() where condition.holds(for: turn) { holds.insert(other) }
    known[number][order][place].turns.append((turn, holds))
    return turn
  }
}
