/// What the model makes of one sentence: the sum for each head, and the rows it was added up from.
struct SentenceScore: Sendable {
  /// A learned feature that was found.
  struct Part: Sendable {
    var row: Int
    var tokens: Range<Int>
  }

  /// Thousandths of a logit, without the bias.
  let logits: [Int]
  let parts: [Part]

  init(_ features: [Feature], _ model: Model) {
    var parts: [Part] = []
    parts.reserveCapacity(features.count)
    // Sixteen heads and four: each row is two loads and two additions.
    var first = SIMD16<Int32>()
    var second = SIMD4<Int32>()
    model.weights.withUnsafeBytes { weights in
      for feature in features {
        guard let row = model.row(of: feature.key) else { continue }
        parts.append(Part(row: row, tokens: feature.tokens))
        let start = row * Model.heads
        first &+= SIMD16<Int32>(truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: start, as: SIMD16<Int8>.self))
        second &+= SIMD4<Int32>(
          truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: start + 16, as: SIMD4<Int8>.self)
        )
      }
    }
    self.parts = parts
    logits = (0..<Model.heads).map { head in
      Int(head < 16 ? first[head] : second[head - 16]) * Int(model.scales[head])
    }
  }
}
