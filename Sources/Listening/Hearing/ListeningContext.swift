/// What the listener may know beside the line itself: the words of this call and what was said just before.
package struct ListeningContext: Sendable, Hashable {
  package var vocabulary: Vocabulary
  package var topics: [Topic]
  package var moves: [CustomMove]
  /// What the other side said just before; empty before the first word.
  package var after: String
  /// What that line does, when the script says so; otherwise the listener works it out from `after`.
  package var acts: [ProspectAct]

  package init(
    vocabulary: Vocabulary = Vocabulary(),
    topics: [Topic] = [],
    moves: [CustomMove] = [],
    after: String = "",
    acts: [ProspectAct] = []
  ) {
    self.vocabulary = vocabulary
    self.topics = topics
    self.moves = moves
    self.after = after
    self.acts = acts
  }
}
