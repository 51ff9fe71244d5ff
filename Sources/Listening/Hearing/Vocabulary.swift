/// Names and words of one call, by class; they reach the cues without any retraining.
package struct Vocabulary: Codable, Sendable, Hashable {
  /// The classes a scenario can fill, as its file writes them.
  package enum WordClass: String, Codable, CaseIterable, Sendable, Hashable {
    case ourCompany = "our-company"
    case ourPeople = "our-people"
    case ourProducts = "our-products"
    case ourFeatures = "our-features"
    case theirCompany = "their-company"
    case theirPeople = "their-people"
    case theirSites = "their-sites"
    case competitors
    case peers
    case triggers
    case jargon
    /// What both sides bring to the matter: "our vans" sells nothing when empty vans are what the call is about.
    case shared
  }

  package var phrases: [WordClass: [String]]

  package init(phrases: [WordClass: [String]] = [:]) {
    self.phrases = phrases
  }
}
