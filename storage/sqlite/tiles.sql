-- The log's tree in C2SP tiles of height 8 (engine/tiles.hpp), so that a proof reads a row of each level and no entries.
-- Level 0: full tiles alone. Higher levels: from their first hash on. Made from the entries, and compared with them by
-- `audit verify`.
CREATE TABLE tile (
  level  INTEGER NOT NULL CHECK (level BETWEEN 0 AND 7),
  nr     INTEGER NOT NULL CHECK (nr >= 0),
  hashes BLOB NOT NULL CHECK (length(hashes) % 32 = 0 AND length(hashes) BETWEEN 32 AND 8192),
  PRIMARY KEY (level, nr)
) STRICT;
CREATE TRIGGER tile_grows BEFORE UPDATE ON tile
WHEN NEW.level IS NOT OLD.level OR NEW.nr IS NOT OLD.nr OR length(NEW.hashes) < length(OLD.hashes)
  OR substr(NEW.hashes, 1, length(OLD.hashes)) IS NOT OLD.hashes
BEGIN SELECT RAISE(ABORT, 'a tile only grows'); END;
CREATE TRIGGER tile_remains BEFORE DELETE ON tile
BEGIN SELECT RAISE(ABORT, 'a tile is never removed'); END;
