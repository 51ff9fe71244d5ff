internal import Listening
internal import ScenarioFormat

/// What a reaction waits for and does, in words.
enum ReactionText {
  /// As short as a label of a picture.
  static func trigger(_ reaction: Reaction, isOtherwise: Bool) -> String {
    if isOtherwise { return "anything else" }
    let condition = reaction.condition
    var text = condition.leads.isEmpty ? "" : "first " + condition.leads.map(\.rawValue).joined(separator: "/")
    func add(_ more: String) { text += (text.isEmpty ? "" : " + ") + more }
    if !condition.hears.isEmpty { add(condition.hears.map(\.name).joined(separator: " + ")) }
    if !condition.hearsAny.isEmpty {
      let names = condition.hearsAny.map(\.name)
      add(names.count > 2 ? names.prefix(2).joined(separator: "/") + "/…" : names.joined(separator: "/"))
    }
    if text.isEmpty, !condition.stances.isEmpty { text = condition.stances.map(\.rawValue).joined(separator: "/") }
    if !condition.about.isEmpty {
      let topics = condition.about.map(\.value)
      text +=
        (text.isEmpty ? "about " : " about ") + (topics.count > 2 ? "\(topics[0])/…" : topics.joined(separator: "/"))
    }
    return text.isEmpty ? "any turn" : text
  }

  /// What it waits for, as a sentence would say it.
  static func condition(_ condition: TurnCondition) -> [String] {
    func names(_ heard: [Heard]) -> String { heard.map(\.name).joined(separator: ", ") }
    var parts: [String] = []
    if !condition.leads.isEmpty {
      parts.append("the turn leads with \(condition.leads.map(\.rawValue).joined(separator: " or "))")
    }
    if !condition.hears.isEmpty { parts.append("hears \(condition.hears.map(\.name).joined(separator: " and "))") }
    if !condition.hearsAny.isEmpty { parts.append("hears any of \(names(condition.hearsAny))") }
    if !condition.notHears.isEmpty { parts.append("hears none of \(names(condition.notHears))") }
    if !condition.stances.isEmpty {
      parts.append("stance \(condition.stances.map(\.rawValue).joined(separator: " or "))")
    }
    if !condition.notStances.isEmpty {
      parts.append("stance not \(condition.notStances.map(\.rawValue).joined(separator: " nor "))")
    }
    if !condition.about.isEmpty { parts.append("about \(condition.about.map(\.value).joined(separator: " or "))") }
    if !condition.notAbout.isEmpty {
      parts.append("not about \(condition.notAbout.map(\.value).joined(separator: " nor "))")
    }
    return parts
  }

  /// What it changes and where it leads.
  static func effects(_ reaction: Reaction) -> [String] {
    var parts = Meter.allCases.compactMap { meter in
      reaction.meters[meter].map { "\(meter.rawValue) \($0 > 0 ? "+" : "")\($0)" }
    }
    if !reaction.remembers.isEmpty {
      parts.append("remembers \(reaction.remembers.map(\.value).joined(separator: ", "))")
    }
    if !reaction.forgets.isEmpty { parts.append("forgets \(reaction.forgets.map(\.value).joined(separator: ", "))") }
    if let goes = reaction.goes { parts.append("goes \(goes.value)") }
    return parts
  }
}
