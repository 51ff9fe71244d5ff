package import Listening

/// A caller's turn with the labels people gave it.
package struct CorpusLine: Codable, Sendable, Hashable {
  package var id: String
  package var text: String
  package var stance: Stance
  /// In the order they occur.
  package var moves: [Move]
  package var kind: Kind
  /// What the other side said just before; nil before the first word.
  package var after: String?
  /// Lines of one minimal pair share it: nearly the same words, another label.
  package var group: String?
  /// What makes the line hard, where something does.
  package var tag: Tag?

  /// The place in a call where such a line is said.
  package enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
    case opener, objection, gatekeeper, voicemail, discovery, ask, goodbye, answer
    case brushOff = "brush-off"
    case smallTalk = "small-talk"
  }
  /// Why a listener that hears words and not meaning would go wrong.
  package enum Tag: String, Codable, CaseIterable, Sendable, Hashable {
    /// Plain words that look like something else.
    case hardNeutral = "hard-neutral"
    /// Smooth, calm, and about the caller's product all the same.
    case peerSoundingPitch = "peer-sounding-pitch"
    /// Curt, and yet an equal on the other side's business.
    case bluntPeer = "blunt-peer"
  }
}
