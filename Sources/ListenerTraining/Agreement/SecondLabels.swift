internal import Foundation
package import Listening

/// Lines that a second person labelled without sight of the first labels: how far the labels can be trusted at all.
package struct SecondLabels: Sendable {
  package struct Label: Codable, Sendable, Hashable {
    package var stance: Stance
    package var moves: [Move]
  }

  package struct Line: Codable, Sendable, Hashable {
    /// Of the corpus line; that one carries what the two settled on.
    package var id: String
    package var first: Label
    package var second: Label
  }

  package let lines: [Line]

  /// - Throws: `Corpus.Failure` when the file is missing, a line cannot be read, or its id is not in the corpus.
  package init(file: String, corpus: Corpus) throws(Corpus.Failure) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Corpus.Failure(file: file, line: nil, reason: "it cannot be read")
    }
    let known = Set(corpus.authors.flatMap { $0.lines.map(\.id) })
    var lines: [Line] = []
    for (index, text) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let line = try? JSONDecoder().decode(Line.self, from: text) else {
        throw Corpus.Failure(file: file, line: index + 1, reason: "it is no line with two labels")
      }
      guard known.contains(line.id) else {
        throw Corpus.Failure(file: file, line: index + 1, reason: "the corpus has no line \(line.id)")
      }
      lines.append(line)
    }
    self.lines = lines
  }
}
