import Foundation
import ListenerTraining
import Listening
import Testing

/// The corpus in the repository is what it is said to be.
@Suite struct CorpusTests {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static var folder: String { package.appending(path: "Sources/ListenerTraining/Corpus").path }

  private func corpus() throws -> Corpus { try Corpus(folder: Self.folder) }
  private func lines() throws -> [CorpusLine] { try corpus().authors.flatMap(\.lines) }

  @Test func manyAuthorsNoneOfThemTooLoud() throws {
    let corpus = try corpus()
    #expect(corpus.count >= 3000)
    #expect(corpus.authors.count >= 8)
    for author in corpus.authors { #expect(author.lines.count * 100 <= corpus.count * 15, "\(author.id)") }
  }

  @Test func everyStanceAndMoveHasItsLines() throws {
    let lines = try lines()
    for stance in Stance.allCases { #expect(lines.count { $0.stance == stance } >= 600, "\(stance)") }
    for move in Move.allCases { #expect(lines.count { $0.moves.contains(move) } >= 150, "\(move)") }
    #expect(lines.count { $0.tag == .hardNeutral } >= 300)
    #expect(lines.count { $0.text.split(separator: " ").count >= 35 } * 100 >= lines.count * 22)
  }

  @Test func noStanceIsToldByItsLength() throws {
    let lines = try lines()
    let medians = Stance.allCases.map { stance -> Int in
      let lengths = lines.filter { $0.stance == stance }.map { $0.text.split(separator: " ").count }.sorted()
      return lengths[lengths.count / 2]
    }
    #expect((medians.max() ?? 0) * 2 <= 5 * (medians.min() ?? 0), "\(medians)")
  }

  @Test func repliesSayWhatTheyAnswer() throws {
    for line in try lines() {
      #expect(!line.text.isEmpty && Set(line.moves).count == line.moves.count, "\(line.id)")
      #expect(line.after?.isEmpty == false || line.kind == .opener || line.kind == .voicemail, "\(line.id)")
    }
  }

  @Test func pairsAreTwoLinesThatDiffer() throws {
    var groups: [String: [CorpusLine]] = [:]
    for line in try lines() { if let group = line.group { groups[group, default: []].append(line) } }
    #expect(groups.count >= 500)
    for (group, pair) in groups {
      #expect(pair.count == 2, "\(group)")
      #expect(pair.count != 2 || pair[0].text != pair[1].text || pair[0].after != pair[1].after, "\(group)")
    }
  }

  /// Two people may hit on the same few words by themselves; nobody writes a sentence twice.
  @Test func noLineIsThereTwice() throws {
    var seen: [String: (id: String, author: String)] = [:]
    for author in try corpus().authors {
      for line in author.lines {
        let key = "\(line.after ?? "")|\(line.text)".lowercased()
        if let other = seen[key] {
          let isShort = line.text.split(separator: " ").count <= 6
          #expect(isShort && other.author != author.id, "\(line.id) is \(other.id)")
        }
        seen[key] = (line.id, author.id)
      }
    }
  }

  @Test func aBrokenFileSaysWhereAndWhy() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let good = #"{"id":"a-1","text":"Hello.","stance":"neutral","moves":[],"kind":"opener"}"#
    try (good + "\n" + #"{"id":"a-2","text":"Hello.","stance":"friendly","moves":[],"kind":"opener"}"#)
      .write(to: folder.appending(path: "a.jsonl"), atomically: true, encoding: .utf8)
    let broken = #expect(throws: Corpus.Failure.self) { try Corpus(folder: folder.path) }
    #expect(broken?.description.hasPrefix("a.jsonl:2: it is no corpus line") == true)
    try (good + "\n" + good).write(to: folder.appending(path: "a.jsonl"), atomically: true, encoding: .utf8)
    let double = #expect(throws: Corpus.Failure.self) { try Corpus(folder: folder.path) }
    #expect(double?.description == "a.jsonl:2: the id a-1 is there already")
  }
}
