import Listening

/// A call that every check can observe, and passes.
enum PerfectCall {
  static let turns = [
    Said(
      "Karin, Jonas Brandt from Tiderail. I'm calling about demurrage. Your Q3 report says it doubled.",
      moves: [.introduce: "Jonas Brandt", .statePurpose: "calling about demurrage", .citeTrigger: "Your Q3 report"],
      topics: ["q3-demurrage": "Q3 report"],
      sentences: 3,
      lever: "brush-off"
    ),
    Said(
      "An email it is. You could know days ahead, as Nordkai does. How early do you know now?",
      moves: [
        .acknowledge: "An email it is", .offerOutcome: "know days ahead", .namePeer: "Nordkai",
        .askDiscovery: "How early",
      ],
      topics: ["early-warning": "How early"],
      sentences: 3,
      questions: 1,
      lever: "invites"
    ),
    Said(
      "Our desk reads the port data.",
      moves: [.pitchProduct: "Our desk"],
      pitchIn: 1,
      lever: "trusts"
    ),
    Said(
      "Shall we compare notes on Thursday? If not, no is fine.",
      moves: [.askMeeting: "compare notes on Thursday"],
      signals: [.easyNo: "no is fine"],
      sentences: 2,
      questions: 1,
      lever: "books"
    ),
  ]
}
