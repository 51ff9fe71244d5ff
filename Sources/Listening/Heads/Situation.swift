/// What the caller is answering: the prospect's last act, from the script or read off her line.
struct Situation: Sendable, Hashable {
  var isReply: Bool
  var asks: Bool
  /// She has agreed to something, so that a choice of slots takes nothing for granted.
  var hasAgreed: Bool
  var afterQuestion: Bool
  var afterPushback: Bool
  var afterProductQuestion: Bool
  var afterWhoQuestion: Bool
  var afterPurposeQuestion: Bool
  var afterSourceQuestion: Bool
  /// The stems of matter in her line, for hearing an echo.
  var matter: Set<String>

  init(_ context: ListeningContext) {
    let sentences = Tokenizer.sentences(of: context.after)
    let words = sentences.flatMap { $0.tokens.map(\.text) }
    let phrases = Self.phrases(of: words)
    func contains(_ candidates: [String]) -> Bool { candidates.contains(where: phrases.contains) }

    asks = sentences.contains(where: \.isQuestion)
    isReply = !context.after.isEmpty
    afterQuestion = context.acts.contains(.ask) || context.acts.contains(.test) || (context.acts.isEmpty && asks)
    afterPushback =
      context.acts.contains { act in
        if case .objection = act { return true }
        return act == .brushOff
      } || (context.acts.isEmpty && contains(Self.pushbacks))
    afterProductQuestion = contains(Self.productQuestions)
    hasAgreed = contains(Self.agreements) && !afterPushback
    afterWhoQuestion = contains(Self.whoQuestions)
    afterSourceQuestion = contains(Self.sourceQuestions)
    afterPurposeQuestion = contains(Self.purposeQuestions)
    matter = Set(sentences.flatMap(\.tokens).filter { !StopWords.contains($0.text) }.map(\.stem))
  }

  /// Every run of up to six words, joined by blanks.
  private static func phrases(of words: [String]) -> Set<String> {
    var phrases: Set<String> = []
    for start in words.indices {
      var phrase = words[start]
      phrases.insert(phrase)
      for next in words.indices.dropFirst(start + 1).prefix(5) {
        phrase += " " + words[next]
        phrases.insert(phrase)
      }
    }
    return phrases
  }

  private static let pushbacks = [
    "not interested", "no interest", "send me", "send an email", "email me", "an email", "no budget", "no time",
    "no money",
    "not now", "next quarter", "next year", "already have", "we have somebody", "we have someone", "we are fine",
    "we are happy", "happy with", "busy", "a meeting", "not my", "do not need", "no need", "not for us", "too small",
    "too expensive", "under contract", "not a good time", "bad time", "another vendor", "sales call", "selling",
    "cold call",
    "cold calls", "take us off", "take me off", "do not take", "not convinced", "we tried", "are sorted", "no thanks",
    "no thank you", "waste", "calls a week", "calls a day", "in house", "ourselves",
  ]

  private static let agreements = [
    "could work", "would work", "works for", "that works", "would be fine", "is fine", "suits me", "would suit",
    "let us meet",
    "let us do", "happy to meet", "happy to talk", "sounds good", "sure", "all right then", "go on then", "why not",
    "next week",
    "come by", "come over", "i am free", "we could meet", "yes okay", "okay yes", "i can do", "we can do", "deal",
  ]

  private static let whoQuestions = [
    "who is this", "who are you", "who is calling", "who am i speaking", "who is speaking", "who is that",
    "which company",
    "what company", "who did you say", "your name", "where are you calling from", "calling from where",
    "who do you work for",
    "who was that", "and you are", "who is it", "do i know you", "have we met",
  ]

  private static let sourceQuestions = [
    "my number", "this number", "my name", "my cell", "my mobile", "our number", "how did you find",
    "where did you find",
    "my details", "my address", "my contact", "did you get me", "who put you on",
  ]

  private static let purposeQuestions = [
    "what is this about", "what is it about", "what is this regarding", "what is it regarding", "what is that about",
    "what do you want", "what did you want", "what is this in", "what is it concerning",
    "what is this concerning", "in connection with", "what it is about", "what this is about", "why are you calling",
    "why are you ringing", "why do you call", "what is the reason",
    "what can i do for you", "how can i help", "what can i help", "is this a sales call", "a sales call",
    "is it a sales call",
    "what about", "regarding what", "about what", "get to the point", "what is your point", "ask what it is",
  ]

  private static let productQuestions = [
    "how much", "what does it cost", "what do you sell", "what do you do", "what does it do", "the price", "your price",
    "pricing", "what are you selling", "how does it work", "does it work", "what is it you", "what does your",
    "does it run", "what does it run",
    "what do they cost", "what does your company", "do you have a", "is it cloud", "what would it cost", "the cost",
    "what is the product", "can it", "does it", "your fee",
    "what do you charge", "what is your rate", "do you support", "do you integrate", "tell me what you do",
    "what you do",
    "what you sell", "what exactly", "what sort of company", "what kind of company", "what are you offering",
    "what have you got",
    "so it is", "what is your product", "how long does", "what is included", "how big are you",
    "how many people are you",
  ]
}
