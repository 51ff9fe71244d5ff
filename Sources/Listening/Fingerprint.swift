/// A short name for a text: the 64-bit FNV-1a hash of its bytes, as 16 hexadecimal digits.
///
/// It tells versions of one file apart; it guards against accident, not against malice.
package enum Fingerprint {
  package static func of(_ text: String) -> String {
    let digits = String(hash(text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
