package import Coaching

/// What came of a block, for machines.
package enum BlockJSON {
  package static func summary(_ tally: BlockTally, seed: UInt64) -> JSONValue {
    .object([
      "event": .string("block"), "seed": .int(Int(clamping: seed)), "dials": .int(tally.dials),
      "rangOut": .int(tally.rangOut), "voicemails": .int(tally.voicemails), "messages": .int(tally.messages),
      "pickedUp": .int(tally.pickedUp), "conversations": .int(tally.conversations), "won": .int(tally.won),
      "outcomes": .object(tally.outcomes.mapValues { .int($0) }), "medianScore": .optional(tally.medianScore),
    ])
  }
}
