-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: The Waymark authors
--
-- Contacts have an id in the company's systems, and how and when they agreed to get email; the organisation says whether
-- that is required. An import that has begun and not ended says what it was, and in which run of the program.

ALTER TABLE contact ADD COLUMN external_id TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN consent_source TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN consent_date TEXT;
ALTER TABLE organisation ADD COLUMN consent_required INTEGER NOT NULL DEFAULT 0;

-- Who gave a consent: small where none is noted, and in the order of the rows where everybody's is.
CREATE INDEX contact_consent ON contact (id) WHERE consent_source <> '' AND consent_date IS NOT NULL;

CREATE TABLE unfinished_import (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    actor TEXT,
    session TEXT NOT NULL,
    kind TEXT NOT NULL,
    file_path TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    file_hash TEXT NOT NULL,
    settings TEXT NOT NULL
) STRICT;
