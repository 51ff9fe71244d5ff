internal import CallEngine
internal import ScenarioFormat

/// Answers whether there is a call in which something happens: by a look at all calls where they are few, with less in sight where not.
///
/// Counterexample-guided refinement: with most facts out of sight there are few situations. What cannot happen there cannot happen. A call
/// that seems to do it is played in full sight; where it cannot be played so, what it needs is brought into sight, and so on.
///
/// A class, since what one question brings into sight serves the next.
final class Prover {
  enum Answer {
    case found([FoundTurn])
    /// Proved: there is no such call.
    case none
    /// The search gave up.
    case unknown
  }

  /// What is asked for: see `CallSearch.shortest`.
  struct Question {
    var goal: (Exploration) -> LinkEvent
    var first: ((Exploration) -> LinkEvent)?
    var last: ((Exploration) -> LinkEvent)?
    var caller = TurnSearch.Limits()
    /// Whether a longer call than need be is as good an answer.
    var anyCallWillDo: Bool

    init(anyCallWillDo: Bool = false, _ goal: @escaping (Exploration) -> LinkEvent) {
      self.anyCallWillDo = anyCallWillDo
      self.goal = goal
    }
  }

  let flow: Flow
  private let memory: TurnMemory
  /// Every call, or as many as could be looked at first.
  let sight: Exploration
  private let facts: UInt64
  private let disabled: Set<Int>
  private let most: Int
  /// Where the calls begin.
  private let start: Standing
  /// What every question begins with.
  private let blur: Blur
  private var blurred: [Blur: Exploration] = [:]
  private var everything: Exploration?
  private let book: TurnBook
  /// What could be seen ahead of what has been looked at.
  let scout: Scout?

  /// Situations looked at in full sight before less is tried.
  private static let firstLook = 3_000
  /// Situations of one look with less in sight.
  private static let blurredLook = 150_000
  private static let mostRounds = 64
  private static let guided = 1_500
  private static let scouted = 1_500
  /// Situations of one kind of caller looked at before less is brought into sight.
  private static let walked = 100_000

  /// - Parameter start: Where the call stands; nil as the phone is picked up.
  init(_ memory: TurnMemory, facts: UInt64, disabled: Set<Int> = [], from start: Standing? = nil, most: Int) {
    self.memory = memory
    flow = memory.flow
    self.start = start ?? memory.flow.opening
    self.facts = facts
    self.disabled = disabled
    self.most = most
    sight = Exploration(memory, facts: facts, disabled: disabled, from: start, most: min(most, Self.firstLook))
    book = TurnBook(memory, disabled: disabled, blur: .none)
    let guards = flow.reactions.map(\.guarded)
    let read = guards.reduce(UInt64(0)) { $0 | $1.facts | $1.absentFacts }
    var blur = Blur(facts: read & ~facts, onces: .max, trust: true, interest: true)
    // What keeps a call from being won is what proofs are about.
    for reaction in flow.reactions {
      if case .ending(let ending) = reaction.goal, flow.endings[ending].result == .won {
        blur.facts &= ~reaction.guarded.absentFacts
      }
    }
    self.blur = blur
    scout = sight.isComplete ? nil : Scout(flow, code: sight.code, book: book, from: self.start, most: Self.scouted)
  }

  /// Whether every situation has been looked at.
  var isExhaustive: Bool { sight.isComplete || everything?.isComplete == true }

  /// Why the longest search stopped; nil when it was not needed or came to its end.
  var everythingLimit: Exploration.Limit? { everything?.limit }

  /// All calls, if need be with patience.
  var all: Exploration {
    if sight.isComplete { return sight }
    if let everything { return everything }
    let all = Exploration(memory, facts: facts, disabled: disabled, from: start, most: most)
    everything = all
    return all
  }

  func answer(_ question: Question) -> Answer {
    if sight.isComplete { return search(question, in: sight).map { .found(turns($0, in: sight)) } ?? .none }
    // What can be done early in a call is found at once.
    if let route = search(question, in: sight), route.count <= sight.seenTurns {
      return .found(turns(route, in: sight))
    }
    var blur = blur
    for round in 0..<Self.mostRounds {
      let look = look(blur)
      guard look.isComplete else { break }
      // Most of what can happen is soon found along such a map; what it takes to be sure is only brought into sight after.
      if round == 0, question.anyCallWillDo, let turns = run(question, along: look) { return .found(turns) }
      guard let route = search(question, in: look) else { return .none }
      switch play(route, in: look, blur) {
      case .played(let turns): return .found(turns)
      case .stuck(let clearer):
        guard clearer != blur else { return searchEverything(question) }
        blur = clearer
      }
    }
    return searchEverything(question)
  }

  private func run(_ question: Question, along map: Exploration) -> [FoundTurn]? {
    guard question.first == nil, question.last == nil else { return nil }
    return GuidedRun(map, code: sight.code, book: book, goal: question.goal(map), caller: question.caller)
      .call(from: start, most: Self.guided)
  }

  /// Whether a reaction answers in some call.
  func canAnswer(_ reaction: Int) -> Answer {
    if sight.book.fired[reaction] || book.fired[reaction] { return .found([]) }
    if sight.isComplete { return .none }
    let look = look(blur)
    if look.isComplete, !look.book.fired[reaction] { return .none }
    var limits = TurnSearch.Limits()
    limits.answeredBy = reaction
    return answer(Question(anyCallWillDo: true) { _ in .turn(limits, not: TurnSearch.Limits(), state: nil) })
  }

  /// Every call of a caller who keeps to little; nil when even these are too many.
  func walk(of caller: TurnSearch.Limits) -> CallerWalk? {
    CallerWalk(flow, code: sight.code, book: book, caller: caller, from: start, most: Self.walked)
  }

  /// Turns after which every call of a caller is over, at most; nil when one can go on for ever, or the search gave up.
  func mostTurns(_ caller: TurnSearch.Limits = TurnSearch.Limits(), wanted: Int = .max) -> Int? {
    if caller != TurnSearch.Limits(), !sight.isComplete, let walk = walk(of: caller) { return walk.longest?.count }
    if !sight.isComplete, let most = mostTurnsBlurred(caller, wanted: wanted) { return most }
    let all = all
    guard all.isComplete else { return nil }
    let limits = all.book.number(of: caller)
    let order = CallOrder(all) { all.canTake($0, within: limits) }
    return order.isFinite ? order.longest(limits: limits).count : nil
  }

  /// The same with less in sight; nil when no blur shows that it is no more than wanted.
  private func mostTurnsBlurred(_ caller: TurnSearch.Limits, wanted: Int) -> Int? {
    var blur = lengthBlur ?? blur
    defer { lengthBlur = blur }
    for _ in 0..<Self.mostRounds {
      let look = look(blur)
      guard look.isComplete else { return nil }
      let limits = look.book.number(of: caller)
      let length = CallLength(look) { look.canTake($0, within: limits) }
      if let most = length.most, most <= wanted { return most }
      // What those on the way ask for decides how often they answer.
      var clearer = blur
      for reaction in length.doubtful {
        clearer.reveal(flow.reactions[reaction].guarded, once: flow.reactions[reaction].once)
      }
      guard clearer != blur else { return nil }
      blur = clearer
    }
    return nil
  }

  private func look(_ blur: Blur) -> Exploration {
    if let known = blurred[blur] { return known }
    let look = Exploration(memory, facts: facts, disabled: disabled, blur: blur, from: start, most: Self.blurredLook)
    blurred[blur] = look
    return look
  }
  /// What had to be seen to tell how long a call can get.
  private var lengthBlur: Blur?

  private func searchEverything(_ question: Question) -> Answer {
    let all = all
    if let route = search(question, in: all) { return .found(turns(route, in: all)) }
    return all.isComplete ? .none : .unknown
  }

  private func search(_ question: Question, in exploration: Exploration) -> Route? {
    CallSearch(exploration: exploration).shortest(
      question.goal(exploration),
      after: question.first?(exploration),
      before: question.last?(exploration),
      caller: question.caller
    )
  }

  func turns(_ route: Route, in exploration: Exploration) -> [FoundTurn] {
    route.compactMap { step in
      exploration.turn(step.link, within: step.limits).map {
        FoundTurn(reaction: $0.reaction, turn: $0.turn, limits: exploration.book.limits(step.limits))
      }
    }
  }

  private enum Trial {
    case played([FoundTurn])
    /// It cannot be played as it was seen; with this in sight it is not seen again.
    case stuck(Blur)
  }

  /// Plays a call in full sight.
  private func play(_ route: Route, in look: Exploration, _ blur: Blur) -> Trial {
    var standing = start
    var turns: [FoundTurn] = []
    for step in route {
      guard let seen = look.turn(step.link, within: step.limits) else { return .stuck(.none) }
      let limits = look.book.limits(step.limits)
      let page = book.page(at: standing)
      let list = book.list(page.list)
      let number = book.number(of: limits)
      let place = list.reactions.firstIndex(of: seen.reaction) ?? 0
      let way = page.places.firstIndex { list.likes[Int($0)] == list.likes[place] }
      if let way, let (reaction, turn) = book.turn(page, way, number) {
        turns.append(FoundTurn(reaction: reaction, turn: turn, limits: limits))
        standing = flow.after(reaction, at: standing)
        continue
      }
      // Not ready here, or taken by earlier ones that are. One reason a reaction will do: the less in sight, the fewer situations.
      var clearer = blur
      for (index, like) in list.likes.enumerated() where like == list.likes[place] {
        let rule = flow.reactions[list.reactions[index]]
        if clearer.revealReason(rule.guarded, once: rule.once, at: standing) { continue }
        (page.ready & list.rivals[index]).forEach { rival in
          let thief = flow.reactions[list.reactions[rival]]
          clearer.reveal(thief.guarded, once: thief.once)
        }
      }
      // Whatever else is in the way has to be in sight then.
      if clearer == blur {
        let rule = flow.reactions[seen.reaction]
        clearer.reveal(rule.guarded, once: rule.once)
      }
      return .stuck(clearer)
    }
    return .played(turns)
  }
}
