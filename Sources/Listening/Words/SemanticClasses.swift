/// Which of the cue file's word classes a word is of: what lets a lesson about "invoices" hold for "receipts".
struct SemanticClasses: Sendable {
  /// `Fingerprint.hash` of each class name.
  let hashes: [UInt64]
  private let ofWord: [UInt64: [Int]]

  init(_ file: CueFile) {
    hashes = file.classNames.map { Fingerprint.hash("{\($0)}") }
    var ofWord: [UInt64: [Int]] = [:]
    for (index, name) in file.classNames.enumerated() {
      for word in file.singleWords(of: name) {
        let hash = Fingerprint.hash(word)
        if ofWord[hash]?.contains(index) != true { ofWord[hash, default: []].append(index) }
      }
    }
    self.ofWord = ofWord
  }

  /// By the word itself, else by its stem; in the order of the file.
  func classes(of token: Token) -> [Int] {
    ofWord[token.hash] ?? (token.stemHash == token.hash ? nil : ofWord[token.stemHash]) ?? []
  }

  /// The hash of the class that tells most about a word; nil when it is of none.
  func first(of token: Token) -> UInt64? { classes(of: token).first.map { hashes[$0] } }
}
