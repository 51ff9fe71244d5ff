/// A short name for a text: the 64-bit FNV-1a hash of its bytes, as 16 hexadecimal digits.
///
/// It tells versions of one file apart, and names features; it guards against accident, not against malice.
package enum Fingerprint {
  package static func of(_ text: String) -> String {
    let digits = String(hash(text), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  package static func hash(_ text: String) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = step(hash, byte) }
    return hash
  }

  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = start
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }

  static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
