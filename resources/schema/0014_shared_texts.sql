-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Earlier texts of drafts are the team's, like the drafts. They get a uid when they are first sent, or with the text
-- that comes from another device.

ALTER TABLE draft_revision ADD COLUMN uid TEXT;
CREATE UNIQUE INDEX draft_revision_uid ON draft_revision (uid) WHERE uid IS NOT NULL;
CREATE INDEX draft_revision_new ON draft_revision (id) WHERE uid IS NULL;

-- What the server has of them: `rev` is 0 for one that it does not have yet, below 0 for one that it does not take.
-- `dirty` is 1 where the row here is another or gone, 2 while that is under way.
CREATE TABLE sync_text (
    uid TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    rev INTEGER NOT NULL,
    dirty INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_text_unsent ON sync_text (uid) WHERE dirty > 0;

-- Texts are trimmed, renamed and erased in several places; none of them has to think of this.
CREATE TRIGGER draft_revision_written AFTER UPDATE OF name, subject, preheader, body, recipients ON draft_revision
BEGIN
    UPDATE sync_text SET dirty = 1 WHERE uid = NEW.uid;
END;
CREATE TRIGGER draft_revision_given_up AFTER UPDATE OF uid ON draft_revision WHEN OLD.uid IS NOT NEW.uid
BEGIN
    UPDATE sync_text SET dirty = 1 WHERE uid = OLD.uid;
END;
CREATE TRIGGER draft_revision_removed AFTER DELETE ON draft_revision
BEGIN
    UPDATE sync_text SET dirty = 1 WHERE uid = OLD.uid;
END;
