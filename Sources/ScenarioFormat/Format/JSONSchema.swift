internal import Listening

/// The format as a JSON Schema, by which editors complete and check scenario, persona and fragment files.
package enum ScenarioSchema {
  /// The schema's file name, beside the scenarios.
  package static let fileName = "scenario-1.schema.json"

  /// The schema in draft 7, the version that editors of YAML know best; the same table gives the same bytes.
  package static func text() -> String { document.document() + "\n" }

  private static var document: OrderedJSON {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": .text(fileName),
      "title": .text("coldcall scenario, persona or fragment, format \(FormatVersion.current)"),
      "description": "A scenario file; a persona if it has the key 'persona', a fragment if it has the key 'fragment'.",
      "type": "object",
      "properties": telling,
      "if": ["required": ["persona"]],
      "then": reference(Shape.persona.id),
      "else": [
        "if": ["required": ["fragment"]],
        "then": reference(Shape.fragment.id),
        "else": reference(Shape.scenario.id),
      ],
      "definitions": .object(
        Shape.all.map { ($0.id, definition($0)) } + values
          + Naming.allCases.filter { !$0.known.isEmpty }.map { ($0.id, definition($0)) }
      ),
    ]
  }

  /// The keys by which a file tells what it is, so that an empty one can be begun with any of them.
  private static var telling: OrderedJSON {
    let keys = [Shape.persona, .fragment].flatMap { shape in shape.keys.filter { $0.name == shape.id } }
    return .object(keys.map { ($0.name, ["description": .text($0.help)]) })
  }

  private static func reference(_ id: String) -> OrderedJSON { ["$ref": .text("#/definitions/\(id)")] }
}

extension ScenarioSchema {
  private static func definition(_ shape: Shape) -> OrderedJSON {
    let keys = shape.keys.map { ($0.name, schema($0).described($0.help)) }
    var definition: OrderedJSON = [
      "type": shape.mayBeNothing ? ["object", "null"] : "object",
      "properties": .object(keys),
      "additionalProperties": false,
    ]
    let required = shape.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { definition.add("required", .texts(required)) }
    let demands = OrderedJSON.list(shape.choice.keyNames.map { ["required": .texts([$0])] })
    switch shape.choice {
    case .free: break
    case .atLeastOne: definition.add("anyOf", demands)
    case .exactlyOne: definition.add("oneOf", demands)
    }
    return definition.described(shape.help)
  }

  /// What may stand under a key; what is required may not be empty.
  private static func schema(_ key: Shape.Key) -> OrderedJSON {
    switch key.value {
    case .names(let naming): names(naming, mayBeEmpty: !key.isRequired)
    case .entries(let naming, let value): entries(naming, value, mayBeEmpty: !key.isRequired)
    default: schema(key.value)
    }
  }

  private static func schema(_ value: Shape.Value) -> OrderedJSON {
    switch value {
    case .version: ["const": .number(FormatVersion.current)]
    case .text, .prose: reference("text")
    case .speech, .transcript: reference("speech")
    case .number(let range):
      ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .flag: reference("flag")
    case .word(let words): ["enum": .texts(words)]
    case .name(let naming): name(naming)
    case .names(let naming): names(naming, mayBeEmpty: true)
    case .acts: reference("acts")
    case .guard: reference("guard")
    case .event: reference("event")
    case .mapping(let shape): reference(shape.id)
    case .either(let one, let other): ["anyOf": [schema(one), schema(other)]]
    case .list(let value): ["type": ["array", "null"], "items": schema(value)]
    case .entries(let naming, let value): entries(naming, value, mayBeEmpty: true)
    }
  }

  private static func names(_ naming: Naming, mayBeEmpty: Bool) -> OrderedJSON {
    var list: OrderedJSON = ["type": "array", "items": name(naming)]
    if !mayBeEmpty { list.add("minItems", 1) }
    return ["anyOf": [name(naming), list]]
  }

  private static func entries(_ naming: Naming, _ value: Shape.Value, mayBeEmpty: Bool) -> OrderedJSON {
    var entries: OrderedJSON = ["type": mayBeEmpty ? ["object", "null"] : "object"]
    if naming.others == .plainNames { entries.add("propertyNames", name(naming)) }
    entries.add("additionalProperties", schema(value))
    if !mayBeEmpty { entries.add("minProperties", 1) }
    return entries
  }

  private static func name(_ naming: Naming) -> OrderedJSON {
    naming.known.isEmpty ? others(naming) : reference(naming.id)
  }

  private static func others(_ naming: Naming) -> OrderedJSON {
    naming.others == .plainNames ? reference("name") : reference("text")
  }

  private static func definition(_ naming: Naming) -> OrderedJSON {
    let known: OrderedJSON = ["enum": .texts(naming.known)]
    return naming.others == .none ? known : ["anyOf": [known, others(naming)]]
  }
}

extension ScenarioSchema {
  /// Kinds of value that are no mapping.
  private static var values: [(key: String, value: OrderedJSON)] {
    [
      // What looks like a number or a truth value to others is text here.
      ("text", ["type": ["string", "number", "boolean"], "pattern": "\\S"]),
      // That it stands under a bar is a matter of layout, which the schema does not see.
      ("speech", ["type": "string", "pattern": "\\S"]),
      ("flag", ["anyOf": [["type": "boolean"], ["type": "string", "pattern": .text(Pattern.yesOrNo)]]]),
      ("name", pattern(Pattern.plainName, "A name is lower-case words with hyphens: told-pain.")),
      ("guard", pattern(Pattern.guard, "A condition reads: trust >= 6 and told-pain and not opened-with-product.")),
      (
        "event",
        [
          "anyOf": [
            ["enum": ["won", "lost", "ended"]],
            pattern(Pattern.event, "An event is a name, won, lost or ended, or reads: leads pitch-product in pick-up."),
          ]
        ]
      ),
      ("act", act),
      ("acts", ["anyOf": [reference("act"), ["type": "array", "items": reference("act")], ["type": "null"]]]),
    ]
  }

  private static var act: OrderedJSON {
    let plain: [ProspectAct] = [.ask, .brushOff, .inform, .invite, .test]
    return [
      "anyOf": [
        ["enum": .texts(plain.map(\.name))],
        pattern(Pattern.objection, "An act is \(plain.map(\.name).joined(separator: ", ")), or {objection: budget}."),
        [
          "type": "object",
          "properties": ["objection": ["enum": .texts(ProspectAct.Objection.allCases.map(\.rawValue))]],
          "additionalProperties": false,
          "required": ["objection"],
        ],
      ]
    ]
  }

  /// - Parameter message: What editors that know the key show instead of the pattern.
  private static func pattern(_ pattern: String, _ message: String) -> OrderedJSON {
    ["type": "string", "pattern": .text(pattern), "patternErrorMessage": .text(message)]
  }

  /// Regular expressions in what ECMAScript and everybody else have in common.
  private enum Pattern {
    private static let name = "[a-z0-9]+(?:-[a-z0-9]+)*"

    static let plainName = "^\(name)$"
    static let yesOrNo = "^(?:[Yy][Ee][Ss]|[Nn][Oo])$"

    static var objection: String {
      "^objection:? +\(anyOf(ProspectAct.Objection.allCases.map(\.rawValue)))$"
    }

    static var `guard`: String {
      let quantity = anyOf(Meter.allCases.map(\.rawValue) + ["visits"])
      // The parser takes both signs of equality.
      let sign = anyOf(Guard.Comparison.allCases.map(\.rawValue) + ["=="])
      let fact = "(?:not\\s+)?\(except(["and", "or", "not"]))\(name)"
      let term = "(?:\(quantity)\\s*\(sign)\\s*[+-]?[0-9]+|\(fact))"
      return "^\\s*\(term)(?:\\s+and\\s+\(term))*\\s*$"
    }

    static var event: String {
      let heard = "(?:hears|leads)\\s+\(name)(?:\\s+in\\s+\(name))?"
      return "^\\s*(?:\(heard)|\(except(["hears", "leads"]))\(name))\\s*$"
    }

    private static func anyOf(_ words: [String]) -> String { "(?:\(words.joined(separator: "|")))" }

    /// Not one of these words.
    private static func except(_ words: [String]) -> String { "(?!\(anyOf(words))(?:\\s|$))" }
  }
}

extension OrderedJSON {
  /// The same with a description before everything else.
  fileprivate func described(_ help: String) -> OrderedJSON {
    guard case .object(let entries) = self else { return self }
    return .object([("description", .text(help))] + entries)
  }
}
