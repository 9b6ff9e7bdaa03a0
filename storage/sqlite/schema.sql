-- The register in SQLite. This text is the first migration (migrations.cpp) and never changes once released: a later
-- version adds a migration. `audit verify` compares what stands in the file with what the migrations make.
-- The log decides. Everything but `entry` and `secret` can be made anew from it.

-- What was done to this schema, and when.
CREATE TABLE migration (
  name TEXT PRIMARY KEY,
  made TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

-- The log. `bytes` is the entry's canonical JSON, the leaf of the log's tree. The search columns are computed from it,
-- so that they cannot say anything else; they take no room (VIRTUAL). Only `case` is asked for often enough to pay for
-- an index at every act.
CREATE TABLE entry (
  seq    INTEGER PRIMARY KEY,
  bytes  TEXT NOT NULL,
  act    INTEGER             AS (json_extract(bytes, '$.act')),
  at     TEXT                AS (json_extract(bytes, '$.at')),
  "by"   TEXT                AS (json_extract(bytes, '$.by')),
  "case" TEXT COLLATE NOCASE AS (json_extract(bytes, '$.case')),
  event  TEXT                AS (json_extract(bytes, '$.event')),
  kind   TEXT                AS (json_extract(bytes, '$.kind')),
  "on"   TEXT                AS (json_extract(bytes, '$.on'))
) STRICT;
CREATE INDEX entry_by_case ON entry ("case");

-- The log only grows, one entry after the other. The first trigger also meets INSERT OR REPLACE, whose deletion of the
-- old row fires no DELETE trigger.
CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
BEGIN SELECT RAISE(ABORT, 'an entry has the number after the last one'); END;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never changed'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry of the log is never removed'); END;

-- Every case as the log has made it. `case` is a word of SQL, hence the underscore.
CREATE TABLE case_ (
  id       TEXT PRIMARY KEY COLLATE NOCASE NOT NULL,
  kind     TEXT NOT NULL,
  document TEXT NOT NULL,
  rev      INTEGER NOT NULL CHECK (rev > 0),
  last_on  TEXT NOT NULL,
  state    TEXT                AS (coalesce(json_extract(document, '$.state'), 'new')),
  parent   TEXT COLLATE NOCASE AS (json_extract(document, '$.parent'))
) STRICT;
CREATE INDEX case_by_kind ON case_ (kind, id);
CREATE INDEX case_by_parent ON case_ (parent, kind, id) WHERE parent IS NOT NULL;
-- Ids are never reused.
CREATE TRIGGER case_remains BEFORE DELETE ON case_
BEGIN SELECT RAISE(ABORT, 'a case is never removed'); END;

-- /glance/keys of every case, a row for each value.
CREATE TABLE case_key (
  name    TEXT NOT NULL,
  value   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  case_id TEXT COLLATE NOCASE NOT NULL REFERENCES case_ (id),
  PRIMARY KEY (name, value, kind, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_key_by_case ON case_key (case_id);

-- The end of the log: the perfect subtrees of its RFC 6962 tree, 32 bytes each, largest first. One row.
CREATE TABLE tree (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  size    INTEGER NOT NULL CHECK (size >= 0),
  hashes  BLOB NOT NULL CHECK (length(hashes) % 32 = 0),
  last_at TEXT NOT NULL,
  origin  TEXT NOT NULL
) STRICT;

-- Private values. The log knows only their digests, so that a row can go without breaking a proof (secure_delete).
CREATE TABLE secret (
  digest TEXT PRIMARY KEY,
  salt   BLOB NOT NULL,
  text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
