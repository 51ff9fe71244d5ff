internal import Terminal

/// A prompt as libedit wants it.
///
/// Sequences that take no columns stand between two `\1`. libedit glues each of them to the visible character after
/// it, so two must not be neighbours and none may come last: hence the plain space at the end of every prompt.
struct Prompt {
  /// For `cedit_set_prompt`.
  let scalars: [UInt32]
  /// What is seen of it.
  let visible: [UInt32]

  init(_ text: StyledText, color: Bool) {
    var scalars: [UInt32] = []
    var visible: [UInt32] = []
    var shown = Style.plain
    func put(_ scalar: UInt32, _ style: Style) {
      if color, style != shown, DisplayWidth.of(Unicode.Scalar(scalar) ?? " ") > 0 {
        let change = (shown.isEmpty ? "" : Style.reset) + style.sequence
        scalars += [1] + change.unicodeScalars.map(\.value) + [1]
        shown = style
      }
      scalars.append(scalar)
      visible.append(scalar)
    }
    let length = text.plain.reversed().drop { $0 == " " || $0 == "\n" }.count
    var used = 0
    for run in text.runs {
      for character in run.text where used < length {
        used += 1
        for scalar in character.unicodeScalars { put(scalar == "\n" ? 0x20 : scalar.value, run.style) }
      }
    }
    put(0x20, .plain)
    self.scalars = scalars
    self.visible = visible
  }
}
