-- A journal as version 1 left it: made by that version, written out as SQL.
PRAGMA foreign_keys = OFF;
CREATE TABLE checkResult (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  criterion TEXT NOT NULL,
  passed INTEGER,
  weight INTEGER NOT NULL,
  PRIMARY KEY (session, position)
) WITHOUT ROWID;
INSERT INTO "checkResult" VALUES(1,0,'purpose.says-who','purpose',0,8);
INSERT INTO "checkResult" VALUES(1,1,'purpose.says-why','purpose',1,14);
INSERT INTO "checkResult" VALUES(1,2,'relevance.true-fact','relevance',NULL,10);
INSERT INTO "checkResult" VALUES(1,3,'relevance.their-world','relevance',NULL,8);
INSERT INTO "checkResult" VALUES(1,4,'for-them.no-early-pitch','for-them',1,14);
INSERT INTO "checkResult" VALUES(1,5,'for-them.outcome','for-them',0,8);
INSERT INTO "checkResult" VALUES(1,6,'for-them.product-when-asked','for-them',NULL,6);
INSERT INTO "checkResult" VALUES(1,7,'register.no-apology','register',1,7);
INSERT INTO "checkResult" VALUES(1,8,'register.few-hedges','register',1,4);
INSERT INTO "checkResult" VALUES(1,9,'register.no-pressure','register',1,7);
INSERT INTO "checkResult" VALUES(1,10,'register.as-equal','register',1,8);
INSERT INTO "checkResult" VALUES(1,11,'sync.answers','sync',NULL,9);
INSERT INTO "checkResult" VALUES(1,12,'sync.takes-it-first','sync',NULL,9);
INSERT INTO "checkResult" VALUES(1,13,'ask.asks','ask',1,9);
INSERT INTO "checkResult" VALUES(1,14,'ask.earned','ask',1,7);
INSERT INTO "checkResult" VALUES(1,15,'ask.easy-no','ask',1,4);
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('001-sessions');
CREATE TABLE scenarioVersion (
  digest TEXT NOT NULL PRIMARY KEY
);
INSERT INTO "scenarioVersion" VALUES('f51318a5786dc2b0');
CREATE TABLE scorecard (
  session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  json TEXT NOT NULL
);
INSERT INTO "scorecard" VALUES(1,'{"criteria":[{"advice":"You opened with “It is about your boxes.”. Put your name and company in that first breath: a stranger without a name is a salesman.","criterion":"purpose","evidence":[{"end":23,"start":0,"text":"It is about your boxes.","turn":1}],"id":"purpose.says-who","passed":false,"title":"says who is calling by the second turn","weight":8},{"advice":null,"criterion":"purpose","evidence":[{"end":22,"start":0,"text":"It is about your boxes","turn":1}],"id":"purpose.says-why","passed":true,"title":"gives a reason with content by the second turn","weight":14},{"advice":null,"criterion":"relevance","evidence":[],"id":"relevance.true-fact","passed":null,"title":"brings up something true about them","weight":10},{"advice":null,"criterion":"relevance","evidence":[],"id":"relevance.their-world","passed":null,"title":"speaks about matters of theirs","weight":8},{"advice":null,"criterion":"for-them","evidence":[{"end":23,"start":0,"text":"It is about your boxes.","turn":1}],"id":"for-them.no-early-pitch","passed":true,"title":"keeps the product out of the first three sentences","weight":14},{"advice":"You never said what would be different for them, up to “Shall we meet on Thursday?”. Say it in their terms, in one sentence.","criterion":"for-them","evidence":[{"end":26,"start":0,"text":"Shall we meet on Thursday?","turn":2}],"id":"for-them.outcome","passed":false,"title":"says what would change for them, or for somebody like them","weight":8},{"advice":null,"criterion":"for-them","evidence":[],"id":"for-them.product-when-asked","passed":null,"title":"talks about the product only when asked","weight":6},{"advice":null,"criterion":"register","evidence":[{"end":23,"start":0,"text":"It is about your boxes.","turn":1}],"id":"register.no-apology","passed":true,"title":"neither apologises, begs nor flatters","weight":7},{"advice":null,"criterion":"register","evidence":[{"end":23,"start":0,"text":"It is about your boxes.","turn":1}],"id":"register.few-hedges","passed":true,"title":"speaks without hedging","weight":4},{"advice":null,"criterion":"register","evidence":[{"end":23,"start":0,"text":"It is about your boxes.","turn":1}],"id":"register.no-pressure","passed":true,"title":"neither pushes nor boasts","weight":7},{"advice":null,"criterion":"register","evidence":[{"end":22,"start":0,"text":"It is about your boxes","turn":1}],"id":"register.as-equal","passed":true,"title":"speaks as an equal more often than not","weight":8},{"advice":null,"criterion":"sync","evidence":[],"id":"sync.answers","passed":null,"title":"answers what was asked","weight":9},{"advice":null,"criterion":"sync","evidence":[],"id":"sync.takes-it-first","passed":null,"title":"takes up a brush-off or objection before anything else","weight":9},{"advice":null,"criterion":"ask","evidence":[{"end":25,"start":0,"text":"Shall we meet on Thursday","turn":2}],"id":"ask.asks","passed":true,"title":"proposes one clear next step, or takes an honest no well","weight":9},{"advice":null,"criterion":"ask","evidence":[{"end":25,"start":0,"text":"Shall we meet on Thursday","turn":2}],"id":"ask.earned","passed":true,"title":"asks only once it is earned","weight":7},{"advice":null,"criterion":"ask","evidence":[{"end":25,"start":0,"text":"Shall we meet on Thursday","turn":2}],"id":"ask.easy-no","passed":true,"title":"asks without pushing, so that a no stays easy","weight":4}],"digest":"f51318a5786dc2b0","event":"scorecard","facts":{"brushOffs":0,"callerWords":10,"i":0,"longestTurn":5,"prospectWords":4,"questions":1,"seconds":4,"talkShare":71,"turns":2,"we":1,"you":1},"flags":[],"rubric":"rubric-1","scenario":"small","score":82,"seed":1,"session":"1"}');
CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  scenario TEXT NOT NULL,
  title TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES scenarioVersion (digest),
  seed INTEGER NOT NULL,
  mode TEXT NOT NULL,
  listener TEXT NOT NULL,
  rubric TEXT NOT NULL,
  caller TEXT NOT NULL,
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,
  outcome TEXT,
  ending TEXT,
  score INTEGER,
  turns INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "session" VALUES(1,'E59AC120-E047-40A4-86C6-3DE0E9CDC010','small','A small call','f51318a5786dc2b0',1,'plain','listener-3-af4a9af43fee6436','rubric-1','Jonas Brandt',1795717503977,1795717503980,'next-step-agreed','booked',82,2);
INSERT INTO "session" VALUES(2,'0CAE6849-6337-45B3-9818-38A57586892B','small','A small call','f51318a5786dc2b0',1,'plain','listener-3-af4a9af43fee6436','rubric-1','Jonas Brandt',1795717504058,NULL,NULL,NULL,NULL,1);
CREATE TABLE sourceFile (
  digest TEXT NOT NULL REFERENCES scenarioVersion (digest) ON DELETE CASCADE,
  path TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (digest, path)
);
INSERT INTO "sourceFile" VALUES('f51318a5786dc2b0','personas/weber.yaml','format: 1
persona: weber
name: Karin Weber
patience: {start: 3, at-zero: hangs-up}
');
INSERT INTO "sourceFile" VALUES('f51318a5786dc2b0','small.yaml','format: 1
title: A small call
level: easy
briefing:
  you: {name: Jonas Brandt, company: Tiderail}
  calling: Karin Weber, CFO
  purpose: compare notes
people:
  weber: personas/weber
opening: pick-up
states:
  pick-up:
    says: |
      Weber.
    reacts:
      - hears: ask-meeting
        says: |
          Thursday, then.
        goes: booked
    otherwise:
      patience: -1
      says: |
        And?
endings:
  booked: next-step-agreed
  hangs-up: hung-up
');
CREATE TABLE turn (
  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  seconds INTEGER,
  at INTEGER NOT NULL,
  PRIMARY KEY (session, number)
) WITHOUT ROWID;
INSERT INTO "turn" VALUES(1,1,'said','It is about your boxes.',2,1795717503979);
INSERT INTO "turn" VALUES(1,2,'said','Shall we meet on Thursday?',2,1795717503979);
INSERT INTO "turn" VALUES(2,1,'said','It is about your boxes.',2,1795717504060);
CREATE INDEX sessionByStart ON session (startedAt);
CREATE INDEX sessionByScenario ON session (scenario, startedAt);
CREATE INDEX sessionByDigest ON session (digest);
CREATE INDEX interruptedByStart ON session (startedAt) WHERE endedAt IS NULL;
CREATE INDEX interruptedByScenario ON session (scenario, startedAt) WHERE endedAt IS NULL;
CREATE INDEX checkOverTime ON checkResult (name, session, passed);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('session',2);
PRAGMA application_id = 1667459633;
PRAGMA user_version = 1;
