internal import Foundation
internal import Listening

/// The reviewed lines, by the pass they were written in; each pass is an author of its own.
package struct Corpus: Sendable {
  package struct Author: Sendable {
    /// The file's name without its ending.
    package var id: String
    package var lines: [CorpusLine]

    /// Lines of a kind that was misheard in practice, written to teach: hard by choice, so their figures stand apart.
    package var isLesson: Bool { id == "lessons" }
  }

  /// In the order of their names.
  package var authors: [Author]
  /// Tells versions of the corpus apart.
  package var digest: String

  package var count: Int { authors.reduce(0) { $0 + $1.lines.count } }

  /// What is wrong with a corpus file, and where.
  package struct Failure: Error, CustomStringConvertible {
    package let file: String
    package let line: Int?
    package let reason: String
    package var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
  }

  /// Reads every `.jsonl` file of a folder, one JSON object a line.
  package init(folder: String) throws(Failure) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var authors: [Author] = []
    var digests = ""
    var seen: Set<String> = []
    for file in files.sorted() where file.hasSuffix(".jsonl") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
        throw Failure(file: file, line: nil, reason: "it cannot be read")
      }
      let lines = try Self.lines(of: data, file: file, &seen)
      authors.append(Author(id: String(file.dropLast(".jsonl".count)), lines: lines))
      digests += file + Fingerprint.of(String(decoding: data, as: UTF8.self))
    }
    guard !authors.isEmpty else { throw Failure(file: folder, line: nil, reason: "it holds no .jsonl file") }
    self.authors = authors
    digest = Fingerprint.of(digests)
  }

  private static func lines(of data: Data, file: String, _ seen: inout Set<String>) throws(Failure) -> [CorpusLine] {
    var lines: [CorpusLine] = []
    for (index, text) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      let line: CorpusLine
      do { line = try JSONDecoder().decode(CorpusLine.self, from: text) } catch {
        throw Failure(file: file, line: index + 1, reason: "it is no corpus line: \(error)")
      }
      guard seen.insert(line.id).inserted else {
        throw Failure(file: file, line: index + 1, reason: "the id \(line.id) is there already")
      }
      lines.append(line)
    }
    return lines
  }
}
