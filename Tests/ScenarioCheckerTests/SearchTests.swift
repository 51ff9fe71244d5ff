import CallEngine
import Foundation
import Listening
import ScenarioFormat
import TestSupport
import Testing

@testable import ScenarioChecker

/// The search sees what can be played, and nothing else; with part of a call out of sight it answers as in full sight.
@Suite struct SearchTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios").path

  private func shipped(_ name: String) throws -> Flow {
    let loaded = try #require(ScenarioLoader(folder: DiskFolder(path: Self.folder)).load("\(name).yaml"))
    return Flow(try #require(loaded.scenario))
  }

  private static let small = """
    remembers: [told, sold]
    states:
      pick-up:
        reacts:
          - leads: pitch-product
            trust: -2
            remember: sold
            patience: -1
          - hears: state-purpose
            stance: peer
            when: not sold
            trust: +2
            goes: talking
          - hears: small-talk
            once: true
            trust: +1
        otherwise:
          patience: -1
      talking:
        reacts:
          - hears: ask-discovery
            when: not told and visits < 2
            trust: +1
            remember: told
            goes: talking
          - hears: ask-meeting
            when: told and trust >= 6
            goes: booked
          - hears: pitch-product
            trust: -2
            patience: -2
            goes: pick-up
        otherwise:
          patience: -1
    endings:
      booked: next-step-agreed
      hangs-up: hung-up

    """

  /// Every place a call can be in, found by playing every kind of turn at it with the engine.
  @Test func itSeesWhatTheEnginePlays() throws {
    let loaded = try #require(TestScenario.load(TestScenario.head + Self.small))
    let flow = Flow(try #require(loaded.scenario, "\(loaded.diagnostics.map(\.message))"))
    let moves: [Move] = [.pitchProduct, .statePurpose, .smallTalk, .askDiscovery, .askMeeting]
    var classes: [CallEvent] = [.silence(seconds: 3)]
    for stance in [Stance.peer, .neutral] {
      for bits in 0..<(1 << moves.count) {
        let chosen = moves.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
        for first in chosen.isEmpty ? [nil] : chosen.map(Optional.some) {
          let order = (first.map { [$0] } ?? []) + chosen.filter { $0 != first }
          classes.append(.meant(TurnClass(stance: stance, moves: order)))
        }
      }
    }
    func place(_ call: Call) -> String {
      guard call.close == nil else { return "ended \(call.close?.ending ?? "")" }
      let visits = min(3, call.visits["talking"] ?? 0)
      let memory = "\(call.facts.sorted()) \(call.spent.sorted()) \(visits)"
      return "\(call.state) \(call.meters.trust) \(call.meters.patience) \(memory)"
    }
    var seen: Set<String> = []
    var fired: Set<String> = []
    var waiting = [openCall(flow, seed: 1).call]
    seen.insert(place(waiting[0]))
    while let call = waiting.popLast() {
      if call.isOver { continue }
      for event in classes {
        let step = advance(call, with: event, in: flow)
        for case .reacted(let reaction) in step.effects { fired.insert(reaction.id) }
        if seen.insert(place(step.call)).inserted { waiting.append(step.call) }
      }
    }
    let exploration = Exploration(TurnMemory(flow), most: 1_000_000)
    #expect(exploration.isComplete)
    #expect(exploration.situations == seen.count)
    #expect(Set(flow.reactions.indices.filter { exploration.book.fired[$0] }.map { flow.written[$0].id }) == fired)
  }

  /// Whatever is said, the call goes where the search says it may go.
  @Test(arguments: ["freight-cfo", "founder-partnership"]) func everyTurnIsAWayItKnows(name: String) throws {
    let flow = try shipped(name)
    let listener = try TestListener.standard().knowing(flow.scenario)
    let book = TurnBook(TurnMemory(flow), disabled: [], blur: .none)
    let lines = LineBank.shipped.lines.map(\.text)
    var chance = Chance(seed: 3)
    var turns = 0
    for seed in 0..<60 {
      var conversation = Conversation(flow, listener: listener, seed: UInt64(seed))
      while !conversation.call.isOver {
        let standing = try #require(conversation.standing)
        var line = lines[chance.next(below: lines.count)]
        if chance.next(below: 4) == 0 { line += " " + lines[chance.next(below: lines.count)].uppercased() }
        let before = standing
        conversation.say(line)
        turns += 1
        let reaction = try #require(conversation.transcript.exchanges.last?.reaction)
        let page = book.page(at: before)
        let known = page.places.indices.flatMap { book.reactions(page, $0) }.map { flow.written[$0].id }
        #expect(known.contains(reaction.id), "\(line) is answered by \(reaction.id)")
      }
    }
    #expect(turns > 200)
  }

  /// With less in sight it answers every question as it does when it sees everything.
  @Test(arguments: ["freight-cfo", "founder-partnership"]) func lessInSightProvesTheSame(name: String) throws {
    let flow = try shipped(name)
    let all = Exploration(TurnMemory(flow), most: 1_000_000)
    #expect(all.isComplete)
    let prover = Prover(TurnMemory(flow), facts: 0, most: 1_000_000)
    #expect(!prover.sight.isComplete)
    for reaction in flow.reactions.indices {
      let line = flow.written[reaction].place.line
      #expect(prover.canAnswer(reaction).isFound == all.book.fired[reaction], "line \(line)")
    }
    let events = PropertyEvents(flow: flow)
    for result in CallResult.allCases {
      for caller in [CallerKind.peer, .idle, .unasking, .stance(.vendor), .stance(.neutral)] {
        var question = Prover.Question { events.result(result, $0) }
        question.caller = caller.limits
        let route = CallSearch(exploration: all).shortest(events.result(result, all), caller: caller.limits)
        switch prover.answer(question) {
        case .found(let turns): #expect(turns.count == route?.count)
        case .none: #expect(route == nil)
        case .unknown: Issue.record("not settled")
        }
      }
    }
    let order = CallOrder(all)
    #expect(order.isFinite)
    #expect(try #require(prover.mostTurns(wanted: 60)) >= order.longest().count)
  }

  /// One kind of caller's calls, walked alone, are as long as they are among all calls.
  @Test(arguments: ["freight-cfo", "founder-partnership"]) func oneKindOfCallerWalkedAloneGoesAsFar(name: String) throws
  {
    let flow = try shipped(name)
    let all = Exploration(TurnMemory(flow), most: 1_000_000)
    let prover = Prover(TurnMemory(flow), facts: 0, most: 1_000_000)
    #expect(all.isComplete)
    for caller in [CallerKind.idle, .stance(.vendor), .stance(.neutral)].map(\.limits) {
      let limits = all.book.number(of: caller)
      let order = CallOrder(all) { all.canTake($0, within: limits) }
      let walk = try #require(prover.walk(of: caller))
      #expect(order.isFinite)
      #expect(walk.longest?.count == order.longest(limits: limits).count)
    }
  }
}
