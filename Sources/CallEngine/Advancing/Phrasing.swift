internal import Listening

/// Picks which of several ways of saying a line is used; it never touches where the call goes.
enum Phrasing {
  /// The same seed, line and count always give the same words, and never the same ones twice running.
  ///
  /// - Returns: Which of `count` ways, from 0.
  static func choose(of count: Int, id: String, in call: inout Call) -> Int {
    let before = call.phrasings[id]
    let times = (before?.times ?? 0) + 1
    var index = Int(mixed(Fingerprint.hash("\(call.seed)/\(call.state)/\(id)/\(times)")) % UInt64(count))
    if count > 1, index == before?.last { index = (index + 1) % count }
    call.phrasings[id] = Call.Phrasing(times: times, last: index)
    return index
  }

  /// FNV leaves its low bits close together for like texts; the finalizer of SplitMix64 spreads them.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
