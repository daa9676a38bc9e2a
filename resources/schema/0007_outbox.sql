-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- What the outbox knows of an email stands in its rows: what a pause holds and where it found it, which messages were
-- written to a folder, and of which the archive address still gets a copy.

ALTER TABLE submission ADD COLUMN paused_from TEXT;
UPDATE submission SET paused_from = 'queued'
    WHERE state = 'held' AND uid IN (SELECT value FROM json_each(
        (SELECT '["' || replace(value, ' ', '","') || '"]' FROM setting WHERE key = 'outbox.paused')));
UPDATE setting SET value = '' WHERE key = 'outbox.paused';

-- A folder answered with the file's path, a mail server begins with a number.
ALTER TABLE delivery ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
UPDATE delivery SET written = 1 WHERE state = 'accepted' AND server_reply LIKE '/%';

-- By uid: a copy that is owed outlives a delivery that goes and comes back. In the order in which they were accepted.
CREATE TABLE archive_copy (
    id INTEGER PRIMARY KEY,
    delivery TEXT NOT NULL UNIQUE,
    handed_over INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO archive_copy (delivery, handed_over)
    SELECT value, 1 FROM json_each(
        (SELECT '["' || replace(value, ' ', '","') || '"]' FROM setting WHERE key = 'outbox.archive.handed_over'))
    WHERE value <> '';
INSERT OR IGNORE INTO archive_copy (delivery, handed_over)
    SELECT value, 0 FROM json_each(
        (SELECT '["' || replace(value, ' ', '","') || '"]' FROM setting WHERE key = 'outbox.archive'))
    WHERE value <> '';
DELETE FROM setting WHERE key IN ('outbox.archive', 'outbox.archive.handed_over');
