// swift-tools-version: 6.1

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "coldcall",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "coldcall", targets: ["coldcall"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "coldcall",
      dependencies: [
        "CallEngine", "CallJournal", "Coaching", "LineEditor", "Listening", "Reporting", "ScenarioChecker",
        "ScenarioFormat", "Scoring", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      plugins: ["EmbedText"]
    ),

    // The terminal side: one edited line, and how text looks.
    .systemLibrary(
      name: "CLibedit",
      providers: [.apt(["libedit-dev"]), .yum(["libedit-devel"])]
    ),
    .target(name: "Terminal", swiftSettings: strict),
    .target(name: "LineEditor", dependencies: ["CLibedit", "Terminal"], swiftSettings: strict),

    // The call: what a turn means, what the files say, how a call goes on, what a good call is.
    .target(
      name: "Listening",
      exclude: ["Cues/cues.txt", "Situation/situations.txt", "Model/model.txt", "Model/model.json"],
      swiftSettings: strict,
      plugins: ["EmbedText"]
    ),
    .target(
      name: "ScenarioFormat",
      dependencies: ["Listening", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .target(name: "CallEngine", dependencies: ["ScenarioFormat", "Listening"], swiftSettings: strict),
    .target(
      name: "Scoring",
      dependencies: ["CallEngine", "ScenarioFormat", "Listening"],
      exclude: ["Rubrics"],
      swiftSettings: strict,
      plugins: ["EmbedText"]
    ),
    .target(
      name: "ScenarioChecker",
      dependencies: ["CallEngine", "ScenarioFormat", "Listening"],
      exclude: ["Pages", "Words/lines.txt"],
      swiftSettings: strict,
      plugins: ["EmbedText"]
    ),

    // What a call teaches, and which call comes next.
    .target(
      name: "Coaching",
      dependencies: ["CallEngine", "Listening", "ScenarioChecker", "ScenarioFormat", "Scoring"],
      swiftSettings: strict
    ),

    // How long the search through all calls takes.
    .executableTarget(
      name: "time-checker",
      dependencies: ["ScenarioChecker", "CallEngine", "ScenarioFormat", "Scoring", "Listening"],
      swiftSettings: strict
    ),

    // How the listener learns, and how well: the corpus, the trainer, the evaluation.
    .target(name: "ListenerTraining", dependencies: ["Listening"], exclude: ["Corpus"], swiftSettings: strict),
    .executableTarget(
      name: "train-listener",
      dependencies: [
        "ListenerTraining", "Listening", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // What is kept of it, and how it looks.
    .target(
      name: "CallJournal",
      dependencies: ["CallEngine", "Scoring", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict
    ),
    .target(
      name: "Reporting",
      dependencies: ["CallEngine", "Coaching", "Listening", "ScenarioFormat", "Scoring", "Terminal"],
      swiftSettings: strict
    ),

    // Text files become Swift strings at build time, so that one copied binary still makes a call.
    .executableTarget(name: "embed-text", path: "Sources/EmbedText", swiftSettings: strict),
    .plugin(
      name: "EmbedText",
      capability: .buildTool(),
      dependencies: ["embed-text"],
      path: "Sources/EmbedTextPlugin"
    ),

    .target(
      name: "TestSupport",
      dependencies: ["CallEngine", "Listening", "ScenarioFormat"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(name: "LineEditorTests", dependencies: ["LineEditor", "Terminal", "CLibedit"], swiftSettings: strict),
    .testTarget(
      name: "ListeningTests",
      dependencies: ["Listening", "TestSupport"],
      exclude: ["Lines"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ListenerTrainingTests",
      dependencies: ["ListenerTraining", "Listening"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScenarioFormatTests",
      dependencies: ["ScenarioFormat", "Listening", "TestSupport", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CallEngineTests",
      dependencies: ["CallEngine", "ScenarioFormat", "Listening", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScenarioCheckerTests",
      dependencies: ["ScenarioChecker", "CallEngine", "ScenarioFormat", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "CallEngine", "ScenarioFormat", "Listening", "TestSupport"],
      exclude: ["Ranked"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CoachingTests",
      dependencies: [
        "Coaching", "CallEngine", "Listening", "ScenarioChecker", "ScenarioFormat", "Scoring", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CallJournalTests",
      dependencies: ["CallJournal", "CallEngine", "Scoring", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Support/version-1.sql"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "CallEngine", "Listening", "ScenarioFormat", "Scoring", "Terminal"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "coldcallTests",
      dependencies: ["coldcall", "TestSupport"],
      exclude: ["Calls"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
