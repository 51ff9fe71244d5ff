internal import Listening

/// What makes one call of a scenario differ from another before its first word: how hard it is played, and as whom.
///
/// Kept with each session, since a replay needs it; a setup that changes nothing leaves scenario and digest as they are.
package struct CallSetup: Codable, Sendable, Hashable {
  /// nil = the scenario's own.
  package var level: Scenario.Level?
  /// nil = as the briefing has it.
  package var caller: OwnStory?

  package init(level: Scenario.Level? = nil, caller: OwnStory? = nil) {
    self.level = level
    self.caller = caller
  }
}

/// Somebody who calls as themself: what a profile holds.
package struct OwnStory: Codable, Sendable, Hashable {
  package var name: String
  package var role: String
  package var company: String
  /// What we do for others, in two or three sentences.
  package var story: String
  /// Words for what we sell: naming them with "our" is pitching.
  package var products: [String]
  /// Companies we have helped, which may be named.
  package var peers: [String]

  package init(
    name: String = "",
    role: String = "",
    company: String = "",
    story: String = "",
    products: [String] = [],
    peers: [String] = []
  ) {
    self.name = name
    self.role = role
    self.company = company
    self.story = story
    self.products = products
    self.peers = peers
  }
}

extension Scenario {
  /// The scenario as it is played with a setup.
  package func playing(_ setup: CallSetup) -> Scenario {
    var scenario = setup.level.map(at) ?? self
    if let caller = setup.caller { scenario.cast(caller) }
    return scenario
  }

  /// The other side stays who they are; whoever rings them is somebody else, with other wares and other references.
  private mutating func cast(_ caller: OwnStory) {
    let old = briefing.you
    briefing.you = Briefing.Caller(
      name: caller.name,
      role: caller.role,
      company: caller.company,
      story: caller.story.isEmpty ? old.story : caller.story
    )
    var phrases = vocabulary.phrases
    phrases[.ourPeople] = [caller.name, briefing.you.firstName, briefing.you.lastName].filter { !$0.isEmpty }
    phrases[.ourCompany] = [caller.company].filter { !$0.isEmpty }
    phrases[.ourProducts] = caller.products
    phrases[.ourFeatures] = []
    phrases[.peers] = (phrases[.peers] ?? []) + caller.peers
    vocabulary.phrases = phrases
    let told = [caller.name, caller.role, caller.company, caller.story] + caller.products + ["/"] + caller.peers
    digest = Fingerprint.of("\(digest)\ncaller \(told.joined(separator: "\n"))\n")
  }
}
