/// Calls for tests: typed as people type, and not taken from the cue file.
enum Calls {
  static let peerFreight = [
    "Karin, Jonas Brandt, I run Tiderail. Your Q3 report says demurrage doubled, and that is why I'm on the phone.",
    "When do you learn that a box has run over its free days?",
    "Nordkai had the same bill; they saw it coming three days ahead and cut it by a third.",
    "A spreadsheet that works is worth keeping. What she can't see yet is what the terminal knows three days before.",
    "Shall we take twenty minutes on Thursday and compare notes? If it's nothing, say so.",
    "Thursday at eight is good. Thank you.",
  ]

  static let pitch = [
    "Hi, we offer a leading software platform with real-time dashboards and I'd love to show you a quick demo.",
    "Our platform has integrations, analytics and a mobile app, and it starts at $99 a month.",
    "It is the best product on the market, you really should see our demo today.",
    "Our software comes with a free trial, just sign up now.",
    "Let me show you our features.",
  ]
}
