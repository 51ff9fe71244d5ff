/// What somebody says: one or more ways of saying it, one a line.
package struct Speech: Sendable, Hashable {
  /// Never empty.
  package var variants: [Placed<String>]

  package init(variants: [Placed<String>]) {
    self.variants = variants
  }
}

extension Speech {
  /// Reads the lines under a bar; a finding and nil when it is written in any other way.
  init?(_ node: PlacedNode, key: String, findings: Findings) {
    let fix = "write '\(key): |', then one line for each way of saying it."
    guard case .text(let text, let place, let block) = node else {
      findings.error("wrong-kind", at: node.place, "'\(key)' holds speech, but this looks like \(node.kind).", fix: fix)
      return nil
    }
    guard let block else {
      findings.error(
        "speech-needs-bar",
        at: place,
        text.isEmpty ? "There is no speech here." : "Speech stands under a bar.",
        fix: fix
      )
      return nil
    }
    var variants: [Placed<String>] = []
    // The bar stands on the key's line, and the first line of text on the next.
    for (offset, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let line = String(raw).trimmedLines.first else { continue }
      let column = block + raw.prefix(while: \.isBlank).count + 1
      let at = SourcePlace(
        file: place.file,
        line: place.line + 1 + offset,
        column: column,
        length: line.unicodeScalars.count
      )
      Self.checkLine(Placed(line, at: at), below: variants.last, key: key, findings)
      variants.append(Placed(line, at: at))
    }
    guard !variants.isEmpty else {
      findings.error("speech-empty", at: place, "There is no line under the bar.", fix: fix)
      return nil
    }
    self.variants = variants
  }

  /// What people do who are used to other ways of writing: a dash before each line, a line that goes on below.
  private static func checkLine(
    _ line: Placed<String>,
    below above: Placed<String>?,
    key: String,
    _ findings: Findings
  ) {
    guard key != "call" else { return }
    if line.value.hasPrefix("- ") {
      var place = line.place
      place.length = 1
      findings.warning(
        "speech-special-start",
        at: place,
        "This dash would be a part of what is said.",
        fix: "take it out: under a bar each line is one way of saying it."
      )
    }
    guard let above, line.place.column > above.place.column || above.value.hasSuffix(",") else { return }
    findings.warning(
      "speech-split",
      at: line.place,
      "This looks like the end of the line above, and is a way of saying it of its own.",
      fix: "put both on one line, or begin it where the line above begins."
    )
  }
}
