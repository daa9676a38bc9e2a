-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Earlier texts of drafts say who wrote them, why they were kept and what a person called them. They have a key of their
-- own, because a text that never became a revision of its draft (typed in a window, or damaged) is kept here too.

ALTER TABLE draft ADD COLUMN saved_by TEXT;
UPDATE draft SET saved_by = owner;

ALTER TABLE draft_revision RENAME TO draft_revision_before;
CREATE TABLE draft_revision (
    id INTEGER PRIMARY KEY,
    draft TEXT NOT NULL,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    name TEXT NOT NULL,
    author TEXT,
    saved_at INTEGER NOT NULL,
    kept_at INTEGER NOT NULL,
    subject TEXT NOT NULL,
    preheader TEXT NOT NULL,
    body TEXT NOT NULL,
    recipients TEXT
) STRICT;
INSERT INTO draft_revision (draft, revision, reason, name, saved_at, kept_at, subject, preheader, body)
    SELECT draft, revision, 'writing', '', saved_at, saved_at, subject, preheader, body
    FROM draft_revision_before ORDER BY saved_at, revision;
DROP TABLE draft_revision_before;
CREATE INDEX draft_revision_draft ON draft_revision (draft);
CREATE INDEX draft_revision_age ON draft_revision (kept_at);
