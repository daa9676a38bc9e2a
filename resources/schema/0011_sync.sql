-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Synchronising: the server that this workspace is connected to, what is agreed with it, and what is not yet. Types have
-- the journal's names, a pick list as a whole counts as one row with the list's name.

-- No row in a workspace that is local. `resync` counts the times that everything was compared anew.
CREATE TABLE sync_connection (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    server TEXT NOT NULL,
    api_account TEXT NOT NULL,
    device TEXT NOT NULL,
    device_name TEXT NOT NULL,
    user TEXT NOT NULL,
    user_name TEXT NOT NULL,
    roles TEXT NOT NULL,
    connected_at INTEGER,
    synced_at INTEGER,
    paused INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    resync INTEGER NOT NULL,
    resyncing INTEGER NOT NULL,
    epoch TEXT NOT NULL
) STRICT;

-- How far each type has come, and from which key on rows may never have been noted one by one (imports, a new server).
CREATE TABLE sync_type (
    type TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    scan_from INTEGER
) STRICT, WITHOUT ROWID;

-- Every row that the server has, with the revision there. `changed_in` is the transaction that last took over a change.
CREATE TABLE sync_row (
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    rev INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    changed_in INTEGER NOT NULL,
    PRIMARY KEY (type, uid)
) STRICT, WITHOUT ROWID;

-- Rows with changes that are not agreed. `base` is the row as it was agreed, none for one that the server never had (or
-- where that is not known); `sent` is the version that is under way. An error parks it.
CREATE TABLE sync_change (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    base TEXT,
    changed_at INTEGER NOT NULL,
    changed_in INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0,
    sent TEXT,
    error TEXT,
    description TEXT NOT NULL DEFAULT '',
    properties TEXT NOT NULL DEFAULT '[]',
    parked_at INTEGER,
    blocked_by TEXT,
    UNIQUE (type, uid)
) STRICT;
CREATE INDEX sync_change_open ON sync_change (type, id) WHERE error IS NULL;
CREATE INDEX sync_change_blocked ON sync_change (blocked_by) WHERE blocked_by IS NOT NULL;

-- Objects that came before what they belong to.
CREATE TABLE sync_waiting (
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    awaits TEXT NOT NULL,
    object TEXT NOT NULL,
    PRIMARY KEY (type, uid)
) STRICT;
CREATE INDEX sync_waiting_awaits ON sync_waiting (awaits);

-- Objects to be fetched by their ids.
CREATE TABLE sync_wanted (
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    PRIMARY KEY (type, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_conflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    property TEXT NOT NULL,
    name TEXT NOT NULL,
    base TEXT NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    at INTEGER NOT NULL,
    author TEXT,
    other TEXT NOT NULL,
    UNIQUE (kind, type, uid, property, other)
) STRICT;

CREATE TABLE sync_set_aside (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    object TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    level TEXT NOT NULL,
    text TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;

-- The one request that changes something on the server and has no answer yet, as it is resent.
CREATE TABLE sync_request (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sequence INTEGER NOT NULL,
    body BLOB NOT NULL,
    contents TEXT NOT NULL
) STRICT;

-- An email that the team's server sends: this device's outbox leaves it alone, also after signing out.
ALTER TABLE submission ADD COLUMN by_server INTEGER NOT NULL DEFAULT 0;

-- A draft whose text could not be merged with another's.
ALTER TABLE draft ADD COLUMN conflict_of TEXT;
CREATE INDEX draft_conflict ON draft (conflict_of) WHERE conflict_of IS NOT NULL;
