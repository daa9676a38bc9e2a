-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- What is not taken over, on either side, is told and tried again.

-- Objects of the server that could not be taken over here, by a row's uid. They are fetched again when a line is opened.
CREATE TABLE sync_refused (
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (type, uid)
) STRICT, WITHOUT ROWID;

-- An earlier text that the server does not take: the set error's type, its words and when.
ALTER TABLE sync_text ADD COLUMN error TEXT;
ALTER TABLE sync_text ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE sync_text ADD COLUMN refused_at INTEGER;
CREATE INDEX sync_text_refused ON sync_text (uid) WHERE error IS NOT NULL;

-- When what says that something is done was changed last, whatever else was changed since.
ALTER TABLE sync_change ADD COLUMN done_at INTEGER;
