/// The words that lines of several authors share: others stand for their kind.
package struct KnownWords: Sendable {
  /// Those met while learning, by `Fingerprint.hash`.
  ///
  /// A model knows the words it has rows for.
  private let hashes: Set<UInt64>
  private let model: Model?

  /// - Parameter hashes: `Fingerprint.hash` of each word.
  package init(_ hashes: Set<UInt64>) {
    self.hashes = hashes
    model = nil
  }

  init(_ model: Model) {
    hashes = []
    self.model = model
  }

  static let none = KnownWords([])

  /// The weights of a word's stem and classes lie in its own row already.
  var haveRows: Bool { model != nil }

  func contains(_ word: UInt64) -> Bool {
    guard let model else { return hashes.contains(word) }
    return model.row(of: FeatureKey.of(.word, word)) != nil
  }
}
