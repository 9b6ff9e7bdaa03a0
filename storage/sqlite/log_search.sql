-- What `audit log` searches by (sqlite_log.cpp). Each index also holds seq, as every index of SQLite does, so that the
-- newest entries that fit are read from its end. Two columns in an index serve three questions: of the first alone by
-- the few values that the second has beside it, of the second alone by the few values of the first.
ALTER TABLE entry ADD COLUMN "as" TEXT AS (coalesce(json_extract(bytes, '$.as'), ''));
ALTER TABLE entry ADD COLUMN body TEXT AS (json_extract(bytes, '$.body'));
ALTER TABLE entry ADD COLUMN "for" TEXT AS (json_extract(bytes, '$.for'));
CREATE INDEX entry_by_event ON entry (kind, event);
CREATE INDEX entry_by_person ON entry ("as", "by");
CREATE INDEX entry_by_day ON entry ("on");
CREATE INDEX entry_by_body ON entry (body) WHERE body IS NOT NULL;
CREATE INDEX entry_by_deputy ON entry ("for") WHERE "for" IS NOT NULL;
