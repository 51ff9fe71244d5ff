#if os(Linux)
  import Foundation
  import Glibc
  import Testing

  /// The call at a real terminal, through the real libedit.
  @Suite(.serialized) struct PracticeTerminalTests {
    private func call(_ program: ColdCallProgram, _ more: String...) throws -> TypedCall {
      let call = try TypedCall(program, ["practice", "freight-cfo", "--seed", "1"] + more)
      #expect(call.shows("you \u{203A}"), "no prompt in: \(call.screen)")
      return call
    }

    @Test func aCallIsMadeFromRingingToScorecard() throws {
      let program = try ColdCallProgram()
      let call = try call(program)
      #expect(call.screen.contains("Karin Weber, CFO"))
      #expect(call.screen.contains("ringing"))
      for line in Calls.peerFreight {
        call.type(line + "\r")
        #expect(call.shows("\u{203A}"))
      }
      #expect(call.shows("Score"))
      #expect(call.waitForExit() == 0)
      #expect(call.screen.contains("next step agreed"))
      #expect(try program.run(["review", "list"]).output.contains("next step agreed"))
    }

    @Test func ctrlDHangsUp() throws {
      let call = try call(try ColdCallProgram(), "--no-save")
      call.type("\u{04}")
      #expect(call.shows("you hung up"))
      #expect(call.waitForExit() == 0)
    }

    @Test func ctrlCDropsTheLineAndTwiceHangsUp() throws {
      let program = try ColdCallProgram()
      let call = try call(program)
      call.type("this was never said\u{03}")
      #expect(call.shows("Line dropped"))
      call.type("\u{03}")
      #expect(call.shows("you hung up"))
      #expect(call.waitForExit() == 0)
      #expect(!(try program.run(["review", "show", "last"]).output.contains("never said")))
    }

    /// She asks whether anybody is there while a line is half typed, and the line stays as it is, the cursor within it.
    @Test func silenceIsNoticedWhileALineIsHalfTyped() throws {
      let program = try ColdCallProgram()
      let call = try TypedCall(program, ["practice", "passing-night-porter", "--seed", "1"])
      #expect(call.shows("you \u{203A}"))
      call.type("Jacinta, Anton frm Weiss\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D")
      usleep(4_000_000)
      #expect(call.shows("Rowe \u{203A}"), "nobody broke the silence: \(call.screen)")
      #expect(call.shows("Jacinta, Anton frm Weiss"))
      call.type("o\r")
      #expect(call.shows("you \u{203A}") || call.shows("Score"))
      call.type("\u{04}")
      #expect(call.waitForExit() == 0)
      let replay = try program.run(["review", "replay", "last"])
      #expect(replay.messages.contains("The same to the byte"), "\(replay.messages)")
      #expect(replay.output.contains("(silence)"))
      #expect(replay.output.contains("Jacinta, Anton from Weiss"))
    }

    @Test func untimedNobodyIsInAHurry() throws {
      let call = try TypedCall(
        try ColdCallProgram(),
        ["practice", "passing-night-porter", "--seed", "1", "--no-save", "--untimed"]
      )
      #expect(call.shows("you \u{203A}"))
      usleep(13_000_000)
      call.type(":help\r")
      #expect(call.shows(":hangup"))
      #expect(call.screen.ranges(of: "Rowe \u{203A}").count == 1)
    }

    @Test func tabCompletesCommandsAndNothingElse() throws {
      let call = try call(try ColdCallProgram(), "--no-save")
      call.type(":mo\t\r")
      #expect(call.shows("trust 3"))
      call.type("mo\t\r")
      #expect(call.shows("\u{203A}"))
    }

    @Test func aPastedBlockIsOneTurn() throws {
      let program = try ColdCallProgram()
      let call = try call(program)
      call.type(
        "\u{1B}[200~Karin, Jonas from Tiderail.\nYour Q3 report says demurrage doubled,\nthat is why I call.\u{1B}[201~\r"
      )
      #expect(call.shows("Weber"))
      call.type("\u{04}")
      _ = call.waitForExit()
      let session = try #require(try program.run(["review", "list", "--format", "json"]).list.first)
      #expect(session["turns"] as? Int == 2)
    }

    @Test func aTakenBackLineIsInTheEditorReadyToMend() throws {
      let call = try call(try ColdCallProgram(), "--no-save")
      call.type("Hello there stranger\r")
      #expect(call.shows("Hello there stranger"))
      #expect(call.shows("Weber"))
      call.type(":rewind\r")
      #expect(call.shows("Taken back"))
      #expect(call.shows("Hello there stranger"))
    }

    @Test func terminatedTheTerminalIsAsBeforeAndTheCallIsKept() throws {
      let program = try ColdCallProgram()
      let call = try call(program)
      call.type("Karin, Jonas from Tiderail.\r")
      #expect(call.shows("Weber"))
      #expect(call.shows("you \u{203A}"))
      call.signal(SIGTERM)
      #expect(call.shows("--resume"))
      _ = call.waitForExit()
      #expect(call.modes & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
      #expect(try program.run(["review", "list"]).output.contains("interrupted"))
    }

    @Test(arguments: ["C", "C.UTF-8", "POSIX"])
    func noLocaleCrashesIt(_ locale: String) throws {
      let program = try ColdCallProgram()
      let call = try TypedCall(
        program,
        ["practice", "freight-cfo", "--no-save"],
        environment: ["LC_ALL": locale, "LANG": locale]
      )
      #expect(call.shows("Weber"))
      call.type("caf\u{E9} \u{203A} ok\r")
      #expect(call.shows("Weber"))
      call.type("\u{04}")
      #expect(call.waitForExit() == 0)
    }

    @Test func aDumbTerminalReadsPlainLines() throws {
      let call = try TypedCall(
        try ColdCallProgram(),
        ["practice", "freight-cfo", "--no-save"],
        environment: ["TERM": "dumb"]
      )
      #expect(call.shows("Weber"))
      call.type("Hello.\n\u{04}")
      #expect(call.shows("you hung up"))
    }
  }
#endif
