extension JournalError {
  /// What the user can do about it, in a sentence or two.
  package var fix: String {
    switch kind {
    case .notFound:
      "`coldcall review list` shows the sessions that are kept."
    case .busy:
      "Another program is writing to the journal: let it finish or close it, then try again."
    case .readOnly:
      "Make the file and its folder writable, or name another folder with --data-dir."
    case .cannotCreate:
      "Name another folder with --data-dir or COLDCALL_HOME, or practice with --no-save."
    case .damaged:
      "Move the file away to begin a new journal, and keep it: `sqlite3 FILE .recover` often saves what is in it."
    case .newerSchema:
      "Update coldcall, or name another folder with --data-dir; the file was left as it is."
    case .diskFull:
      "Free some space, then go on with `coldcall practice --resume`."
    case .turnTaken:
      "Another terminal has gone on with this call: go on there, or start a new call here."
    case .io:
      "Try again; if it happens again, check the disk."
    }
  }
}
