import CallEngine
import Foundation
import Listening
import ScenarioFormat
import TestSupport
import Testing

/// The scenarios that ship, and calls played in them.
enum Shipped {
  static let names = ["burnt-it-director", "coo-behind-assistant", "founder-partnership", "freight-cfo"]

  private static var folder: DiskFolder {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return DiskFolder(path: root.appending(path: "Scenarios").path)
  }

  static func scenario(_ name: String) throws -> Scenario {
    try #require(ScenarioLoader(folder: folder).load("\(name).yaml")?.scenario)
  }

  static func all() throws -> [Scenario] {
    try ScenarioLibrary(folders: [folder]).entries().map { try scenario($0.name) }
  }

  /// A call with these lines, hung up at the end when it is not over.
  static func call(_ name: String, _ lines: [String], seed: UInt64 = 1) throws -> Conversation {
    var conversation = Conversation(try scenario(name), listener: try TestListener.standard(), seed: seed)
    for line in lines { conversation.say(line) }
    if !conversation.call.isOver { conversation.hangUp() }
    return conversation
  }
}
