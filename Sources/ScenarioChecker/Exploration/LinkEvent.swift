internal import CallEngine

/// Something that happens on a link: seen in where it leads, or heard in the turn that takes it.
enum LinkEvent {
  case place((Link) -> Bool)
  /// - state: Where it counts; nil everywhere.
  case turn(TurnSearch.Limits, not: TurnSearch.Limits, state: Int?)
}

extension TurnSearch.Limits {
  /// Both at once; nil when no turn can be both.
  func and(_ other: TurnSearch.Limits) -> TurnSearch.Limits? {
    var both = self
    both.stances &= other.stances
    both.allowed &= other.allowed
    both.required |= other.required
    both.forbiddenLeads |= other.forbiddenLeads
    both.mayBeSilence = mayBeSilence && other.mayBeSilence
    both.mayHaveTopics = mayHaveTopics && other.mayHaveTopics
    both.answeredBy = answeredBy ?? other.answeredBy
    if let one = answeredBy, let two = other.answeredBy, one != two { return nil }
    if leads != 0, other.leads != 0 {
      both.leads = leads & other.leads
      if both.leads == 0 { return nil }
    } else {
      both.leads = leads | other.leads
    }
    return both.stances == 0 ? nil : both
  }

  /// Whether a turn keeps to them.
  func hold(for turn: FlowTurn) -> Bool {
    turn.stance & stances != 0 && turn.heard & ~allowed == 0 && turn.heard & required == required
      && (leads == 0 || turn.lead & leads != 0) && turn.lead & forbiddenLeads == 0
      && (mayBeSilence || !turn.isSilence) && (mayHaveTopics || turn.topics == 0)
  }
}
