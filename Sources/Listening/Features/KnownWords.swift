/// The words that lines of several authors share: others stand for their kind.
///
/// A class, so that asking it copies no model.
package final class KnownWords: Sendable {
  /// Those met while learning, by `Fingerprint.hash`.
  ///
  /// A model knows the words it has rows for.
  private let hashes: Set<UInt64>
  private let model: Model
  /// The weights of a word's stem and classes lie in its own row already.
  let haveRows: Bool

  /// - Parameter hashes: `Fingerprint.hash` of each word.
  package init(_ hashes: Set<UInt64>) {
    self.hashes = hashes
    model = .untrained
    haveRows = false
  }

  init(_ model: Model) {
    hashes = []
    self.model = model
    haveRows = true
  }

  static let none = KnownWords([])

  func contains(_ word: UInt64) -> Bool {
    haveRows ? model.row(of: FeatureKey.of(.word, word)) != nil : hashes.contains(word)
  }
}
