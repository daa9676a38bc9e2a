-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Addresses to which nothing is sent, whether or not they are a contact's. One that was lifted stays, with who did it
-- and why. Of an address that was erased only a keyed hash is kept (the key is the setting 'erasure.key').

CREATE TABLE suppression (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    rev INTEGER NOT NULL,
    address TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    at INTEGER,
    added_by TEXT,
    lifted_at INTEGER,
    lifted_by TEXT,
    lift_reason TEXT NOT NULL,
    sample INTEGER NOT NULL,
    address_key TEXT NOT NULL
) STRICT;
-- An address has one suppression a reason that holds.
CREATE UNIQUE INDEX suppression_live ON suppression (address_key, reason) WHERE lifted_at IS NULL;
CREATE INDEX suppression_at ON suppression (at);

CREATE TABLE erased_address (
    hash TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO suppression (uid, rev, address, reason, source, at, lift_reason, sample, address_key)
    SELECT printf('spr_%012x7%s8%s', coalesce(opt_out_at, 0), lower(substr(hex(randomblob(2)), 2)),
            lower(substr(hex(randomblob(8)), 2))),
        1, email, 'opted_out', opt_out_source, opt_out_at, '', sample, email_key
    FROM contact WHERE email_opt_out <> 0 AND email_key <> '';
INSERT INTO suppression (uid, rev, address, reason, source, at, lift_reason, sample, address_key)
    SELECT printf('spr_%012x7%s8%s', coalesce(bounced_at, 0), lower(substr(hex(randomblob(2)), 2)),
            lower(substr(hex(randomblob(8)), 2))),
        1, email, 'hard_bounce', bounce_detail, bounced_at, '', sample, email_key
    FROM contact WHERE bounce = 'hard' AND email_key <> '';
