/// Turns bytes from a terminal into scalars for the editor: UTF-8 put together, pastes made one line.
///
/// A paste comes between two marks (bracketed paste). The marks go, line breaks and tabs inside become single spaces
/// and controls go, so a paste can neither send the line nor press keys. Invalid bytes are dropped.
struct KeyDecoder {
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var ready: ArraySlice<UInt32> = []
  /// The beginning of what may become a mark.
  private var held: [UInt8] = []
  /// The beginning of a character of several bytes.
  private var partial: [UInt8] = []
  private var gap = false
  private var pasted = false

  private(set) var isPasting = false

  /// Whether something is held back that a pause would set free.
  var isHolding: Bool { !held.isEmpty }

  /// The next scalar, if one is complete.
  mutating func next() -> UInt32? { ready.popFirst() }

  /// Takes one more byte.
  mutating func feed(_ byte: UInt8) {
    let candidate = held + [byte]
    if candidate == Self.pasteStart || candidate == Self.pasteEnd {
      held = []
      setPasting(candidate == Self.pasteStart)
    } else if Self.pasteStart.starts(with: candidate) || Self.pasteEnd.starts(with: candidate) {
      held = candidate
    } else {
      release()
      if byte == Self.pasteStart[0] {
        held = [byte]
      } else {
        assemble(byte)
      }
    }
  }

  /// Nothing came for a while: what was held back was no mark, and a paste without end has ended.
  mutating func pause() {
    release()
    setPasting(false)
  }

  /// Forgets everything, as after Ctrl-C.
  mutating func reset() { self = KeyDecoder() }

  private mutating func setPasting(_ pasting: Bool) {
    isPasting = pasting
    gap = false
    pasted = false
    partial = []
  }

  private mutating func release() {
    let bytes = held
    held = []
    bytes.forEach { assemble($0) }
  }

  private mutating func assemble(_ byte: UInt8) {
    if !(0x80...0xBF).contains(byte) { partial = [] }
    switch byte {
    case 0x00...0x7F: take(UInt32(byte))
    case 0xC2...0xF4: partial = [byte]
    case 0x80...0xBF where !partial.isEmpty:
      partial.append(byte)
      guard partial.count == Self.length(of: partial[0]) else { return }
      let character = String(validating: partial, as: UTF8.self)
      partial = []
      if let scalar = character?.unicodeScalars.first { take(scalar.value) }
    default: break
    }
  }

  private static func length(of lead: UInt8) -> Int {
    lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private mutating func take(_ scalar: UInt32) {
    guard isPasting else {
      // After a NUL (Ctrl-Space) libedit no longer takes Return for the end of the line.
      if scalar != 0, !(0x80...0x9F).contains(scalar) { ready.append(scalar) }
      return
    }
    if LineText.isGap(scalar) {
      gap = true
    } else if !LineText.isControl(scalar) {
      if gap, pasted { ready.append(0x20) }
      gap = false
      pasted = true
      ready.append(scalar)
    }
  }
}
