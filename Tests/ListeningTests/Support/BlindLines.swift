import Foundation
import Listening

/// Lines that others wrote and labelled without sight of the cues; the listener never learned from them.
enum BlindLines {
  static let names = ["workshop", "office", "wide"]

  struct Line: Decodable {
    var id: String
    var text: String
    var stance: Stance
    var moves: [Move]
    var after: String?
  }

  static func read(_ name: String) throws -> [Line] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: "Lines/\(name).jsonl"), encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }
}
