-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Imports of contacts. What each changed stands in the journal, under its transaction; this is what a person knows it by.

CREATE TABLE contact_import (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    actor TEXT,
    file_name TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    file_hash TEXT NOT NULL,
    mapping TEXT NOT NULL,
    policies TEXT NOT NULL,
    counts TEXT NOT NULL,
    transaction_number INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_import_at ON contact_import (at);
CREATE INDEX contact_import_file ON contact_import (file_hash);
