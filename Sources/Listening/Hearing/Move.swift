/// What a caller's turn does; any number of them, in the order they occur.
package enum Move: String, Codable, CaseIterable, Sendable, Hashable {
  case introduce
  case statePurpose = "state-purpose"
  case citeTrigger = "cite-trigger"
  case offerOutcome = "offer-outcome"
  case namePeer = "name-peer"
  case pitchProduct = "pitch-product"
  case boast
  case askDiscovery = "ask-discovery"
  case askPermission = "ask-permission"
  case askMeeting = "ask-meeting"
  case askReferral = "ask-referral"
  case acknowledge
  case pressure
  case `defer`
  case smallTalk = "small-talk"
  case closeOut = "close-out"
}
