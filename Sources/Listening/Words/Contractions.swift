/// Takes contractions and hurried spellings apart, so that patterns need to know one spelling only.
enum Contractions {
  /// What a word stands for, in canonical words; nil when it stands for itself.
  static func expand(_ word: String) -> [String]? {
    if let known = table[word] { return known }
    for (ending, full) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count)), full]
    }
    return nil
  }

  private static let endings = [
    ("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am"),
  ]

  static let table: [String: [String]] = [
    "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"], "shan't": ["shall", "not"],
    "ain't": ["is", "not"], "let's": ["let", "us"], "lets": ["let", "us"],
    "it's": ["it", "is"], "that's": ["that", "is"], "what's": ["what", "is"], "who's": ["who", "is"],
    "how's": ["how", "is"],
    "where's": ["where", "is"], "there's": ["there", "is"], "here's": ["here", "is"], "he's": ["he", "is"],
    "she's": ["she", "is"],
    "im": ["i", "am"], "ive": ["i", "have"], "youre": ["you", "are"], "youve": ["you", "have"],
    "theyre": ["they", "are"],
    "weve": ["we", "have"], "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
    "isnt": ["is", "not"],
    "arent": ["are", "not"], "wasnt": ["was", "not"], "werent": ["were", "not"], "cant": ["can", "not"],
    "wont": ["will", "not"], "couldnt": ["could", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"],
    "hasnt": ["has", "not"], "havent": ["have", "not"], "thats": ["that", "is"], "whats": ["what", "is"],
    "hows": ["how", "is"], "whos": ["who", "is"], "theres": ["there", "is"], "itll": ["it", "will"],
    "youll": ["you", "will"], "theyll": ["they", "will"], "thatll": ["that", "will"],
    "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"], "lemme": ["let", "me"],
    "gimme": ["give", "me"],
    "u": ["you"], "r": ["are"], "ur": ["your"], "yr": ["your"], "cos": ["because"], "cuz": ["because"],
    "coz": ["because"],
    "bcos": ["because"], "'cause": ["because"], "pls": ["please"], "plz": ["please"], "thx": ["thanks"],
    "tx": ["thanks"],
    "yeah": ["yes"], "yep": ["yes"], "yup": ["yes"], "nope": ["no"], "ok": ["okay"], "min": ["minute"],
    "mins": ["minutes"],
    "secs": ["seconds"], "mtg": ["meeting"], "e-mail": ["email"], "mail": ["email"],
    "name's": ["name", "is"], "everything's": ["everything", "is"], "everybody's": ["everybody", "is"],
    "everyone's": ["everyone", "is"], "nobody's": ["nobody", "is"], "somebody's": ["somebody", "is"],
    "this'll": ["this", "will"],
    "y'all": ["you"], "yall": ["you"], "ya": ["you"], "n": ["and"], "w": ["with"], "b4": ["before"], "tho": ["though"],
    "ill": ["i", "will"], "youd": ["you", "would"], "theyd": ["they", "would"], "itd": ["it", "would"],
    "thatd": ["that", "would"],
    "wouldve": ["would", "have"], "hav": ["have"], "wk": ["week"], "wks": ["weeks"], "wkend": ["weekend"],
    "yrs": ["years"],
    "tmrw": ["tomorrow"], "tmr": ["tomorrow"], "tomo": ["tomorrow"], "re": ["about"], "sry": ["sorry"],
    "soz": ["sorry"],
    "cud": ["could"], "shud": ["should"], "wud": ["would"], "hrs": ["hours"], "nd": ["and"], "k": ["okay"],
    "kk": ["okay"],
    "thru": ["through"], "dunno": ["do", "not", "know"], "kinda": ["kind", "of"], "bc": ["because"],
    "cuppa": ["coffee"], "per-cent": ["percent"], "doin": ["doing"],
    "doin'": ["doing"], "goin": ["going"], "sec": ["second"], "biz": ["business"],
    "organisation": ["organization"], "organisations": ["organizations"], "programme": ["program"],
  ]
}
