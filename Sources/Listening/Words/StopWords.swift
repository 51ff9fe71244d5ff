/// Words that carry no matter of their own: a reason made of them alone is empty.
enum StopWords {
  static var words: [String] { grammar + callTalk }

  private static let grammar = [
    "a", "an", "the", "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "he", "him", "his",
    "she",
    "her", "it", "its", "they", "them", "their", "this", "that", "these", "those", "who", "whom", "what", "which",
    "where",
    "when", "why", "how", "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "done", "have",
    "has",
    "had", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "not", "of", "to", "in", "on",
    "at",
    "by", "for", "with", "about", "from", "into", "over", "under", "as", "than", "if", "or", "because", "while",
    "though",
    "there", "here", "some", "any", "all", "each", "more", "most", "much", "many", "few", "very", "too", "just", "only",
    "really", "quite", "even", "ever", "never", "up", "out", "off", "down", "again", "one", "ones", "thing", "things",
    "something", "anything", "somebody", "someone", "anybody", "anyone", "way", "lot", "bit", "kind", "sort", "going",
    "get",
    "got", "getting", "go", "let", "make", "take", "come", "say", "said", "know", "think", "want", "wanted", "need",
    "like",
    "maybe", "perhaps", "both", "other", "such", "same", "own", "so", "'s",
  ]

  /// What every call contains, whatever it is about.
  private static let callTalk = [
    "call", "calling", "called", "calls", "ring", "ringing", "rang", "phone", "phoning", "reach", "reaching", "contact",
    "talk", "talking", "speak", "speaking", "chat", "chatting", "touch", "touching", "base", "connect", "connecting",
    "introduce", "introducing", "introduction", "myself", "minute", "minutes", "moment", "second", "seconds", "time",
    "day",
    "today", "quick", "quickly", "reason", "hoping", "hope", "wondering", "wonder", "interested", "interest", "name",
    "person", "people", "help", "opportunity", "share", "tell", "telling", "ask", "asking", "bother", "follow",
    "following",
    "check", "checking", "see", "possible", "possibly", "love", "pleasure", "good", "nice", "new", "little",
  ]
}
