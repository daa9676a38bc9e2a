-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- What keeps the database from growing for ever: how far the count of changes had come at which moment (so that what
-- was told long ago can go), and indexes by which pages of changes and unused uploads are found.

CREATE TABLE past (
    at BIGINT PRIMARY KEY,
    modseq BIGINT NOT NULL
);

-- What changed, in the order in which pages tell it.
CREATE INDEX object_order ON object (type, id, modseq);

-- Whose view changed.
CREATE INDEX access_added ON access (added);
CREATE INDEX access_removed ON access (removed);

-- Tombstones, the oldest first.
CREATE INDEX object_destroyed ON object (modseq) WHERE destroyed = 1;

CREATE INDEX blob_person ON blob (person, size);
CREATE INDEX blob_created ON blob (created_at);
