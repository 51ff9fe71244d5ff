internal import Foundation

/// What belongs to a word, by the Unicode properties of its scalars.
enum Letters {
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ASCII.isWord(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  static let money: Set<Unicode.Scalar> = ["$", "\u{20AC}", "\u{A3}"]

  /// One spelling: lower case, straight apostrophes, no diacritics; a combining mark of its own disappears.
  static func fold(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{2BC}": return "'"
    case "\u{2010}", "\u{2011}": return "-"
    case _ where scalar.properties.generalCategory == .nonspacingMark: return ""
    case _ where scalar.isASCII: return scalar.properties.lowercaseMapping
    default:
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { $0.properties.generalCategory != .nonspacingMark }
      return base.map(\.properties.lowercaseMapping).joined()
    }
  }
}

/// The same for single bytes, where nearly all of English is.
enum ASCII {
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  static func isMoney(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "$") }
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
}
