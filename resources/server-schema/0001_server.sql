-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- The server's database, on SQLite and on PostgreSQL. $KEY is a key that counts by itself, $BYTES a column of bytes.
-- Instants are milliseconds since 1970 UTC, flags 0 or 1.

CREATE TABLE server_state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- 'modseq' counts the transactions that changed objects; a row 'type:NAME' says at which a type changed last. Every
-- writer updates the first row before anything else, so that transactions get their numbers in the order in which
-- they are committed.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE person (
    uid TEXT PRIMARY KEY,
    email_key TEXT NOT NULL UNIQUE,
    tam SMALLINT NOT NULL,
    admin SMALLINT NOT NULL,
    disabled SMALLINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Of a token's secret only the hash is here.
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (uid),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX token_person ON token (person);

-- The last mutating request of each device, and what it was answered.
CREATE TABLE device (
    person TEXT NOT NULL REFERENCES person (uid),
    name TEXT NOT NULL,
    last_sequence BIGINT NOT NULL,
    request_hash TEXT NOT NULL,
    status INTEGER NOT NULL,
    response $BYTES NOT NULL,
    PRIMARY KEY (person, name)
);

-- Objects of every type. What has been destroyed stays as a tombstone, without content.
CREATE TABLE object (
    id $KEY,
    type TEXT NOT NULL,
    uid TEXT NOT NULL,
    rev BIGINT NOT NULL,
    modseq BIGINT NOT NULL,
    create_hash TEXT NOT NULL,
    destroyed SMALLINT NOT NULL,
    content TEXT NOT NULL
);
CREATE UNIQUE INDEX object_uid ON object (type, uid);
CREATE INDEX object_modseq ON object (type, modseq);

-- What objects are filtered and sorted by, and which of them refer to which; `property` is 'Type/name'.
CREATE TABLE object_key (
    object BIGINT NOT NULL REFERENCES object (id),
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (object, property, value)
);
CREATE INDEX object_key_value ON object_key (property, value, object);

CREATE TABLE object_unique (
    property TEXT NOT NULL,
    value TEXT NOT NULL,
    object BIGINT NOT NULL REFERENCES object (id),
    PRIMARY KEY (property, value)
);

-- Which object is in which scope, and who has which scope, since when and until when, in modseqs. Both together say
-- what a person sees, and saw at any earlier state.
CREATE TABLE object_scope (
    object BIGINT NOT NULL REFERENCES object (id),
    type TEXT NOT NULL,
    scope TEXT NOT NULL,
    added BIGINT NOT NULL,
    removed BIGINT
);
CREATE INDEX object_scope_object ON object_scope (object);
CREATE INDEX object_scope_scope ON object_scope (scope, type, object);

CREATE TABLE access (
    person TEXT NOT NULL REFERENCES person (uid),
    scope TEXT NOT NULL,
    added BIGINT NOT NULL,
    removed BIGINT
);
CREATE INDEX access_person ON access (person, scope);
CREATE INDEX access_scope ON access (scope);

CREATE TABLE blob (
    id TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person (uid),
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    bytes $BYTES NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (id, person)
);
