/// What a listener is made of, once for all calls; a class, so that hearing a line neither copies nor counts any of it.
final class ListenerData: Sendable {
  let model: Model
  let known: KnownWords
  let ear: Ear
  let reader: CueReader
  let featurizer: Featurizer
  let situations: SituationReader

  /// - Throws: `CueFile.Failure` when the cue or the situation file cannot be read.
  init(cueFile: String, situationFile: String, model: Model) throws {
    let file = try CueFile(cueFile)
    var lexicon = Lexicon.builtIn
    reader = CueReader(file.cues, &lexicon)
    situations = try SituationReader(file: situationFile)
    featurizer = Featurizer(cues: file.cues, classes: SemanticClasses(file))
    ear = Ear(lexicon)
    self.model = model
    known = KnownWords(model)
  }
}
