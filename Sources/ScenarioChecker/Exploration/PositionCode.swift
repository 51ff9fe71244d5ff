internal import CallEngine
internal import ScenarioFormat

/// Packs where a call stands into one word, leaving out what nothing reads.
///
/// Two reductions, both exact: facts that no guard and no property asks for, and meters that none reads (patience always counts, since
/// zero ends the call), are not kept; counters of visits stop one above the largest number they are compared with.
struct PositionCode: Sendable {
  let facts: UInt64
  /// The `once` reactions that are kept.
  let onces: UInt64
  let keepsTrust: Bool
  let keepsInterest: Bool
  private let factPlaces: [UInt64]
  private let stateBits: UInt64
  private let returnBits: UInt64
  private let speakerBits: UInt64
  private let trustBits: UInt64
  private let patienceBits: UInt64
  private let interestBits: UInt64
  private let factBits: UInt64
  private let spentBits: UInt64
  private let visitBits: UInt64
  private let lastFactIsDense: Bool

  /// How many bits it takes; more than 63 cannot be explored.
  let width: UInt64
  /// What makes the number of situations grow, the largest first, each with the factor.
  let multipliers: [(what: String, factor: Int)]

  /// An ended call is one situation for each ending, whatever the mood in which it ended.
  private static let ended: UInt64 = 1 << 63

  init(_ flow: Flow, propertyFacts: UInt64, blur: Blur) {
    let guards = flow.reactions.map(\.guarded)
    facts = guards.reduce(propertyFacts) { $0 | $1.facts | $1.absentFacts } & ~blur.facts
    keepsTrust = !blur.trust && guards.contains { $0.reads(.trust) }
    keepsInterest = !blur.interest && guards.contains { $0.reads(.interest) }
    onces = (flow.onceNames.isEmpty ? 0 : UInt64.max >> UInt64(64 - flow.onceNames.count)) & ~blur.onces
    func bits(_ count: Int) -> UInt64 { UInt64(64 - UInt64(max(0, count)).leadingZeroBitCount) }
    func most(_ meter: Meter) -> Int { flow.people.map { $0.max[meter] }.max() ?? 0 }
    stateBits = bits(flow.states.count - 1)
    returnBits = flow.states.contains(where: \.isShared) ? bits(flow.states.count) : 0
    speakerBits = bits(flow.people.count - 1)
    trustBits = keepsTrust ? bits(most(.trust)) : 0
    patienceBits = bits(most(.patience))
    interestBits = keepsInterest ? bits(most(.interest)) : 0
    let kept = facts
    factPlaces = (0..<64).map { UInt64(1) << $0 }.filter { kept & $0 != 0 }
    factBits = UInt64(factPlaces.count)
    lastFactIsDense = facts == (factPlaces.isEmpty ? 0 : UInt64.max >> (64 - factBits))
    spentBits = UInt64(flow.onceNames.count)
    visitBits = flow.visitCounters.map(\.width).reduce(0, +)
    width =
      stateBits + returnBits + speakerBits + trustBits + patienceBits + interestBits + factBits + spentBits + visitBits
    var multipliers: [(what: String, factor: Int)] = [("states", flow.states.count)]
    func power(_ bits: UInt64) -> Int { bits > 40 ? .max : 1 << Int(bits) }
    if factBits > 0 { multipliers.append(("\(factBits) facts", power(factBits))) }
    if spentBits > 0 { multipliers.append(("\(spentBits) 'once'", power(spentBits))) }
    if visitBits > 0 {
      multipliers.append(
        ("visits", flow.visitCounters.reduce(1) { $0.multipliedReportingOverflow(by: Int($1.cap) + 1).0 })
      )
    }
    if keepsTrust { multipliers.append(("trust", most(.trust) + 1)) }
    multipliers.append(("patience", most(.patience) + 1))
    if keepsInterest { multipliers.append(("interest", most(.interest) + 1)) }
    self.multipliers = multipliers.sorted { ($1.factor, $0.what) < ($0.factor, $1.what) }
  }

  func pack(_ standing: Standing) -> UInt64 {
    if standing.ending >= 0 { return Self.ended | UInt64(standing.ending) }
    var word = UInt64(standing.state)
    var shift = stateBits
    word |= UInt64(standing.returnsTo + 1) &<< shift
    shift &+= returnBits
    word |= UInt64(standing.speaker) &<< shift
    shift &+= speakerBits
    word |= UInt64(standing.meters.patience) &<< shift
    shift &+= patienceBits
    if keepsTrust {
      word |= UInt64(standing.meters.trust) &<< shift
      shift &+= trustBits
    }
    if keepsInterest {
      word |= UInt64(standing.meters.interest) &<< shift
      shift &+= interestBits
    }
    word |= standing.visits &<< shift
    shift &+= visitBits
    word |= (standing.spent & onces) &<< shift
    shift &+= spentBits
    return word | packed(standing.facts) &<< shift
  }

  /// The state of a call that goes on.
  func state(_ packed: UInt64) -> Int { Int(packed & ((1 &<< stateBits) &- 1)) }

  func unpack(_ packed: UInt64) -> Standing {
    if packed & Self.ended != 0 {
      var standing = Standing(state: 0, speaker: 0, meters: Meters(trust: 0, patience: 0, interest: 0))
      standing.ending = Int(packed & ~Self.ended)
      return standing
    }
    var word = packed
    func take(_ bits: UInt64) -> UInt64 {
      let value = word & ((1 &<< bits) &- 1)
      word &>>= bits
      return value
    }
    let state = Int(take(stateBits))
    let returnsTo = Int(take(returnBits)) - 1
    let speaker = Int(take(speakerBits))
    let patience = Int(take(patienceBits))
    let trust = Int(take(trustBits))
    let interest = Int(take(interestBits))
    var standing = Standing(
      state: state,
      speaker: speaker,
      meters: Meters(trust: trust, patience: patience, interest: interest)
    )
    standing.returnsTo = returnBits == 0 ? -1 : returnsTo
    standing.visits = take(visitBits)
    standing.spent = take(spentBits)
    standing.facts = spread(word)
    return standing
  }

  static func isEnded(_ word: UInt64) -> Bool { word & ended != 0 }
  static func ending(_ word: UInt64) -> Int { Int(word & ~ended) }

  /// The bits of the kept facts, pushed together.
  private func packed(_ all: UInt64) -> UInt64 {
    if lastFactIsDense { return all & facts }
    var result: UInt64 = 0
    for (index, place) in factPlaces.enumerated() where all & place != 0 { result |= 1 &<< UInt64(index) }
    return result
  }

  private func spread(_ word: UInt64) -> UInt64 {
    if lastFactIsDense { return word }
    var result: UInt64 = 0
    for (index, place) in factPlaces.enumerated() where word & (1 &<< UInt64(index)) != 0 { result |= place }
    return result
  }
}
