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
      variants.append(Placed(line, at: at))
    }
    guard !variants.isEmpty else {
      findings.error("speech-empty", at: place, "There is no line under the bar.", fix: fix)
      return nil
    }
    self.variants = variants
  }
}
