internal import Foundation
internal import ScenarioFormat

/// A program of the system that speaks text aloud.
struct SpeechProgram {
  enum Kind: String, CaseIterable {
    /// macOS.
    case say
    case espeakNG = "espeak-ng"
    /// The speech dispatcher of Linux desktops.
    case spdSay = "spd-say"
  }

  let kind: Kind
  let path: String

  /// The first one on the search path; nil when there is none.
  static func found(in environment: [String: String]) -> SpeechProgram? {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for kind in Kind.allCases {
      for folder in folders {
        let path = "\(folder)/\(kind.rawValue)"
        if FileManager.default.isExecutableFile(atPath: path) { return SpeechProgram(kind: kind, path: path) }
      }
    }
    return nil
  }

  /// The text always comes on standard input, so that no line is taken for an option.
  func arguments(for voice: PersonaVoice) -> [String] {
    switch kind {
    case .say: ["-v", voice.mac, "-r", "\(voice.wordsPerMinute)", "-f", "-"]
    case .espeakNG: ["-v", voice.espeak, "-s", "\(voice.wordsPerMinute)", "-p", "\(voice.pitch)", "--stdin"]
    case .spdSay: ["-w", "-t", voice.dispatcher, "-r", "\(voice.wordsPerMinute - 160)", "-e"]
    }
  }
}

/// How one persona sounds, the same in every call: picked by their name, so that no two in a call are alike by chance.
struct PersonaVoice: Equatable {
  let espeak: String
  let mac: String
  let dispatcher: String
  /// From 0 to 99.
  let pitch: Int
  let wordsPerMinute: Int

  init(_ persona: Persona) {
    let number = Int(persona.name.value.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) } % 1009)
    func pick<Value>(_ values: [Value]) -> Value { values[number % values.count] }
    switch persona.sounds {
    case .woman:
      espeak = "\(pick(["en-gb", "en-us", "en-gb-scotland"]))+\(pick(["f1", "f2", "f3", "f4", "f5"]))"
      mac = pick(["Samantha", "Moira", "Tessa", "Karen"])
      dispatcher = pick(["female1", "female2", "female3"])
    case .man:
      espeak = "\(pick(["en-gb", "en-us", "en-gb-scotland"]))+\(pick(["m1", "m2", "m3", "m5", "m7"]))"
      mac = pick(["Daniel", "Alex", "Fred", "Rishi"])
      dispatcher = pick(["male1", "male2", "male3"])
    }
    pitch = 35 + number % 31
    wordsPerMinute = 150 + number % 36
  }
}
